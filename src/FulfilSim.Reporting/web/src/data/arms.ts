import type { ArmResult, Comparison } from "./comparison";

/** The arm that every difference is against. */
export function referenceOf(comparison: Comparison): ArmResult {
  const { arms, scenario } = comparison;
  const found = arms.find((arm) => arm.isReference) ?? arms.find((arm) => arm.name === scenario.referenceArm);
  if (found === undefined) throw new Error(`No arm is called '${scenario.referenceArm}'.`);
  return found;
}

/** Every arm but the reference, in the scenario's order. */
export function rivalsOf(comparison: Comparison): readonly ArmResult[] {
  const reference = referenceOf(comparison);
  return comparison.arms.filter((arm) => arm !== reference);
}

/** The arm with the lowest failure rate; the earlier one where two are equal. */
export function lowestFailing(arms: readonly ArmResult[]): ArmResult | undefined {
  return arms.reduce<ArmResult | undefined>(
    (best, arm) => (best === undefined || rate(arm) < rate(best) ? arm : best),
    undefined,
  );
}

/** The arm that time charts set against the reference: the one asked for, else the one that fails least. */
export function rivalCalled(comparison: Comparison, name: string | undefined): ArmResult | undefined {
  const rivals = rivalsOf(comparison);
  return rivals.find((arm) => arm.name === name) ?? lowestFailing(rivals);
}

/** Whether buyers were let loose in wall time. */
export function isLive(comparison: Comparison): boolean {
  return comparison.arms.some((arm) => (arm.live ?? null) !== null);
}

function rate(arm: ArmResult): number {
  return arm.failureRate.mean ?? Number.POSITIVE_INFINITY;
}
