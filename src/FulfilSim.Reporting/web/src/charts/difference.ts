import type { ArmResult, Comparison, Conclusion, PairedDifference } from "../data/comparison";
import { referenceOf, rivalsOf } from "../data/arms";
import { fixed } from "../text/format";
import { sampleText, type Chart, type Frame } from "./chart";
import { forestHeight, forestOption, type ForestRow } from "./forest";

/** How far each arm's failure rate lies from the reference's, with simultaneous intervals. */
export function differenceChart(comparison: Comparison, frame: Frame): Chart | null {
  const rows = rivalsOf(comparison).flatMap((arm) =>
    arm.failureRateDifference === null ? [] : [rowOf(arm, arm.failureRateDifference, 100)]);
  if (rows.length === 0) return null;
  const reference = referenceOf(comparison);
  const { count } = reference.failureRate;
  return {
    title: differenceFinding(rows, reference.name),
    subtitle: `Failure rate less that of '${reference.name}', percentage points; ${
      sampleText(count, comparison.scenario.confidenceLevel, "simultaneous intervals")}`,
    notes: ["▼ fails less, ▲ fails more, ○ the interval holds zero, ■ nothing differs. Left of the line is better."],
    height: forestHeight(rows, frame),
    option: forestOption(rows, {
      axisName: "difference in failure rate, p.p.",
      unit: "p.p.",
      decimalsMin: 1,
      tick: (value) => fixed(value, Math.abs(value) % 1 === 0 ? 0 : 1),
      good: "lower",
    }, frame),
  };
}

/** A forest row of a paired difference, in units of 1/scale. */
export function rowOf(arm: ArmResult, paired: PairedDifference, scale: number): ForestRow {
  const { mean, halfWidth } = paired.difference;
  return {
    name: arm.name,
    mean: mean === null ? null : mean * scale,
    half: halfWidth === null ? null : halfWidth * scale,
    conclusion: paired.conclusion,
  };
}

/** How many arms fail less, more, the same, or nobody can tell. */
export function differenceFinding(rows: readonly ForestRow[], referenceName: string): string {
  const count = (conclusion: Conclusion) => rows.filter((row) => row.conclusion === conclusion).length;
  const parts = [
    count("lower") === 0
      ? `no arm fails less than '${referenceName}'`
      : `${count("lower")} of ${rows.length} arms ${fail(count("lower"))} less than '${referenceName}'`,
    count("higher") > 0 ? `${count("higher")} ${fail(count("higher"))} more` : "",
    count("inconclusive") > 0 ? `${count("inconclusive")} can't be told from it` : "",
    count("identical") > 0 ? `${count("identical")} ${fail(count("identical"))} just the same` : "",
  ].filter((part) => part !== "");
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fail(count: number): string {
  return count === 1 ? "fails" : "fail";
}
