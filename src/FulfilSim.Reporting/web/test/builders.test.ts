import { describe, expect, it } from "vitest";
import { builders } from "../src/charts/all";
import { darkInk } from "../src/charts/ink";
import { frame, sample, withArms } from "./sample";

describe.each(Object.entries(builders))("the chart %s", (_name, build) => {
  it.each([1000, 760, 350])("says what to see, of how many replications, at %i px", (width) => {
    const chart = build(sample, frame(width));
    expect(chart?.title).toMatch(/\d/);
    expect(chart?.subtitle).toContain("n = 20 replications");
    expect(chart?.height).toBeGreaterThan(100);
  });

  it("is a pure function of the comparison and the frame", () => {
    const before = JSON.stringify(sample);
    expect(JSON.stringify(build(sample, frame()))).toBe(JSON.stringify(build(sample, frame())));
    expect(JSON.stringify(sample)).toBe(before);
  });

  it("takes its colours from the theme alone", () => {
    const text = JSON.stringify(build(sample, { ...frame(), ink: darkInk })?.option);
    expect(text).not.toContain(frame().ink.text);
    expect(text).toContain(darkInk.text);
  });

  it("survives results without a single number", () => {
    const nothing = { mean: null, halfWidth: null };
    const bare = withArms((arm) => ({
      ...arm,
      failureRate: { ...arm.failureRate, ...nothing },
      failureRateDifference: null,
      savedPerThousand: null,
      harmedPerThousand: null,
      netMoneyDifference: null,
      causes: [],
      series: { firstHour: 0, lines: [] },
    }));
    expect(() => build({ ...bare, windows: [] }, frame())).not.toThrow();
  });

  it("survives a comparison of the reference with nothing", () => {
    const alone = { ...sample, arms: sample.arms.filter((arm) => arm.isReference) };
    expect(() => build(alone, frame())).not.toThrow();
  });
});
