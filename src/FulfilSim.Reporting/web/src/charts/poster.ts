import type { EChartsCoreOption } from "echarts/core";
import { wrapped } from "../text/format";
import type { Chart, Frame } from "./chart";
import { echarts } from "./echarts";

const MARGIN_PX = 16;
const TITLE_LINE_PX = 24;
const TEXT_LINE_PX = 17;

/** A chart that stands alone in a file: title, subtitle and notes are part of the picture. */
export interface Poster {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsCoreOption;
}

/** The text of a chart's SVG file, its finding being the picture's accessible name. */
export function drawPoster(chart: Chart, frame: Frame): string {
  const { width, height, option } = posterOf(chart, frame);
  const instance = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    instance.setOption(option);
    return withTitle(instance.renderToSVGString(), chart.title);
  } finally {
    instance.dispose();
  }
}

/** Puts the words of a chart above and below its drawing. */
export function posterOf(chart: Chart, frame: Frame): Poster {
  const inner = frame.width - 2 * MARGIN_PX;
  const title = wrapped(chart.title, Math.floor(inner / 11.4));
  const subtitle = wrapped(chart.subtitle, Math.floor(inner / 7.2));
  const notes = chart.notes.map((note) => wrapped(note, Math.floor(inner / 7.2))).join("\n");
  const headPx = MARGIN_PX + lines(title) * TITLE_LINE_PX + lines(subtitle) * TEXT_LINE_PX + 16;
  const footPx = (notes === "" ? 0 : lines(notes) * TEXT_LINE_PX) + MARGIN_PX;
  const { ink } = frame;
  return {
    width: frame.width,
    height: headPx + chart.height + footPx,
    option: {
      ...shifted(chart.option, headPx),
      backgroundColor: ink.surface,
      title: [
        {
          left: MARGIN_PX, top: MARGIN_PX, padding: 0, itemGap: 8, text: title, subtext: subtitle,
          textStyle: { color: ink.text, fontSize: 18, lineHeight: TITLE_LINE_PX },
          subtextStyle: { color: ink.muted, fontSize: 12, lineHeight: TEXT_LINE_PX },
        },
        {
          left: MARGIN_PX, top: headPx + chart.height, padding: 0, text: notes,
          textStyle: { color: ink.muted, fontSize: 12, fontWeight: "normal", lineHeight: TEXT_LINE_PX },
        },
      ],
    },
  };

  function shifted(option: EChartsCoreOption, byPx: number): EChartsCoreOption {
    const { grid, legend } = option as { grid: Place | Place[]; legend?: Place };
    const lower = (place: Place): Place => ({
      ...place,
      left: (place.left ?? 0) + MARGIN_PX,
      right: (place.right ?? 0) + MARGIN_PX,
      top: (place.top ?? 0) + byPx,
      ...(place.height === undefined && place.bottom !== undefined ? { bottom: place.bottom + footPx } : {}),
    });
    return {
      ...option,
      grid: Array.isArray(grid) ? grid.map(lower) : lower(grid),
      ...(legend === undefined ? {} : { legend: lower(legend) }),
    };
  }
}

interface Place {
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly height?: number;
}

function lines(text: string): number {
  return text.split("\n").length;
}

function withTitle(svg: string, title: string): string {
  const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg role="img"${attributes}>\n<title>${escaped}</title>`);
}
