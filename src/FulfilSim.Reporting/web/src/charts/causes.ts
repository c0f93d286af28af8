import type { ArmResult, Comparison } from "../data/comparison";
import { lowestFailing, referenceOf, rivalsOf } from "../data/arms";
import { fixed, plain, wrapped } from "../text/format";
import { NARROW_WIDTH, sampleText, type Chart, type Frame } from "./chart";
import { baseOption, columnWidth } from "./layout";
import { causeRows, rateOf, type CauseRow } from "./causeRows";

const ROW_PX = 26;
const CAUSES_MAX = 16;
const LETTER_PX = 6.4;
/** In narrower columns numbers from 10 on lose their decimal. */
const COLUMN_PX_TIGHT = 30;

/** Failures by root cause under each arm, as a heat map with its numbers in the cells. */
export function causesChart(comparison: Comparison, frame: Frame): Chart | null {
  const { arms, scenario } = comparison;
  const rows = causeRows(comparison, CAUSES_MAX);
  if (rows.length === 0) return null;
  const labels = rows.map((row) => (row.kind === "category" ? row.category : row.label));
  const leftPx = Math.min(columnWidth(labels), frame.width * 0.46);
  const columnPx = (frame.width - leftPx) / arms.length;
  const head = columnHead(arms.map((arm) => arm.name), columnPx);
  return {
    title: causesFinding(comparison),
    subtitle: `Failures per 1,000 submitted intents by root cause; ${
      sampleText(referenceOf(comparison).failureRate.count, scenario.confidenceLevel, "half-widths in the table")}`,
    notes: ["The stronger a cell's colour, the more failures; empty cells had none."],
    height: rows.length * ROW_PX + head.heightPx + 12,
    option: {
      ...baseOption(frame),
      grid: { left: leftPx, right: 6, top: head.heightPx, bottom: 8 },
      xAxis: columnAxis(head, frame),
      yAxis: causeAxis(rows, labels, frame),
      visualMap: heatScale(arms, rows, frame),
      series: [cells(arms, rows, columnPx, frame)],
    },
  };
}

/** The reference's worst cause, and what the best arm makes of it. */
export function causesFinding(comparison: Comparison): string {
  const reference = referenceOf(comparison);
  const worst = [...reference.causes].sort((a, b) => (b.perThousand.mean ?? 0) - (a.perThousand.mean ?? 0))[0];
  if (worst === undefined) return `Nothing fails under '${reference.name}'`;
  const best = lowestFailing(rivalsOf(comparison));
  const head = `'${worst.cause}' costs '${reference.name}' most: ${plain(worst.perThousand.mean)} failures per 1,000 intents`;
  return best === undefined ? head : `${head}; under '${best.name}' ${plain(rateOf(best, worst.category, worst.cause))}`;
}

interface ColumnHead {
  readonly names: readonly string[];
  readonly rotate: number;
  readonly heightPx: number;
}

/** The arms' names above their columns: broken over lines, or upright where a column is too narrow for that. */
function columnHead(names: readonly string[], columnPx: number): ColumnHead {
  const texts = names.map((name) => wrapped(name, Math.max(4, Math.floor(columnPx / LETTER_PX))));
  const lines = texts.map((text) => text.split("\n"));
  if (Math.max(...lines.flat().map((line) => line.length)) * LETTER_PX <= columnPx)
    return { names: texts, rotate: 0, heightPx: 14 + 14 * Math.max(...lines.map((each) => each.length)) };
  return { names, rotate: 90, heightPx: 16 + 6.6 * Math.max(...names.map((name) => name.length)) };
}

function columnAxis({ names, rotate }: ColumnHead, frame: Frame) {
  return {
    type: "category" as const,
    position: "top" as const,
    data: [...names],
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { color: frame.ink.text, fontSize: rotate === 0 ? 12 : 11, interval: 0, lineHeight: 14, rotate },
  };
}

function causeAxis(rows: readonly CauseRow[], labels: readonly string[], frame: Frame) {
  const { ink } = frame;
  return {
    type: "category" as const,
    inverse: true,
    data: labels.map((value, index) => rows[index]?.kind === "category"
      ? { value, textStyle: { fontWeight: "bold" as const } }
      : value),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: {
      color: ink.text,
      interval: 0,
      fontSize: frame.width < NARROW_WIDTH ? 10 : 12,
      width: frame.width * 0.46 - 12,
      overflow: "truncate" as const,
    },
  };
}

function heatScale(arms: readonly ArmResult[], rows: readonly CauseRow[], frame: Frame) {
  const largest = Math.max(0, ...rows.flatMap((row) => row.kind === "cause" ? arms.map((arm) => row.rate(arm) ?? 0) : []));
  return { show: false, min: 0, max: largest || 1, dimension: 2, inRange: { color: [...frame.ink.heat] } };
}

function cells(arms: readonly ArmResult[], rows: readonly CauseRow[], columnPx: number, frame: Frame) {
  const roundFrom = columnPx < COLUMN_PX_TIGHT ? 10 : 100;
  const { ink } = frame;
  const rates = rows.flatMap((row, y) => row.kind === "category" ? [] :
    arms.flatMap((arm, x) => {
      const rate = row.rate(arm);
      return rate === null || rate === 0 ? [] : [{ x, y, rate }];
    }));
  const largest = Math.max(0, ...rates.map((cell) => cell.rate));
  return {
    type: "heatmap" as const,
    silent: true,
    itemStyle: { borderColor: ink.surface, borderWidth: 2 },
    data: rates.map(({ x, y, rate }) => ({
      value: [x, y, rate],
      label: {
        show: true,
        formatter: rate < 0.05 ? "<0.1" : fixed(rate, rate >= roundFrom ? 0 : 1),
        color: rate > largest * ink.heatTurn ? ink.surface : ink.text,
        fontSize: frame.width < NARROW_WIDTH ? 10 : 12,
      },
    })),
  };
}
