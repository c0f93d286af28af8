import { readFileSync } from "node:fs";
import { lightInk } from "../src/charts/ink";
import type { ArmResult, Comparison, Conclusion, LoadLines } from "../src/data/comparison";

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

/** The sample as if its arms were systems that run: ten seconds of load, with an outage of two under the rivals. */
export const liveSample: Comparison = withArms((arm) => ({ ...arm, live: { blocks: 20, overTime: loadLines(!arm.isReference) } }));

function loadLines(hasOutage: boolean): LoadLines {
  const seconds = Array.from({ length: 10 }, (_, second) => second);
  const isOut = (second: number) => hasOutage && (second === 4 || second === 5);
  const line = (name: string, value: (second: number) => number | null) => ({ name, values: seconds.map(value) });
  return {
    slotSeconds: 1,
    lines: [
      line("intents", () => 50),
      line("failed", (second) => isOut(second) ? 50 : 0),
      line("requests", (second) => isOut(second) ? 150 : 100),
      line("shed", () => 0),
      line("errors", (second) => isOut(second) ? 150 : 0),
      line("p50", (second) => isOut(second) ? null : 0.004),
      line("p99", (second) => isOut(second) ? null : second === 6 ? 1.5 : 0.02),
    ],
  };
}
