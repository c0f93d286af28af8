/** The part of `results.json` that charts read. A number that was infinite or undefined is null. */
export type Amount = number | null;

export interface Estimate {
  readonly quantity: string;
  readonly unit: string;
  readonly mean: Amount;
  readonly halfWidth: Amount;
  readonly confidenceLevel: number;
  readonly count: number;
}

export type Conclusion = "inconclusive" | "lower" | "higher" | "identical";

export interface PairedDifference {
  readonly difference: Estimate;
  readonly nonZeroCount: number;
  readonly conclusion: Conclusion;
}

export interface CauseRate {
  readonly category: string;
  readonly cause: string;
  readonly perThousand: Estimate;
}

export interface HourlyLine {
  readonly name: string;
  readonly values: readonly Amount[];
}

export interface HourlySeries {
  /** Hours from the scenario's start to the first entry. */
  readonly firstHour: number;
  readonly lines: readonly HourlyLine[];
}

/** How a load went; the first slot begins with the end of the warm-up. */
export interface LoadLines {
  readonly slotSeconds: number;
  readonly lines: readonly HourlyLine[];
}

export interface ArmLive {
  readonly blocks: number;
  readonly overTime: LoadLines;
}

export interface ArmResult {
  readonly name: string;
  readonly isReference: boolean;
  readonly failureRate: Estimate;
  readonly failureRateDifference: PairedDifference | null;
  readonly savedPerThousand: Estimate | null;
  readonly harmedPerThousand: Estimate | null;
  readonly netMoneyDifference: PairedDifference | null;
  readonly causes: readonly CauseRate[];
  readonly series: HourlySeries;
  /** What was measured in wall time; nothing where cells ran in virtual time. */
  readonly live?: ArmLive | null;
}

export interface FaultWindow {
  readonly mode: string;
  readonly at: string;
  readonly severity: string;
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

export interface Scenario {
  readonly title: string;
  readonly currency: string;
  readonly replications: number;
  readonly confidenceLevel: number;
  readonly referenceArm: string;
  /** The scenario's moment zero with its offset, e.g. "2017-11-02T00:00:00-02:00". */
  readonly start: string;
  readonly cohortFromSeconds: number;
  readonly cohortUntilSeconds: number;
}

export interface Comparison {
  readonly scenario: Scenario;
  readonly arms: readonly ArmResult[];
  readonly placebo: ArmResult;
  readonly windows: readonly FaultWindow[];
}
