import type { Plan, CurvePoint } from "../data/plan";
import { fixed, percent } from "../text/format";
import { sampleText, type Chart, type Frame } from "./chart";
import { baseOption, LABEL_SIZE, valueAxis } from "./layout";

const HEIGHT_PX = 340;

/** The failure rate by demand, with the knee and the end of the head-room. */
export function loadFailureChart(plan: Plan, frame: Frame): Chart | null {
  const first = plan.curve[0];
  if (first === undefined) return null;
  const { ink } = frame;
  const rate = (point: CurvePoint) => (point.failureRate.mean ?? 0) * 100;
  return {
    title: loadFailureFinding(plan),
    subtitle: `Failed orders, % of the genuine intents submitted, by multiple of the demand; arm '${plan.arm}'; ` +
      sampleText(first.failureRate.count, first.failureRate.confidenceLevel) + " or more",
    notes: [
      "Filled: all objectives met. Hollow: missed. Diamond: can't tell. Bars: confidence interval.",
      ...(plan.curve.some((point) => point.isExtrapolated) ? ["Dashed: beyond the highest load that was ever measured."] : []),
    ],
    height: HEIGHT_PX,
    option: {
      ...baseOption(frame),
      grid: { left: 58, right: 28, top: 34, bottom: 56 },
      xAxis: { ...valueAxis("multiple of the demand", frame, (value) => `${fixed(value, value % 1 === 0 ? 0 : 2)}×`), scale: true },
      yAxis: { ...valueAxis("failure rate, %", frame, (value) => fixed(value, value % 1 === 0 ? 0 : 1)), min: 0, nameGap: 40 },
      series: [
        line(plan.curve.filter((point) => !point.isExtrapolated).map((point) => [point.factor, rate(point)]), "solid", frame),
        line(plan.curve.filter((point, index) => point.isExtrapolated || plan.curve[index + 1]?.isExtrapolated === true)
          .map((point) => [point.factor, rate(point)]), "dashed", frame),
        ...plan.curve.map((point) => interval(point, frame)),
        {
          type: "scatter" as const,
          symbolSize: 11,
          data: plan.curve.map((point) => ({
            value: [point.factor, rate(point)],
            symbol: point.verdict === "inconclusive" ? "diamond" : "circle",
            itemStyle: {
              color: point.verdict === "met" ? ink.arm : ink.surface,
              borderColor: ink.arm,
              borderWidth: 2,
            },
          })),
          markLine: marks(plan, frame),
        },
      ],
    },
  };
}

/** Where the curve turns, and how far demand may grow. */
export function loadFailureFinding(plan: Plan): string {
  const today = plan.curve.find((point) => point.factor === 1);
  const now = `At the demand as it is ${percent(today?.failureRate.mean ?? null)} of orders fail`;
  return plan.knee === null
    ? `${now}, and the rate does not turn steeply upwards in what was asked`
    : `${now}; the rate turns upwards at about ${fixed(plan.knee, 2)} times of it`;
}

function line(data: number[][], dash: "solid" | "dashed", { ink }: Frame) {
  return { type: "line" as const, symbol: "none", data, lineStyle: { color: ink.arm, type: dash, width: 2 }, itemStyle: { color: ink.arm } };
}

/** A confidence interval as an upright bar. */
function interval(point: CurvePoint, { ink }: Frame) {
  const { mean, halfWidth } = point.failureRate;
  const data = mean === null || halfWidth === null
    ? []
    : [[point.factor, Math.max(0, mean - halfWidth) * 100], [point.factor, (mean + halfWidth) * 100]];
  return { type: "line" as const, symbol: "none", silent: true, data, lineStyle: { color: ink.muted, width: 1.2 } };
}

function marks({ knee, headRoom }: Plan, { ink }: Frame) {
  // One label above its line, the other along it: the two moments often fall together.
  const at = (value: number | null | undefined, name: string, position: "end" | "insideMiddleTop") =>
    value === null || value === undefined ? [] : [{ xAxis: value, name, label: { position } }];
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: ink.text, type: "dotted" as const, width: 1.4 },
    label: { formatter: "{b}", color: ink.text, fontSize: LABEL_SIZE },
    data: [...at(knee, "knee", "insideMiddleTop"), ...at(headRoom?.shownFactor, "objectives met up to here", "end")],
  };
}
