import { momentText } from "../data/time";
import { plain } from "../text/format";
import type { ChartTable } from "./chart";
import type { Panel } from "./timeLines";

const HALF_HOUR_MS = 1_800_000;

/** The lines of a time chart hour by hour; a line's panel is named where there are several. */
export function hourTable(panels: readonly Panel[]): ChartTable {
  const lines = panels.flatMap((panel) =>
    panel.lines.map((line) => ({ ...line, title: panels.length === 1 ? line.name : `${panel.axisName}, ${line.name}` })));
  const hours = new Map<number, string[]>();
  for (const [column, { points }] of lines.entries()) {
    for (const [at, value] of points) {
      const row = hours.get(at) ?? lines.map(() => "–");
      row[column] = plain(value);
      hours.set(at, row);
    }
  }
  return {
    columns: ["hour from", ...lines.map((line) => line.title)],
    rows: [...hours].sort(([a], [b]) => a - b).map(([at, row]) => [momentText(at - HALF_HOUR_MS), ...row]),
  };
}
