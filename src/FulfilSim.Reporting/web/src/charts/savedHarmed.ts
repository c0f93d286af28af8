import type { ArmResult, Comparison, Estimate } from "../data/comparison";
import { referenceOf, rivalsOf, lowestFailing } from "../data/arms";
import { fixed, plain } from "../text/format";
import { NARROW_WIDTH, sampleText, type Chart, type Frame } from "./chart";
import { baseOption, rowAxis, rowLabels, uprights, valueAxis } from "./layout";
import { hatched } from "./patterns";
import { whiskers } from "./whiskers";

const BAR_PX = 22;
/** Saved above the middle of a row, harmed below: both whiskers may reach across zero. */
const APART_PX = 6;

/** Intents that each arm saves and harms, beside what shuffling alone moves. */
export function savedHarmedChart(comparison: Comparison, frame: Frame): Chart | null {
  const arms = [...rivalsOf(comparison).filter(hasBoth), comparison.placebo];
  if (arms.length < 2) return null;
  const reference = referenceOf(comparison);
  const names = arms.map((arm) => (arm === comparison.placebo ? "placebo (shuffling alone)" : arm.name));
  const left = rowLabels(names, frame);
  return {
    title: savedHarmedFinding(comparison),
    subtitle: `Intents per 1,000 potential intents whose fate differs from '${reference.name}'; ${
      sampleText(reference.failureRate.count, comparison.scenario.confidenceLevel)}`,
    notes: ["Right, plain: saved, and the upper interval. Left, striped: harmed, and the lower one. Dotted lines: the placebo, which " +
      "changes nothing but luck; only what reaches well beyond them is the arm's doing."],
    height: arms.length * left.rowPx + 80,
    option: {
      ...baseOption(frame),
      grid: { left: left.width, right: 40, top: 24, bottom: 56 },
      xAxis: axis(frame),
      yAxis: rowAxis(left.texts, frame),
      series: [
        ...sides(arms, comparison.placebo, frame),
        whiskers(arms.map((arm, row) => signedWhisker(row, arm.savedPerThousand, 1)), frame.ink, -APART_PX),
        whiskers(arms.map((arm, row) => signedWhisker(row, arm.harmedPerThousand, -1)), frame.ink, APART_PX),
      ],
    },
  };
}

/** What the arm that fails least saves and harms, against shuffling alone. */
export function savedHarmedFinding(comparison: Comparison): string {
  const best = lowestFailing(rivalsOf(comparison).filter(hasBoth));
  const shuffled = `shuffling alone saves ${plain(comparison.placebo.savedPerThousand?.mean ?? null)} and harms ${
    plain(comparison.placebo.harmedPerThousand?.mean ?? null)}`;
  if (best === undefined) return `Of 1,000 intents ${shuffled}`;
  const saved = plain(best.savedPerThousand?.mean ?? null);
  const harmed = plain(best.harmedPerThousand?.mean ?? null);
  return `'${best.name}' saves ${saved} in 1,000 intents and harms ${harmed}; ${shuffled}`;
}

function hasBoth(arm: ArmResult): boolean {
  return arm.savedPerThousand !== null && arm.harmedPerThousand !== null;
}

function isKnown(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}

function axis(frame: Frame) {
  const name = frame.width < NARROW_WIDTH ? "per 1,000 potential intents" : "← harmed   per 1,000 potential intents   saved →";
  return valueAxis(name, frame, (value) => fixed(Math.abs(value), Math.abs(value) % 1 === 0 ? 0 : 1));
}

function signedWhisker(row: number, estimate: Estimate | null, sign: 1 | -1) {
  const mean = estimate?.mean ?? null;
  return { row, mean: mean === null ? null : mean * sign, half: estimate?.halfWidth ?? null };
}

function sides(arms: readonly ArmResult[], placebo: ArmResult, frame: Frame) {
  const { ink } = frame;
  const churn = [placebo.savedPerThousand?.mean, -(placebo.harmedPerThousand?.mean ?? 0)].filter(isKnown);
  const bar = { type: "bar" as const, stack: "fate", barWidth: BAR_PX, silent: true };
  return [
    {
      ...bar,
      data: arms.map((arm) => arm.savedPerThousand?.mean ?? null),
      itemStyle: { color: ink.good },
      markLine: uprights(churn, "dotted", frame),
    },
    {
      ...bar,
      data: arms.map((arm) => -(arm.harmedPerThousand?.mean ?? 0)),
      itemStyle: hatched(ink.bad, ink),
      markLine: uprights([0], "solid", frame),
    },
  ];
}
