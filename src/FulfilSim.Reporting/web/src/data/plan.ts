import type { Amount, Estimate } from "./comparison";

/** The part of a plan's `results.json` that its chart reads. */
export interface Plan {
  readonly arm: string;
  readonly curve: readonly CurvePoint[];
  readonly knee: Amount;
  readonly headRoom: HeadRoom | null;
}

export interface CurvePoint {
  /** Multiple of the demand. */
  readonly factor: number;
  readonly failureRate: Estimate;
  readonly verdict: "met" | "missed" | "inconclusive";
  readonly isExtrapolated: boolean;
}

export interface HeadRoom {
  readonly shownFactor: Amount;
  readonly missedFactor: Amount;
}
