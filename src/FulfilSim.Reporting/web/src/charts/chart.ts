import type { EChartsCoreOption } from "echarts/core";
import type { Comparison } from "../data/comparison";
import type { Ink } from "./ink";

/** Where a chart will stand, and what its reader chose. */
export interface Frame {
  readonly width: number;
  readonly ink: Ink;
  /** The arm that time charts set against the reference; the best one where nothing is chosen. */
  readonly arm?: string;
}

/** A drawn answer: words first, the drawing for them second. */
export interface Chart {
  /** What to see: a finding computed from the data. */
  readonly title: string;
  /** Quantity, unit, n and confidence level. */
  readonly subtitle: string;
  /** Lines under the drawing: what its numbers and marks stand for. */
  readonly notes: readonly string[];
  readonly height: number;
  readonly option: EChartsCoreOption;
  /** The numbers behind the lines, where the page does not hold them in a table of its own. */
  readonly table?: () => ChartTable;
}

/** Numbers under their headings; the first column names the row. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Draws one question; null where the comparison has nothing to say about it. */
export type ChartBuilder = (comparison: Comparison, frame: Frame) => Chart | null;

/** Below this width words beside a drawing are shortened. */
export const NARROW_WIDTH = 560;

/** "n = 20 replications, 95 % intervals". */
export function sampleText(count: number, confidenceLevel: number, kind = "intervals"): string {
  const level = Number((confidenceLevel * 100).toPrecision(6));
  return `n = ${count} replications, ${level} % ${kind}`;
}
