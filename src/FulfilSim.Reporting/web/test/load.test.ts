import { expect, it } from "vitest";
import { latencyChart } from "../src/charts/latency";
import { loadChart } from "../src/charts/load";
import { frame, liveSample, withArms } from "./sample";

it("shows when the target was away, and what came of it", () => {
  const chart = loadChart(liveSample, frame(960, "peak"));
  expect(text(chart?.title)).toBe(
    "At most 100 requests a second under 'reference', of all 0.0 % are shed or end in an error; 150 under 'peak', 27.3 %");
  const table = chart?.table?.();
  expect(table?.columns[0]).toBe("second from");
  expect(table?.rows[4]?.[0]).toBe("4");
  expect(table?.rows[4]).toContain("150");
  expect(table?.rows[3]).not.toContain("150");
});

it("has a gap where nobody was answered, and says how long the unluckiest waited", () => {
  const chart = latencyChart(liveSample, frame(960, "peak"));
  expect(text(chart?.title)).toBe("In the worst second, 1 % of answers take 1.5 s or more under 'reference', 1.5 s under 'peak'");
  expect(chart?.table?.().rows[5]).toContain("–");
  const silent = withArms((arm) => ({
    ...arm,
    live: { blocks: 1, overTime: { slotSeconds: 2, lines: [{ name: "p99", values: arm.isReference ? [0.25] : [null] }] } },
  }));
  expect(text(latencyChart(silent, frame(960, "peak"))?.title)).toBe(
    "In the worst 2 seconds, 1 % of answers take 250 ms or more under 'reference', nobody is answered under 'peak'");
});

it("counts intents where no requests were made", () => {
  const inProcess = {
    ...liveSample,
    arms: liveSample.arms.map((arm) => arm.live == null ? arm : {
      ...arm,
      live: {
        ...arm.live,
        overTime: {
          ...arm.live.overTime,
          lines: arm.live.overTime.lines.map((line) =>
            ["requests", "shed", "errors"].includes(line.name) ? { ...line, values: line.values.map(() => 0) } : line),
        },
      },
    }),
  };
  expect(text(loadChart(inProcess, frame(960, "peak"))?.title)).toBe(
    "At most 50.0 intents a second under 'reference', of all 0.0 % fail; 50.0 under 'peak', 20.0 %");
  expect(latencyChart(inProcess, frame())?.subtitle).toContain("From the submission to its acknowledgement");
});

it("weighs a second by the blocks that had it", () => {
  const lines = [{ name: "covered", values: [10, 1] }, { name: "requests", values: [100, 100] }, { name: "shed", values: [0, 100] },
    { name: "errors", values: [0, 0] }];
  const uneven = withArms((arm) => ({ ...arm, live: { blocks: 10, overTime: { slotSeconds: 1, lines } } }));
  expect(text(loadChart(uneven, frame(960, "peak"))?.title)).toContain("of all 9.1 % are shed");
});

function text(spaced: string | undefined): string {
  return (spaced ?? "").replaceAll("\u00a0", " ");
}
