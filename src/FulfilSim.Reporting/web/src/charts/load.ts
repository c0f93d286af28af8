import type { ArmResult, Comparison } from "../data/comparison";
import { added, countOf, loadPointsOf } from "../data/load";
import { peakOf, totalOf, type TimePoint } from "../data/series";
import { percent, plain } from "../text/format";
import type { Chart, Frame } from "./chart";
import { armLines, secondsChart } from "./loadCharts";
import { pairOf, type Pair } from "./timeCharts";
import type { Panel } from "./timeLines";

const PANEL_PX = 110;

/** What was sent and what came of it, second by second. */
export function loadChart(comparison: Comparison, frame: Frame): Chart | null {
  const pair = pairOf(comparison, frame);
  const panels = [requestsPanel(pair), refusedPanel(pair), intentsPanel(pair)].filter((panel) => panel.lines.length > 0);
  const hasRequests = totalOf(loadPointsOf(pair.reference, "requests")) > 0;
  return secondsChart(pair, panels, PANEL_PX, loadFinding(pair), hasRequests ? "Requests and intents a second" : "Intents a second");
}

/** How much was sent at the most, and which share of it was in vain. */
export function loadFinding({ reference, rival }: Pair): string {
  const line = totalOf(loadPointsOf(reference, "requests")) > 0 ? "requests" : "intents";
  const peak = (arm: ArmResult) => plain(peakOf(loadPointsOf(arm, line))?.[1] ?? null);
  const vain = (arm: ArmResult) => line === "intents"
    ? shareOf(arm, loadPointsOf(arm, "failed"), loadPointsOf(arm, "intents"))
    : shareOf(arm, refusedOf(arm), loadPointsOf(arm, "requests"));
  const what = line === "intents" ? "fail" : "are shed or end in an error";
  const head = `At most ${peak(reference)} ${line} a second under '${reference.name}', of all ${vain(reference)} ${what}`;
  return rival === undefined ? head : `${head}; ${peak(rival)} under '${rival.name}', ${vain(rival)}`;
}

function requestsPanel(pair: Pair): Panel {
  const has = totalOf(loadPointsOf(pair.reference, "requests")) > 0;
  return { axisName: "requests a second", lines: has ? armLines(pair, (arm) => loadPointsOf(arm, "requests")) : [] };
}

/** Nothing where nothing was refused. */
function refusedPanel(pair: Pair): Panel {
  const lines = armLines(pair, refusedOf);
  return { axisName: "shed, or ended in an error", lines: lines.some(({ points }) => totalOf(points) > 0) ? lines : [] };
}

function intentsPanel(pair: Pair): Panel {
  const intents = loadPointsOf(pair.reference, "intents");
  if (intents.length === 0) return { axisName: "", lines: [] };
  return {
    axisName: "intents a second (dotted), and those that fail",
    lines: [
      ...armLines(pair, (arm) => loadPointsOf(arm, "failed")),
      { name: "intents", points: intents, color: pair.frame.ink.muted, dash: "dotted" },
    ],
  };
}

function refusedOf(arm: ArmResult): TimePoint[] {
  return added(loadPointsOf(arm, "shed"), loadPointsOf(arm, "errors"));
}

function shareOf(arm: ArmResult, part: readonly TimePoint[], whole: readonly TimePoint[]): string {
  const total = countOf(arm, whole);
  return percent(total === 0 ? null : countOf(arm, part) / total);
}
