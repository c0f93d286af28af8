import { describe, expect, it } from "vitest";
import { loadFailureChart, loadFailureFinding } from "../src/charts/loadFailure";
import type { CurvePoint, Plan } from "../src/data/plan";
import { frame } from "./sample";

describe("the load-failure chart", () => {
  it("says where the curve turns", () => {
    expect(plain(loadFailureFinding(plan))).toBe(
      "At the demand as it is 2.0 % of orders fail; the rate turns upwards at about 1.50 times of it");
    expect(plain(loadFailureFinding({ ...plan, knee: null }))).toMatch(/does not turn steeply upwards/);
  });

  it("is not drawn without a curve", () => {
    expect(loadFailureChart({ ...plan, curve: [] }, frame())).toBeNull();
  });

  it("tells verdicts by shape and extrapolation by dashes", () => {
    const series = loadFailureChart(plan, frame())?.option["series"] as readonly Series[];
    const marks = series.find((each) => each.type === "scatter");
    expect(marks?.data.map((point) => (point as { symbol: string }).symbol)).toEqual(["circle", "diamond", "circle"]);
    expect(series.find((each) => each.lineStyle?.type === "dashed")?.data).toEqual([[1.5, 3], [2, 12]]);
  });
});

interface Series {
  readonly type: string;
  readonly data: readonly unknown[];
  readonly lineStyle?: { readonly type?: string };
}

const plan: Plan = {
  arm: "reference",
  knee: 1.5,
  headRoom: { shownFactor: 1, missedFactor: 1.5 },
  curve: [point(1, 0.02, "met"), point(1.5, 0.03, "inconclusive"), point(2, 0.12, "missed", true)],
};

function point(factor: number, mean: number, verdict: CurvePoint["verdict"], isExtrapolated = false): CurvePoint {
  return {
    factor, verdict, isExtrapolated,
    failureRate: { quantity: "failure rate", unit: "", mean, halfWidth: 0.01, confidenceLevel: 0.95, count: 4 },
  };
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
