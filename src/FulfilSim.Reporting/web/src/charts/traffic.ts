import type { Comparison } from "../data/comparison";
import { peakOf, pointsOf } from "../data/series";
import { momentText } from "../data/time";
import { plain } from "../text/format";
import type { Chart, Frame } from "./chart";
import { intentLine, pairLines, pairOf, timeChart, type Pair } from "./timeCharts";

const PANEL_PX = 210;

/** What buyers want and what they send, hour by hour. */
export function trafficChart(comparison: Comparison, frame: Frame): Chart | null {
  const pair = pairOf(comparison, frame);
  const lines = [...pairLines(pair, "submissions", "submissions"), ...intentLine(pair)];
  return timeChart(pair, [{ axisName: "per hour", lines }], PANEL_PX, trafficFinding(pair),
    "Intents and submissions per hour");
}

/** When the most submissions come, and how many per intent. */
export function trafficFinding({ comparison, reference, rival }: Pair): string {
  const { start } = comparison.scenario;
  const peak = peakOf(pointsOf(reference, "submissions", start));
  if (peak === undefined) return "Nobody submitted anything";
  const head = `Submissions peak at ${plain(peak[1])} an hour under '${reference.name}' (${momentText(peak[0] - 1_800_000)})`;
  const other = rival === undefined ? undefined : peakOf(pointsOf(rival, "submissions", start));
  return other === undefined ? head : `${head} and at ${plain(other[1])} under '${rival?.name}'`;
}
