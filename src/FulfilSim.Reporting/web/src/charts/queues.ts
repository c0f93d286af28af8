import type { Comparison } from "../data/comparison";
import { peakOf, pointsOf, stationsOf } from "../data/series";
import { momentText } from "../data/time";
import { plain } from "../text/format";
import type { Chart, Frame } from "./chart";
import { pairLines, pairOf, timeChart, type Pair } from "./timeCharts";

const PANEL_PX = 96;
const STATIONS_MAX = 5;

/** How long the queues of the busiest stations are, hour by hour. */
export function queuesChart(comparison: Comparison, frame: Frame): Chart | null {
  const pair = pairOf(comparison, frame);
  const stations = longestQueues(pair);
  const panels = stations.slice(0, STATIONS_MAX).map(({ name }) => ({
    axisName: `${name}: jobs waiting`,
    lines: pairLines(pair, `queue:${name}`, ""),
  }));
  const chart = timeChart(pair, panels, PANEL_PX, queuesFinding(pair), "Mean queue length in each hour, jobs");
  if (chart === null || stations.length <= STATIONS_MAX) return chart;
  const left = stations.length - STATIONS_MAX;
  return { ...chart, notes: [`The ${STATIONS_MAX} longest queues; ${left} shorter ones are in the tables only.`, ...chart.notes] };
}

/** Where the longest queue stands, when, and how long it is under the other arm. */
export function queuesFinding(pair: Pair): string {
  const { comparison, reference, rival } = pair;
  const worst = longestQueues(pair)[0];
  if (worst === undefined) return "No station's queue was observed";
  const { start } = comparison.scenario;
  const peak = peakOf(pointsOf(reference, `queue:${worst.name}`, start));
  if (peak === undefined || worst.length < 0.5) return "Hardly anybody waits at any station";
  const head = `The longest queue is at '${worst.name}': ${plain(peak[1])} jobs under '${reference.name}' (${
    momentText(peak[0] - 1_800_000)})`;
  const other = rival === undefined ? undefined : peakOf(pointsOf(rival, `queue:${worst.name}`, start));
  return other === undefined ? head : `${head}, at most ${plain(other[1])} under '${rival?.name}'`;
}

function longestQueues({ comparison, reference, rival }: Pair): { name: string; length: number }[] {
  const { start } = comparison.scenario;
  const arms = rival === undefined ? [reference] : [reference, rival];
  return stationsOf(reference)
    .map((name) => ({
      name,
      length: Math.max(...arms.map((arm) => peakOf(pointsOf(arm, `queue:${name}`, start))?.[1] ?? 0)),
    }))
    .sort((a, b) => b.length - a.length || a.name.localeCompare(b.name, "en"));
}
