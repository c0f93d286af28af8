import type { ArmResult, Comparison } from "../data/comparison";
import { loadPointsOf } from "../data/load";
import { peakOf, totalOf, type TimePoint } from "../data/series";
import { plain } from "../text/format";
import type { Chart, Frame } from "./chart";
import { armLines, secondsChart, slotSecondsOf } from "./loadCharts";
import { pairOf, type Pair } from "./timeCharts";

const PANEL_PX = 130;

/** How long answers took, second by second: the median, and what one in a hundred waits longer than. */
export function latencyChart(comparison: Comparison, frame: Frame): Chart | null {
  const pair = pairOf(comparison, frame);
  const panels = [panelOf(pair, "p50", "median"), panelOf(pair, "p99", "99 % take less than")].filter(({ lines }) => lines.length > 0);
  const quantity = totalOf(loadPointsOf(pair.reference, "requests")) > 0
    ? "From the moment a request was to be sent to its answer, all steps"
    : "From the submission to its acknowledgement";
  return secondsChart(pair, panels, PANEL_PX, latencyFinding(pair), quantity);
}

/** The worst that any second had. */
export function latencyFinding(pair: Pair): string {
  const { reference, rival } = pair;
  const worst = (arm: ArmResult) => peakOf(loadPointsOf(arm, "p99").filter(([, value]) => value !== null));
  const most = worst(reference);
  const slot = slotSecondsOf(pair) === 1 ? "second" : `${slotSecondsOf(pair)} seconds`;
  if (most === undefined) return `Nobody was answered under '${reference.name}'`;
  const head = `In the worst ${slot}, 1 % of answers take ${lengthText(most)} or more under '${reference.name}'`;
  if (rival === undefined) return head;
  const other = worst(rival);
  return `${head}, ${other === undefined ? "nobody is answered" : lengthText(other)} under '${rival.name}'`;
}

function panelOf(pair: Pair, line: string, words: string) {
  const lines = armLines(pair, (arm) => loadPointsOf(arm, line))
    .filter(({ points }) => points.some(([, value]) => value !== null));
  const longest = Math.max(0, ...lines.flatMap(({ points }) => points.map(([, value]) => value ?? 0)));
  const [factor, unit] = longest < 1 ? [1000, "ms"] : [1, "s"];
  return {
    axisName: `${words}, ${unit}`,
    lines: lines.map((each) => ({ ...each, points: each.points.map(([at, value]): TimePoint => [at, value === null ? null : value * factor]) })),
  };
}

function lengthText([, seconds]: TimePoint): string {
  if (seconds === null) return "–";
  return seconds < 1 ? `${plain(seconds * 1000)}\u00a0ms` : `${plain(seconds)}\u00a0s`;
}
