import { describe, expect, it } from "vitest";
import { builders, liveBuilders, virtualBuilders } from "../src/charts/all";
import { darkInk } from "../src/charts/ink";
import { frame, liveSample, sample, withArms } from "./sample";

const cases = [
  ...Object.entries(virtualBuilders).map(([name, build]) => ({ name, build, sample })),
  ...Object.entries(liveBuilders).map(([name, build]) => ({ name: `${name} of a live load`, build, sample: liveSample })),
];

describe.each(cases)("the chart $name", ({ build, sample }) => {
  it.each([1000, 760, 350])("says what to see, of how many replications, at %i px", (width) => {
    const chart = build(sample, frame(width));
    expect(chart?.title).toMatch(/\d/);
    expect(chart?.subtitle).toMatch(/n = 20 (replications|blocks)/);
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
      live: null,
    }));
    expect(() => build({ ...bare, windows: [] }, frame())).not.toThrow();
    const idle = { blocks: 1, overTime: { slotSeconds: 1, lines: [] } };
    expect(() => build({ ...bare, arms: bare.arms.map((arm) => ({ ...arm, live: idle })) }, frame())).not.toThrow();
  });

  it("survives a comparison of the reference with nothing", () => {
    const alone = { ...sample, arms: sample.arms.filter((arm) => arm.isReference) };
    expect(() => build(alone, frame())).not.toThrow();
  });
});

it("draws no simulated hours where they were wall time, and no load where there was none", () => {
  const drawn = (comparison: typeof sample) => Object.entries(builders).filter(([, build]) => build(comparison, frame()) !== null).map(([name]) => name);
  expect(drawn(sample)).toEqual(Object.keys(virtualBuilders));
  expect(drawn(liveSample)).toEqual(Object.keys(liveBuilders));
});
