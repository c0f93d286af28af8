import type { ArmResult } from "../data/comparison";
import type { TimePoint } from "../data/series";
import { secondsAxis } from "./axes";
import type { Chart } from "./chart";
import { lineTable } from "./lineTable";
import type { Pair } from "./timeCharts";
import { timeHeight, timeOption, type Panel, type TimeLine } from "./timeLines";

/** The reference's line (dashed) and the rival's (solid), by the arms' names; arms that have none are left out. */
export function armLines({ reference, rival, frame: { ink } }: Pair, pointsOf: (arm: ArmResult) => TimePoint[]): TimeLine[] {
  const lines: TimeLine[] = rival === undefined
    ? []
    : [{ name: rival.name, points: pointsOf(rival), color: ink.band, dash: "solid" }];
  // The reference comes second: dashes stay to be seen on a solid line below them.
  lines.push({ name: reference.name, points: pointsOf(reference), color: ink.text, dash: "dashed" });
  return lines.filter(({ points }) => points.length > 0);
}

/** Length of a slot. */
export function slotSecondsOf({ reference }: Pair): number {
  return reference.live?.overTime.slotSeconds ?? 1;
}

/** A chart of these panels over the seconds of a load; null where nothing was measured. */
export function secondsChart(pair: Pair, panels: readonly Panel[], panelPx: number, title: string, quantity: string): Chart | null {
  const all = panels.flatMap((panel) => panel.lines.flatMap((line) => line.points));
  const { live } = pair.reference;
  if (all.length === 0 || live === null || live === undefined) return null;
  const slot = slotSecondsOf(pair);
  const axis = secondsAxis(slot);
  const until = all.reduce((most, [at]) => Math.max(most, at), 0) + slot / 2;
  return {
    title,
    subtitle: `${quantity}; n = ${live.blocks} ${live.blocks === 1 ? "block" : "blocks"} together, every ${slot === 1 ? "second" : `${slot} s`}`,
    notes: [],
    height: timeHeight(panels, panelPx, pair.frame),
    option: timeOption(panels, panelPx, { from: 0, until, shades: [], notes: [] }, axis, pair.frame),
    table: () => lineTable(panels, axis),
  };
}
