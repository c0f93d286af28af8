import type { Ink } from "./ink";

/** A bar with slanted stripes: told apart without colour. */
export function hatched(color: string, ink: Ink) {
  return {
    color,
    decal: {
      symbol: "rect",
      rotation: -Math.PI / 4,
      dashArrayX: [1, 0],
      dashArrayY: [3, 4],
      color: ink.hatch,
    },
  };
}
