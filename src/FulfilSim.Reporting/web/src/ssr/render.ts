import { builders } from "../charts/all";
import { lightInk } from "../charts/ink";
import { drawPoster } from "../charts/poster";
import type { Comparison } from "../data/comparison";

const WIDTH_PX = 960;

/** Every chart of a comparison as the text of an SVG file, by name; charts without anything to say are left out. */
export function renderAll(comparison: Comparison): Record<string, string> {
  const frame = { width: WIDTH_PX, ink: lightInk };
  const files: Record<string, string> = {};
  for (const [name, build] of Object.entries(builders)) {
    const chart = build(comparison, frame);
    if (chart !== null) files[name] = drawPoster(chart, frame);
  }
  return files;
}
