import type { Amount, ArmResult, Comparison } from "../data/comparison";

/** A line of the heat map: a group's heading, or one cause. */
export type CauseRow =
  | { readonly kind: "category"; readonly category: string }
  | { readonly kind: "cause"; readonly label: string; readonly rate: (arm: ArmResult) => Amount };

interface Cause {
  readonly category: string;
  readonly cause: string;
  readonly largest: number;
}

/** Causes in groups, the worst group and the worst cause of each first; the small ones gathered in a last line. */
export function causeRows(comparison: Comparison, causesMax: number): CauseRow[] {
  const causes = allCauses(comparison);
  const shown = causes.length <= causesMax ? causes : causes.slice(0, causesMax - 1);
  const rest = causes.slice(shown.length);
  const rows = groupsOf(shown).flatMap((group): CauseRow[] => [
    { kind: "category", category: group[0]?.category ?? "" },
    ...group.map((cause): CauseRow => ({
      kind: "cause",
      label: cause.cause,
      rate: (arm) => rateOf(arm, cause.category, cause.cause),
    })),
  ]);
  return rest.length === 0 ? rows : [...rows, restRow(rest)];
}

/** Failures per 1,000 of one cause under one arm; null where the arm had none. */
export function rateOf(arm: ArmResult, category: string, cause: string): Amount {
  return arm.causes.find((entry) => entry.category === category && entry.cause === cause)?.perThousand.mean ?? null;
}

function allCauses({ arms }: Comparison): Cause[] {
  const found = new Map<string, Cause>();
  for (const { category, cause, perThousand } of arms.flatMap((arm) => arm.causes)) {
    const key = `${category}\n${cause}`;
    found.set(key, { category, cause, largest: Math.max(found.get(key)?.largest ?? 0, perThousand.mean ?? 0) });
  }
  return [...found.values()].sort((a, b) => b.largest - a.largest || a.cause.localeCompare(b.cause, "en"));
}

function groupsOf(causes: readonly Cause[]): Cause[][] {
  const groups = new Map<string, Cause[]>();
  for (const cause of causes)
    groups.set(cause.category, [...(groups.get(cause.category) ?? []), cause]);
  return [...groups.values()];
}

function restRow(rest: readonly Cause[]): CauseRow {
  return {
    kind: "cause",
    label: `${rest.length} smaller causes`,
    rate: (arm) => rest.reduce((sum, { category, cause }) => sum + (rateOf(arm, category, cause) ?? 0), 0),
  };
}
