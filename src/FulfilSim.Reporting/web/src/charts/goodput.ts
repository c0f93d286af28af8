import type { ArmResult, Comparison } from "../data/comparison";
import { pointsOf, totalOf } from "../data/series";
import type { Chart, Frame } from "./chart";
import { percent } from "../text/format";
import { intentLine, pairLines, pairOf, timeChart, type Pair } from "./timeCharts";

const PANEL_PX = 210;

/** How many orders the shop confirms, hour by hour, against what buyers want. */
export function goodputChart(comparison: Comparison, frame: Frame): Chart | null {
  const pair = pairOf(comparison, frame);
  const lines = [...pairLines(pair, "confirmed", "confirmed"), ...intentLine(pair)];
  return timeChart(pair, [{ axisName: "orders per hour", lines }], PANEL_PX, goodputFinding(pair),
    "Confirmed orders per hour (goodput) and intents per hour");
}

/** Which share of the wishes ends confirmed, under both arms. */
export function goodputFinding({ comparison, reference, rival }: Pair): string {
  const { start } = comparison.scenario;
  const share = (arm: ArmResult) => {
    const intents = totalOf(pointsOf(arm, "intents", start));
    return percent(intents === 0 ? null : totalOf(pointsOf(arm, "confirmed", start)) / intents);
  };
  const head = `'${reference.name}' confirms ${share(reference)} of the intents in these hours`;
  return rival === undefined ? head : `${head}, '${rival.name}' ${share(rival)}`;
}
