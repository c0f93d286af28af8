import type { Amount, PairedDifference, Scenario, Estimate } from "./comparison";

/** The part of a sensitivity study's `results.json` that its chart reads. */
export interface Sensitivity {
  readonly scenario: Scenario;
  readonly quantity: string;
  /** Empty for a share. */
  readonly unit: string;
  readonly first: string;
  readonly second: string;
  readonly base: PairResult;
  readonly numbers: readonly NumberResult[];
}

export interface PairResult {
  readonly difference: PairedDifference;
}

export interface NumberValue {
  readonly number: Amount;
  readonly text: string;
}

export interface NumberResult {
  readonly id: string;
  readonly low: NumberValue;
  readonly high: NumberValue;
  readonly atLow: PairResult;
  readonly atHigh: PairResult;
  readonly swing: Estimate;
  readonly hasEffect: boolean;
  readonly flips: readonly unknown[];
}
