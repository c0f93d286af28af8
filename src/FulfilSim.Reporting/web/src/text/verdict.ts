import type { Verdict } from "../data/comparison";

/** The word printed beside a difference. */
export const verdictWord: Readonly<Record<Verdict, string>> = {
  lower: "lower",
  higher: "higher",
  inconclusive: "can't tell",
  identical: "identical",
};

/** The marker of a verdict: its shape alone tells it, without colour. A "lower" triangle is turned upside down. */
export const verdictSymbol: Readonly<Record<Verdict, string>> = {
  lower: "triangle",
  higher: "triangle",
  inconclusive: "circle",
  identical: "rect",
};
