import { expect, it } from "vitest";
import { queuesChart } from "../src/charts/queues";
import { trafficChart } from "../src/charts/traffic";
import { localHour, momentText, offsetText } from "../src/data/time";
import { shadesOf } from "../src/charts/windows";
import { frame, sample } from "./sample";

const { start } = sample.scenario;

it("shows the shop's clock, whatever the reader's", () => {
  expect(text(momentText(localHour(start, 22 * 24 + 11)))).toBe("24 Nov 11:30");
  expect(offsetText(start)).toBe("UTC−02:00");
  expect(offsetText("2017-11-02T00:00:00Z")).toBe("UTC");
});

it("shades the fault windows in sight and explains their letters", () => {
  const chart = trafficChart(sample, frame());
  expect(text(chart?.notes.join(" ") ?? "")).toBe(
    "Shaded, fault windows of the first replication: A pay-gateway-outage at acquirer-a (grey), 24 Nov 11:00 to 11:40; " +
    "B carrier-platform-fault at correios (down), 25 Nov 06:00 to 12:00.");
});

it("gathers many windows of one fault under one letter and leaves out those out of sight", () => {
  const [first] = sample.windows;
  if (first === undefined) throw new Error("The sample has windows.");
  const windows = [0, 1, 2, 900].map((hours) =>
    ({ ...first, fromSeconds: first.fromSeconds + hours * 3600, untilSeconds: first.untilSeconds + hours * 3600 }));
  const shades = shadesOf({ ...sample, windows }, localHour(start, 480), localHour(start, 600));
  expect(shades.shades.map(({ label }) => label)).toEqual(["A", "A", "A"]);
  expect(shades.notes[0]).toContain("3 times");
});

it("has a row for every hour and a column for every line in its table", () => {
  const table = queuesChart(sample, frame())?.table?.();
  expect(table?.columns).toHaveLength(1 + 5 * 2);
  expect(table?.rows).toHaveLength(120);
  expect(table?.rows.every((row) => row.length === table.columns.length)).toBe(true);
});

it("stacks the names of its lines on a narrow screen and keeps the drawing clear of them", () => {
  const { legend, grid } = trafficChart(sample, frame(350))?.option as unknown as TimeOption;
  expect(legend.orient).toBe("vertical");
  expect(grid[0]?.top).toBeGreaterThan(legend.data.length * (12 + legend.itemGap));
});

it("ends all panels of a chart at the same place, whatever the labels below the lowest one need", () => {
  const { grid } = queuesChart(sample, frame())?.option as unknown as TimeOption;
  expect(grid).toHaveLength(5);
  expect(new Set(grid.map(({ left, right, outerBoundsMode }) => `${left} ${right} ${outerBoundsMode}`))).toEqual(new Set(["58 28 none"]));
});

interface TimeOption {
  readonly legend: { readonly orient?: string; readonly itemGap: number; readonly data: readonly string[] };
  readonly grid: readonly { readonly left: number; readonly right: number; readonly top: number; readonly outerBoundsMode: string }[];
}

function text(spaced: string): string {
  return spaced.replaceAll("\u00a0", " ");
}
