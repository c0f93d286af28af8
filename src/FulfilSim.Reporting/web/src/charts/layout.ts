import type { EChartsCoreOption } from "echarts/core";
import { NARROW_WIDTH, type Frame } from "./chart";
import { wrapped } from "../text/format";

export const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif";
export const LABEL_SIZE = 12;
const LABEL_LINE_PX = 15;
const ROW_PX_MIN = 38;

/** What all drawings share: no animation, one font, the theme's text colour. */
export function baseOption(frame: Frame): EChartsCoreOption {
  return {
    animation: false,
    useUTC: true,
    backgroundColor: "transparent",
    textStyle: { fontFamily: FONT, fontSize: LABEL_SIZE, color: frame.ink.text },
  };
}

/** Names of rows, and the room they need. */
export interface RowLabels {
  readonly texts: readonly string[];
  readonly width: number;
  /** Height of every row. */
  readonly rowPx: number;
}

/** Names on a vertical axis, broken over lines so that they leave room for the drawing. */
export function rowLabels(names: readonly string[], frame: Frame): RowLabels {
  const charactersMax = frame.width < NARROW_WIDTH ? 13 : 26;
  const texts = names.map((name) => wrapped(name, charactersMax));
  const linesMax = Math.max(1, ...texts.map((text) => text.split("\n").length));
  return { texts, width: columnWidth(texts), rowPx: Math.max(ROW_PX_MIN, linesMax * LABEL_LINE_PX + 8) };
}

/** Room in px for a column of words. */
export function columnWidth(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.flatMap((text) => text.split("\n").map((line) => line.length)));
  return Math.ceil(longest * 6.9) + 12;
}

/** A category axis of rows, first one on top. */
export function rowAxis(texts: readonly string[], frame: Frame, position: "left" | "right" = "left") {
  return {
    type: "category" as const,
    inverse: true,
    position,
    data: [...texts],
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { color: frame.ink.text, fontSize: LABEL_SIZE, lineHeight: LABEL_LINE_PX, interval: 0, margin: 8 },
    splitLine: { show: false },
  };
}

/** A horizontal value axis with its unit beneath it. */
export function valueAxis(name: string, frame: Frame, format: (value: number) => string) {
  return {
    type: "value" as const,
    name,
    nameLocation: "middle" as const,
    nameGap: 30,
    nameTextStyle: { color: frame.ink.muted, fontSize: LABEL_SIZE },
    splitNumber: frame.width < NARROW_WIDTH ? 3 : 6,
    axisLine: { show: true, lineStyle: { color: frame.ink.muted } },
    axisLabel: { color: frame.ink.muted, fontSize: LABEL_SIZE, formatter: format, hideOverlap: true },
    splitLine: { lineStyle: { color: frame.ink.rule } },
  };
}

/** Upright lines across all rows of a chart, at these values: zero, or what is to be compared with. */
export function uprights(values: readonly number[], style: "solid" | "dotted", frame: Frame) {
  return {
    silent: true,
    symbol: "none",
    label: { show: false },
    lineStyle: { color: frame.ink.text, type: style, width: 1.4 },
    data: values.map((value) => ({ xAxis: value })),
  };
}
