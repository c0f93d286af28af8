import type { EChartsCoreOption } from "echarts/core";
import type { Amount, Conclusion } from "../data/comparison";
import { decimalsFor, signedWithHalf } from "../text/format";
import { conclusionSymbol, conclusionWord } from "../text/conclusion";
import { NARROW_WIDTH, type Frame } from "./chart";
import { baseOption, columnWidth, rowAxis, rowLabels, uprights, valueAxis } from "./layout";
import { whiskers } from "./whiskers";

/** One rival's difference to the reference. */
export interface ForestRow {
  readonly name: string;
  readonly mean: Amount;
  readonly half: Amount;
  readonly conclusion: Conclusion;
}

/** How a forest plot reads its numbers. */
export interface ForestScale {
  readonly axisName: string;
  readonly unit: string;
  readonly decimalsMin: number;
  readonly tick: (value: number) => string;
  /** The conclusion that the shop is glad of. */
  readonly good: Conclusion;
}

/** Height of a forest plot of these rows. */
export function forestHeight(rows: readonly ForestRow[], frame: Frame): number {
  return rows.length * rowLabels(rows.map((row) => row.name), frame).rowPx + 72;
}

/** Differences with their intervals around a zero line, the conclusion beside each. */
export function forestOption(rows: readonly ForestRow[], scale: ForestScale, frame: Frame): EChartsCoreOption {
  const left = rowLabels(rows.map((row) => row.name), frame);
  const decimals = Math.max(scale.decimalsMin, decimalsFor(Math.max(0, ...rows.map((row) => row.half ?? 0))));
  const right = rows.map((row) => conclusionText(row, scale.unit, decimals, frame));
  const asWhiskers = rows.map(({ mean, half }, row) => ({ row, mean, half }));
  return {
    ...baseOption(frame),
    grid: { left: left.width, right: columnWidth(right), top: 12, bottom: 56 },
    xAxis: { ...valueAxis(scale.axisName, frame, scale.tick), scale: false },
    yAxis: [rowAxis(left.texts, frame), rowAxis(right, frame, "right")],
    series: [whiskers(asWhiskers, frame.ink), points(rows, scale, frame)],
  };
}

function conclusionText(row: ForestRow, unit: string, decimals: number, frame: Frame): string {
  const word = conclusionWord[row.conclusion];
  if (frame.width < NARROW_WIDTH || row.conclusion === "identical") return word;
  return `${word} (${signedWithHalf(row.mean, row.half, decimals)} ${unit})`;
}

function points(rows: readonly ForestRow[], scale: ForestScale, frame: Frame) {
  const { ink } = frame;
  const color = (conclusion: Conclusion) => {
    if (conclusion === "inconclusive" || conclusion === "identical") return ink.unsure;
    return conclusion === scale.good ? ink.good : ink.bad;
  };
  return {
    type: "scatter" as const,
    symbolSize: 11,
    z: 6,
    silent: true,
    data: rows.map(({ mean, conclusion }, row) => ({
      value: [mean, row],
      symbol: conclusionSymbol[conclusion],
      symbolRotate: conclusion === "lower" ? 180 : 0,
      itemStyle: conclusion === "inconclusive"
        ? { color: ink.surface, borderColor: ink.text, borderWidth: 2, opacity: 1 }
        : { color: color(conclusion), opacity: 1 },
    })),
    markLine: uprights([0], "solid", frame),
  };
}

