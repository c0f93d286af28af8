import type { ArmResult, Comparison } from "../data/comparison";
import { isLive, referenceOf, rivalCalled } from "../data/arms";
import { pointsOf, type TimePoint } from "../data/series";
import { offsetText } from "../data/time";
import { clockAxis } from "./axes";
import type { Chart, Frame } from "./chart";
import { lineTable } from "./lineTable";
import { timeHeight, timeOption, type Panel, type TimeLine } from "./timeLines";
import { shadesOf } from "./windows";

const HALF_HOUR_MS = 1_800_000;

/** The two arms that a time chart sets side by side. */
export interface Pair {
  readonly comparison: Comparison;
  readonly reference: ArmResult;
  readonly rival: ArmResult | undefined;
  readonly frame: Frame;
}

/** Reference and chosen arm. */
export function pairOf(comparison: Comparison, frame: Frame): Pair {
  return { comparison, reference: referenceOf(comparison), rival: rivalCalled(comparison, frame.arm), frame };
}

/** The reference's line (dashed) and the rival's (solid) of one quantity, named "submissions, reference". */
export function pairLines({ comparison, reference, rival, frame }: Pair, line: string, word: string): TimeLine[] {
  const { start } = comparison.scenario;
  const { ink } = frame;
  const lines: TimeLine[] = rival === undefined
    ? []
    : [{ name: named(word, rival), points: pointsOf(rival, line, start), color: ink.band, dash: "solid" }];
  // The reference comes second: dashes stay to be seen on a solid line below them.
  lines.push({ name: named(word, reference), points: pointsOf(reference, line, start), color: ink.text, dash: "dashed" });
  return lines.filter(({ points }) => points.length > 0);
}

/** The buyers' wishes (dotted), as the arms' common yardstick. */
export function intentLine({ comparison, reference, frame }: Pair): TimeLine[] {
  const points = pointsOf(reference, "intents", comparison.scenario.start);
  return points.length === 0 ? [] : [{ name: named("intents", reference), points, color: frame.ink.muted, dash: "dotted" }];
}

/** A chart of these panels over the simulated hours; null where nothing was observed, and where the hours were wall time. */
export function timeChart(
  pair: Pair, panels: readonly Panel[], panelPx: number, title: string, quantity: string): Chart | null {
  const all = panels.flatMap((panel) => panel.lines.flatMap((line) => line.points));
  if (all.length === 0 || isLive(pair.comparison)) return null;
  const axis = clockAxis(offsetText(pair.comparison.scenario.start));
  const [from, until] = extent(all);
  const shades = shadesOf(pair.comparison, from, until);
  return {
    title,
    subtitle: `${quantity}; mean of n = ${pair.reference.failureRate.count} replications`,
    notes: shades.notes,
    height: timeHeight(panels, panelPx, pair.frame),
    option: timeOption(panels, panelPx, shades, axis, pair.frame),
    table: () => lineTable(panels, axis),
  };
}

function named(word: string, arm: ArmResult): string {
  return word === "" ? arm.name : `${word}, ${arm.name}`;
}

function extent(points: readonly TimePoint[]): [number, number] {
  const from = points.reduce((least, [at]) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const until = points.reduce((most, [at]) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  return [from - HALF_HOUR_MS, until + HALF_HOUR_MS];
}
