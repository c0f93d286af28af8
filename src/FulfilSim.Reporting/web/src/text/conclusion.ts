import type { Conclusion } from "../data/comparison";

/** The word printed beside a difference. */
export const conclusionWord: Readonly<Record<Conclusion, string>> = {
  lower: "lower",
  higher: "higher",
  inconclusive: "can't tell",
  identical: "identical",
};

/** The marker of a conclusion: its shape alone tells it, without colour. A "lower" triangle is turned upside down. */
export const conclusionSymbol: Readonly<Record<Conclusion, string>> = {
  lower: "triangle",
  higher: "triangle",
  inconclusive: "circle",
  identical: "rect",
};
