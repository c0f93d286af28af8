import { expect, it } from "vitest";
import { builders } from "../src/charts/all";
import { renderAll } from "../src/ssr/render";
import { liveSample, sample, withArms } from "./sample";

it("draws every chart as an SVG file of its own, without a reference to anywhere", () => {
  const files = { ...renderAll(sample), ...renderAll(liveSample) };
  expect(Object.keys(files).sort()).toEqual(Object.keys(builders).sort());
  for (const text of Object.values(files)) {
    expect(text).toMatch(/^<svg role="img"[^>]*>\n<title>.+<\/title>/);
    expect(text.replaceAll(/xmlns(:\w+)?="[^"]+"/g, "")).not.toMatch(/https?:/);
    expect(text.match(/<path/g)?.length).toBeGreaterThan(5);
    expect(text).not.toContain("NaN");
  }
});

it("keeps hostile names out of the markup", () => {
  const hostile = withArms((arm) => ({ ...arm, name: arm.isReference ? arm.name : `<b>&"${arm.name}` }));
  for (const text of Object.values(renderAll(hostile))) expect(text).not.toContain("<b>");
});

it("draws one replication, whose intervals are unknown", () => {
  const single = withArms((arm) => ({ ...arm, failureRate: { ...arm.failureRate, halfWidth: null } }));
  expect(renderAll(single)["failure-rate"]).not.toContain("NaN");
});
