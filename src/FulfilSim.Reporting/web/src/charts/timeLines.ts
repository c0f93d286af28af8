import type { EChartsCoreOption } from "echarts/core";
import type { TimePoint } from "../data/series";
import { fixed } from "../text/format";
import type { Axis } from "./axes";
import { NARROW_WIDTH, type Frame } from "./chart";
import { baseOption, LABEL_SIZE } from "./layout";
import { markArea, type Shades } from "./windows";

/** One line of a panel; its dash and width tell it without colour. */
export interface TimeLine {
  readonly name: string;
  readonly points: readonly TimePoint[];
  readonly color: string;
  readonly dash: "solid" | "dashed" | "dotted";
}

/** A drawing on the shared time axis. */
export interface Panel {
  /** What the vertical axis counts, with its unit. */
  readonly axisName: string;
  readonly lines: readonly TimeLine[];
}

const LEFT_PX = 58;
const RIGHT_PX = 28;
const LEGEND_ROW_PX = 12;
const TITLE_PX = 30;
const AXIS_PX = 50;
const LEGEND_MARK_PX = 34;
const LEGEND_GAP_PX = 24;
const LEGEND_LETTER_PX = 6.6;
/** Gap between names below each other, where a row has no room for two. */
const LEGEND_STACK_PX = 8;

/** Height of panels of one height over one axis, legend included. */
export function timeHeight(panels: readonly Panel[], panelPx: number, frame: Frame): number {
  return legendPx(panels, frame) + panels.length * (TITLE_PX + panelPx) + AXIS_PX;
}

/** Panels one below the other over one axis, fault windows shaded through all of them. */
export function timeOption(
  panels: readonly Panel[], panelPx: number, shades: Shades, axis: Axis, frame: Frame): EChartsCoreOption {
  const tops = panels.map((_, index) => legendPx(panels, frame) + TITLE_PX + index * (panelPx + TITLE_PX));
  return {
    ...baseOption(frame),
    legend: {
      top: 0,
      left: 0,
      itemWidth: LEGEND_MARK_PX,
      itemHeight: 8,
      ...(isNarrow(frame) ? { orient: "vertical" as const, align: "left" as const } : {}),
      itemGap: isNarrow(frame) ? LEGEND_STACK_PX : LEGEND_GAP_PX,
      itemStyle: { opacity: 0 },
      selectedMode: false,
      textStyle: { color: frame.ink.text },
      data: namesOf(panels),
    },
    tooltip: tooltip(axis, frame),
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    // Without bounds, or the lowest panel would make room for its last date and stand askew under the others.
    grid: tops.map((top) => ({ left: LEFT_PX, right: RIGHT_PX, top, height: panelPx, outerBoundsMode: "none" })),
    xAxis: panels.map((_, index) => timeAxis(index, index === panels.length - 1, shades, axis, frame)),
    yAxis: panels.map((panel, index) => countAxis(panel.axisName, index, frame)),
    series: panels.flatMap((panel, index) => seriesOf(panel, index, shades, frame)),
  };
}

function namesOf(panels: readonly Panel[]): string[] {
  return [...new Set(panels.flatMap((panel) => panel.lines.map((line) => line.name)))];
}

/** Room for the legend: a name to a row on a narrow screen, else as many as the width has room for. */
function legendPx(panels: readonly Panel[], frame: Frame): number {
  if (isNarrow(frame)) return namesOf(panels).length * (LEGEND_ROW_PX + LEGEND_STACK_PX) + 6;
  let rows = 1;
  let used = 0;
  for (const name of namesOf(panels)) {
    const itemPx = LEGEND_MARK_PX + 5 + name.length * LEGEND_LETTER_PX;
    if (used > 0 && used + itemPx > frame.width - 10) {
      rows++;
      used = 0;
    }
    used += itemPx + LEGEND_GAP_PX;
  }
  return rows * LEGEND_ROW_PX + (rows - 1) * LEGEND_GAP_PX + 14;
}

function isNarrow(frame: Frame): boolean {
  return frame.width < NARROW_WIDTH;
}

function seriesOf(panel: Panel, index: number, shades: Shades, frame: Frame) {
  return panel.lines.map((line, position) => ({
    type: "line" as const,
    name: line.name,
    xAxisIndex: index,
    yAxisIndex: index,
    symbol: "none",
    data: [...line.points],
    itemStyle: { color: line.color },
    lineStyle: { color: line.color, type: line.dash, width: line.dash === "solid" ? 4 : 1.6 },
    ...(position === 0 ? { markArea: markArea(shades, frame, index === 0) } : {}),
  }));
}

function timeAxis(gridIndex: number, isLast: boolean, { from, until }: Shades, axis: Axis, frame: Frame) {
  const { ink } = frame;
  return {
    type: axis.type,
    gridIndex,
    min: from,
    max: until,
    name: isLast ? axis.name : "",
    nameLocation: "middle" as const,
    nameGap: 30,
    nameTextStyle: { color: ink.muted, fontSize: LABEL_SIZE },
    splitNumber: isNarrow(frame) ? 3 : 8,
    axisLine: { lineStyle: { color: ink.muted } },
    axisLabel: { show: isLast, color: ink.muted, hideOverlap: true, formatter: axis.tickText },
    splitLine: { show: true, lineStyle: { color: ink.rule } },
  };
}

function countAxis(name: string, gridIndex: number, frame: Frame) {
  const { ink } = frame;
  return {
    type: "value" as const,
    gridIndex,
    min: 0,
    name,
    nameLocation: "end" as const,
    nameGap: 10,
    nameTextStyle: { color: ink.muted, align: "left" as const, padding: [0, 0, 0, -LEFT_PX + 4] },
    splitNumber: 3,
    axisLabel: { color: ink.muted, hideOverlap: true, formatter: (value: number) => fixed(value, value % 1 === 0 ? 0 : 1) },
    splitLine: { lineStyle: { color: ink.rule } },
  };
}

function tooltip(axis: Axis, frame: Frame) {
  return {
    trigger: "axis" as const,
    renderMode: "richText" as const,
    confine: true,
    backgroundColor: frame.ink.surface,
    borderColor: frame.ink.muted,
    textStyle: { color: frame.ink.text, fontSize: LABEL_SIZE },
    formatter: (items: unknown) => tooltipText(items as readonly TooltipItem[], axis),
  };
}

interface TooltipItem {
  readonly seriesName: string;
  readonly value: TimePoint;
}

function tooltipText(items: readonly TooltipItem[], axis: Axis): string {
  const at = items[0]?.value[0];
  if (at === undefined) return "";
  const rows = items.map(({ seriesName, value }) => `${seriesName}: ${value[1] === null ? "–" : fixed(value[1], 1)}`);
  return [`${axis.slot} ${axis.slotText(at)}`, ...rows].join("\n");
}
