import type { Comparison } from "../data/comparison";
import { referenceOf, rivalsOf } from "../data/arms";
import { fixed, signed } from "../text/format";
import { sampleText, type Chart, type Frame } from "./chart";
import { rowOf } from "./difference";
import { forestHeight, forestOption, type ForestRow } from "./forest";

/** What each arm earns beyond the reference, per potential intent. */
export function moneyChart(comparison: Comparison, frame: Frame): Chart | null {
  const rows = rivalsOf(comparison).flatMap((arm) =>
    arm.netMoneyDifference === null ? [] : [rowOf(arm, arm.netMoneyDifference, 1)]);
  if (rows.length === 0) return null;
  const reference = referenceOf(comparison);
  const { currency, confidenceLevel } = comparison.scenario;
  return {
    title: moneyFinding(rows, reference.name, currency),
    subtitle: `Net money per potential intent less that of '${reference.name}', ${currency}; ${
      sampleText(reference.failureRate.count, confidenceLevel, "simultaneous intervals")}`,
    notes: ["Right of the line is better. Known costs only; for unknown ones see the break-even costs."],
    height: forestHeight(rows, frame),
    option: forestOption(rows, {
      axisName: `difference in net money, ${currency} per potential intent`,
      unit: currency,
      decimalsMin: 2,
      tick: (value) => fixed(value, 2),
      good: "higher",
    }, frame),
  };
}

/** Which arm provably earns most. */
export function moneyFinding(rows: readonly ForestRow[], referenceName: string, currency: string): string {
  const earning = rows.filter((row) => row.conclusion === "higher" && row.mean !== null);
  const best = earning.reduce<ForestRow | undefined>(
    (most, row) => (most === undefined || (row.mean ?? 0) > (most.mean ?? 0) ? row : most), undefined);
  if (best !== undefined) {
    const amount = signed(best.mean ?? 0, 2);
    return `'${best.name}' earns most: ${amount} ${currency} per potential intent over '${referenceName}'`;
  }
  return rows.every((row) => row.conclusion === "lower")
    ? `Every arm earns less than '${referenceName}'`
    : `No arm provably earns more than '${referenceName}'`;
}
