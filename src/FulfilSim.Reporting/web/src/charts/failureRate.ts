import type { ArmResult, Comparison } from "../data/comparison";
import { referenceOf, rivalsOf, lowestFailing } from "../data/arms";
import { fixed, percent } from "../text/format";
import { sampleText, type Chart, type Frame } from "./chart";
import { baseOption, columnWidth, rowAxis, rowLabels, valueAxis } from "./layout";
import { hatched } from "./patterns";
import { whiskers } from "./whiskers";

/** How often orders fail under each arm, with the reference as a line. */
export function failureRateChart(comparison: Comparison, frame: Frame): Chart {
  const { arms, scenario } = comparison;
  const reference = referenceOf(comparison);
  const left = rowLabels(arms.map((arm) => arm.name), frame);
  const right = arms.map((arm) => percent(arm.failureRate.mean));
  return {
    title: failureRateFinding(comparison),
    subtitle: `Failed orders, % of the genuine intents submitted; ${
      sampleText(reference.failureRate.count, scenario.confidenceLevel)}`,
    notes: ["Whiskers: confidence interval. Dashed line and hatched bar: the reference."],
    height: arms.length * left.rowPx + 80,
    option: {
      ...baseOption(frame),
      grid: { left: left.width, right: columnWidth(right), top: 24, bottom: 56 },
      xAxis: { ...valueAxis("failure rate, %", frame, (value) => fixed(value, value % 1 === 0 ? 0 : 1)), min: 0 },
      yAxis: [rowAxis(left.texts, frame), rowAxis(right, frame, "right")],
      series: [bars(arms, reference, frame), whiskers(arms.map(asWhisker), frame.ink)],
    },
  };
}

/** Which arm fails least, and whether that can be told from chance. */
export function failureRateFinding(comparison: Comparison): string {
  const reference = referenceOf(comparison);
  const best = lowestFailing(rivalsOf(comparison));
  const ofReference = percent(reference.failureRate.mean);
  if (best === undefined) return `Under '${reference.name}' ${ofReference} of orders fail`;
  const ofBest = percent(best.failureRate.mean);
  switch (best.failureRateDifference?.conclusion) {
    case "lower":
      return `'${best.name}' fails least: ${ofBest} against ${ofReference} under '${reference.name}'`;
    case "higher":
      return `No arm fails less than '${reference.name}': ${ofReference}, and '${best.name}' comes next with ${ofBest}`;
    case "identical":
      return `No arm fails less than '${reference.name}': ${ofReference}`;
    default:
      return `No arm provably fails less than '${reference.name}' with ${ofReference}; ` +
        `the lowest of the others is '${best.name}' with ${ofBest}`;
  }
}

function asWhisker(arm: ArmResult, row: number) {
  const { mean, halfWidth } = arm.failureRate;
  return { row, mean: mean === null ? null : mean * 100, half: halfWidth === null ? null : halfWidth * 100 };
}

function bars(arms: readonly ArmResult[], reference: ArmResult, frame: Frame) {
  const { ink } = frame;
  return {
    type: "bar" as const,
    barWidth: 18,
    data: arms.map((arm) => ({
      value: arm.failureRate.mean === null ? null : arm.failureRate.mean * 100,
      itemStyle: arm === reference ? hatched(ink.reference, ink) : { color: ink.arm },
    })),
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { color: ink.text, type: "dashed" as const, width: 1.4 },
      data: reference.failureRate.mean === null ? [] : [{ xAxis: reference.failureRate.mean * 100 }],
    },
  };
}
