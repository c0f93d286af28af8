import { plain } from "../text/format";
import type { Axis } from "./axes";
import type { ChartTable } from "./chart";
import type { Panel } from "./timeLines";

/** The lines of a chart over time slot by slot; a line's panel is named where there are several. */
export function lineTable(panels: readonly Panel[], axis: Axis): ChartTable {
  const lines = panels.flatMap((panel) =>
    panel.lines.map((line) => ({ ...line, title: panels.length === 1 ? line.name : `${panel.axisName}, ${line.name}` })));
  const slots = new Map<number, string[]>();
  for (const [column, { points }] of lines.entries()) {
    for (const [at, value] of points) {
      const row = slots.get(at) ?? lines.map(() => "–");
      row[column] = plain(value);
      slots.set(at, row);
    }
  }
  return {
    columns: [axis.slot, ...lines.map((line) => line.title)],
    rows: [...slots].sort(([a], [b]) => a - b).map(([at, row]) => [axis.slotText(at), ...row]),
  };
}
