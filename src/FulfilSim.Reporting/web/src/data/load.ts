import type { ArmResult } from "./comparison";
import type { TimePoint } from "./series";

/** One quantity of a load on an arm, by seconds from the end of the warm-up; empty where the arm has none. */
export function loadPointsOf(arm: ArmResult, line: string): TimePoint[] {
  const load = arm.live?.overTime;
  const values = load?.lines.find((candidate) => candidate.name === line)?.values ?? [];
  return values.map((value, index) => [(index + 0.5) * (load?.slotSeconds ?? 1), value]);
}

/** Two quantities of the same slots, added up. */
export function added(left: readonly TimePoint[], right: readonly TimePoint[]): TimePoint[] {
  return left.map(([at, value], index) => {
    const other = right[index]?.[1] ?? null;
    return [at, value === null || other === null ? null : value + other];
  });
}

/** How many of these there were: rates over the time that each of them covers. */
export function countOf(arm: ArmResult, rates: readonly TimePoint[]): number {
  const covered = loadPointsOf(arm, "covered");
  return rates.reduce((sum, [, value], index) => sum + (value ?? 0) * (covered[index]?.[1] ?? 1), 0);
}
