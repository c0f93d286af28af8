import type { CustomSeriesOption } from "echarts/charts";
import type { Amount } from "../data/comparison";
import type { Ink } from "./ink";

/** An interval around a mean on one row. */
export interface Whisker {
  readonly row: number;
  readonly mean: Amount;
  readonly half: Amount;
}

const CAP_PX = 6;

/**
 * Horizontal whiskers with caps, haloed so that they show on dark bars; a row whose half-width is unknown has none.
 * Two whiskers of one row are kept apart by moving them down by some px.
 */
export function whiskers(rows: readonly Whisker[], ink: Ink, downPx = 0): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    z: 5,
    clip: true,
    encode: { x: [1, 2], y: 0 },
    data: rows.flatMap(({ row, mean, half }) =>
      mean === null || half === null ? [] : [[row, mean - half, mean + half]]),
    renderItem: (_params, api) => {
      const [left, right] = [1, 2].map((end) => api.coord([api.value(end), api.value(0)]));
      const [x1 = 0, middle = 0] = left ?? [];
      const y = middle + downPx;
      const [x2 = 0] = right ?? [];
      return { type: "group", children: [...strokes(x1, x2, y, ink.surface, 4), ...strokes(x1, x2, y, ink.text, 1.6)] };
    },
  };
}

function strokes(x1: number, x2: number, y: number, color: string, lineWidth: number) {
  const style = { stroke: color, lineWidth, fill: "none" };
  const line = (fromX: number, fromY: number, toX: number, toY: number) => ({
    type: "line" as const,
    shape: { x1: fromX, y1: fromY, x2: toX, y2: toY },
    style,
  });
  return [
    line(x1, y, x2, y),
    line(x1, y - CAP_PX, x1, y + CAP_PX),
    line(x2, y - CAP_PX, x2, y + CAP_PX),
  ];
}
