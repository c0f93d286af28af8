import { readFileSync } from "node:fs";
import { lightInk } from "../src/charts/ink";
import type { ArmResult, Comparison, Conclusion } from "../src/data/comparison";

/** The results that the C# side writes for its own made-up comparison; a test there keeps this file true. */
export const sample = JSON.parse(
  readFileSync(new URL("./comparison.json", import.meta.url), "utf8")) as Comparison;

/** A frame of that width in the light theme. */
export function frame(width = 960, arm?: string) {
  return { width, ink: lightInk, ...(arm === undefined ? {} : { arm }) };
}

/** The sample with every arm changed. */
export function withArms(change: (arm: ArmResult) => ArmResult): Comparison {
  return { ...sample, arms: sample.arms.map(change) };
}

/** The sample in which every difference has one conclusion. */
export function withConclusion(conclusion: Conclusion): Comparison {
  return withArms((arm) => arm.failureRateDifference === null
    ? arm
    : { ...arm, failureRateDifference: { ...arm.failureRateDifference, conclusion } });
}
