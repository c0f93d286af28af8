import type { EChartsCoreOption } from "echarts/core";
import type { Amount, Verdict } from "../data/comparison";
import { decimalsFor, signedWithHalf } from "../text/format";
import { verdictSymbol, verdictWord } from "../text/verdict";
import { NARROW_WIDTH, type Frame } from "./chart";
import { baseOption, columnWidth, rowAxis, rowLabels, valueAxis } from "./layout";
import { whiskers } from "./whiskers";

/** One rival's difference to the reference. */
export interface ForestRow {
  readonly name: string;
  readonly mean: Amount;
  readonly half: Amount;
  readonly verdict: Verdict;
}

/** How a forest plot reads its numbers. */
export interface ForestScale {
  readonly axisName: string;
  readonly unit: string;
  readonly decimalsMin: number;
  readonly tick: (value: number) => string;
  /** The verdict that the shop is glad of. */
  readonly good: Verdict;
}

/** Height of a forest plot of these rows. */
export function forestHeight(rows: readonly ForestRow[], frame: Frame): number {
  return rows.length * rowLabels(rows.map((row) => row.name), frame).rowPx + 72;
}

/** Differences with their intervals around a zero line, the verdict beside each. */
export function forestOption(rows: readonly ForestRow[], scale: ForestScale, frame: Frame): EChartsCoreOption {
  const left = rowLabels(rows.map((row) => row.name), frame);
  const decimals = Math.max(scale.decimalsMin, decimalsFor(Math.max(0, ...rows.map((row) => row.half ?? 0))));
  const right = rows.map((row) => verdictText(row, scale.unit, decimals, frame));
  const asWhiskers = rows.map(({ mean, half }, row) => ({ row, mean, half }));
  return {
    ...baseOption(frame),
    grid: { left: left.width, right: columnWidth(right), top: 12, bottom: 56 },
    xAxis: { ...valueAxis(scale.axisName, frame, scale.tick), scale: false },
    yAxis: [rowAxis(left.texts, frame), rowAxis(right, frame, "right")],
    series: [whiskers(asWhiskers, frame.ink), points(rows, scale, frame)],
  };
}

function verdictText(row: ForestRow, unit: string, decimals: number, frame: Frame): string {
  const word = verdictWord[row.verdict];
  if (frame.width < NARROW_WIDTH || row.verdict === "identical") return word;
  return `${word} (${signedWithHalf(row.mean, row.half, decimals)} ${unit})`;
}

function points(rows: readonly ForestRow[], scale: ForestScale, frame: Frame) {
  const { ink } = frame;
  const color = (verdict: Verdict) => {
    if (verdict === "inconclusive" || verdict === "identical") return ink.unsure;
    return verdict === scale.good ? ink.good : ink.bad;
  };
  return {
    type: "scatter" as const,
    symbolSize: 11,
    z: 6,
    silent: true,
    data: rows.map(({ mean, verdict }, row) => ({
      value: [mean, row],
      symbol: verdictSymbol[verdict],
      symbolRotate: verdict === "lower" ? 180 : 0,
      itemStyle: verdict === "inconclusive"
        ? { color: ink.surface, borderColor: ink.text, borderWidth: 2, opacity: 1 }
        : { color: color(verdict), opacity: 1 },
    })),
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { color: ink.text, type: "solid" as const, width: 1.4 },
      data: [{ xAxis: 0 }],
    },
  };
}

