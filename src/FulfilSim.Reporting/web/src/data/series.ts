import type { Amount, ArmResult } from "./comparison";
import { localHour } from "./time";

/** One hour's value on the shop's clock. */
export type TimePoint = [localMs: number, value: Amount];

/** One observed quantity of an arm, hour by hour; empty where the arm did not observe it. */
export function pointsOf(arm: ArmResult, line: string, start: string): TimePoint[] {
  const values = arm.series.lines.find((candidate) => candidate.name === line)?.values ?? [];
  return values.map((value, index) => [localHour(start, arm.series.firstHour + index), value]);
}

/** The hour with the largest value; undefined where nothing was observed. */
export function peakOf(points: readonly TimePoint[]): TimePoint | undefined {
  return points.reduce<TimePoint | undefined>(
    (peak, point) => ((point[1] ?? 0) > (peak?.[1] ?? Number.NEGATIVE_INFINITY) ? point : peak), undefined);
}

export function totalOf(points: readonly TimePoint[]): number {
  return points.reduce((sum, [, value]) => sum + (value ?? 0), 0);
}

/** Names of the stations whose queues were observed. */
export function stationsOf(arm: ArmResult): string[] {
  return arm.series.lines.filter(({ name }) => name.startsWith("queue:")).map(({ name }) => name.slice(6));
}
