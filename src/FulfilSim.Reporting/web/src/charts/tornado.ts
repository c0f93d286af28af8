import type { CustomSeriesOption } from "echarts/charts";
import type { NumberResult, Sensitivity } from "../data/sensitivity";
import { fixed, signed } from "../text/format";
import { sampleText, type Chart, type Frame } from "./chart";
import { baseOption, columnWidth, rowAxis, rowLabels, uprights, valueAxis } from "./layout";
import { hatched } from "./patterns";

const ROWS_MAX = 20;
const BAR_PX = 20;

/** What each number does to the difference of two arms: a bar to its low end, a bar to its high end. */
export function tornadoChart(study: Sensitivity, frame: Frame): Chart | null {
  const numbers = study.numbers.filter((number) => number.hasEffect).slice(0, ROWS_MAX);
  const base = study.base.difference.difference.mean;
  if (numbers.length === 0 || base === null) return null;
  const factor = study.unit === "" ? 100 : 1;
  const unit = study.unit === "" ? "percentage points" : study.unit;
  const left = rowLabels(numbers.map((number) => number.id), frame);
  const right = numbers.map((number) => `${number.low.text} … ${number.high.text}`);
  const reach = [base * factor, 0, ...numbers.flatMap((number) => [at(number.atLow, factor), at(number.atHigh, factor)])];
  const [from, to] = [Math.min(...reach), Math.max(...reach)];
  const margin = (to - from) * 0.05 || 1;
  return {
    title: tornadoFinding(study),
    subtitle: `'${study.first}' less '${study.second}' in ${study.quantity}, ${unit}; ${
      sampleText(study.scenario.replications, study.scenario.confidenceLevel)}`,
    notes: [`Striped: towards the low end of the range; plain: towards the high end. Solid line: the numbers as they are (${
      signed(base * factor, 2)}). Dotted line: no difference; a bar that crosses it flips the ranking.`],
    height: numbers.length * left.rowPx + 76,
    option: {
      ...baseOption(frame),
      grid: { left: left.width, right: columnWidth(right), top: 12, bottom: 56 },
      xAxis: { ...valueAxis(`difference, ${unit}`, frame, (value) => fixed(value, 2)), min: from - margin, max: to + margin, scale: true },
      yAxis: [rowAxis(left.texts, frame), rowAxis(right, frame, "right")],
      series: [
        bars(numbers.map((number) => at(number.atLow, factor)), base * factor, hatched(frame.ink.arm, frame.ink)),
        bars(numbers.map((number) => at(number.atHigh, factor)), base * factor, { color: frame.ink.band }),
        lines(base * factor, frame),
      ],
    },
  };
}

/** Which number moves the difference most, and whether any flips the ranking. */
export function tornadoFinding(study: Sensitivity): string {
  const flipping = study.numbers.filter((number) => number.flips.length > 0).map((number) => number.id);
  const most = study.numbers[0]?.id ?? "";
  if (flipping.length > 0) {
    const more = flipping.length > 1 ? ` and ${flipping.length - 1} more` : "";
    return `The ranking of '${study.first}' and '${study.second}' hangs on ${flipping[0] ?? ""}${more}`;
  }
  return `No assumed number flips the ranking of '${study.first}' and '${study.second}'; ${most} swings it most`;
}

function at(pair: NumberResult["atLow"], factor: number): number {
  return (pair.difference.difference.mean ?? 0) * factor;
}

function bars(ends: readonly number[], base: number, style: object): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    z: 4,
    encode: { x: [1, 2], y: 0 },
    itemStyle: style,
    data: ends.map((end, row) => [row, base, end]),
    renderItem: (_params, api) => {
      const [fromX = 0, middle = 0] = api.coord([api.value(1), api.value(0)]);
      const [toX = 0] = api.coord([api.value(2), api.value(0)]);
      const shape = { x: Math.min(fromX, toX), y: middle - BAR_PX / 2, width: Math.abs(toX - fromX), height: BAR_PX };
      const { fill, decal } = api.style() as { fill: string; decal: unknown };
      return { type: "rect", shape, style: { fill, decal: decal as never } };
    },
  };
}

function lines(base: number, frame: Frame) {
  return {
    type: "scatter" as const,
    data: [],
    silent: true,
    markLine: {
      ...uprights([base], "solid", frame),
      data: [{ xAxis: base }, { xAxis: 0, lineStyle: { type: "dotted" as const, color: frame.ink.text, width: 1.4 } }],
    },
  };
}
