import { describe, expect, it } from "vitest";
import { causesFinding } from "../src/charts/causes";
import { differenceChart } from "../src/charts/difference";
import { failureRateFinding } from "../src/charts/failureRate";
import { moneyChart } from "../src/charts/money";
import { goodputChart } from "../src/charts/goodput";
import { queuesChart } from "../src/charts/queues";
import { savedHarmedFinding } from "../src/charts/savedHarmed";
import { trafficChart } from "../src/charts/traffic";
import { frame, sample, withConclusion } from "./sample";

describe("a finding", () => {
  it("names the arm that fails least and the reference", () => {
    expect(plain(failureRateFinding(sample))).toBe("'everything' fails least: 1.2 % against 3.4 % under 'reference'");
  });

  it("claims no winner that cannot be told from chance", () => {
    expect(failureRateFinding(withConclusion("inconclusive"))).toMatch(/^No arm provably fails less than 'reference'/);
    expect(failureRateFinding(withConclusion("higher"))).toMatch(/^No arm fails less than 'reference'/);
    expect(failureRateFinding(withConclusion("identical"))).toMatch(/^No arm fails less than 'reference'/);
  });

  it.each([
    [sample, "3 of 5 arms fail less than 'reference', 1 fails more, 1 can't be told from it"],
    [withConclusion("inconclusive"), "No arm fails less than 'reference', 5 can't be told from it"],
    [withConclusion("identical"), "No arm fails less than 'reference', 5 fail just the same"],
  ])("counts the conclusions", (comparison, expected) => {
    expect(differenceChart(comparison, frame())?.title).toBe(expected);
  });

  it("tells what the worst cause becomes under the best arm", () => {
    expect(causesFinding(sample)).toBe(
      "'pay-gateway-outage' costs 'reference' most: 9.2 failures per 1,000 intents; under 'everything' 3.3");
  });

  it("sets saved and harmed beside what shuffling alone moves", () => {
    expect(savedHarmedFinding(sample)).toBe(
      "'everything' saves 23.9 in 1,000 intents and harms 1.4; shuffling alone saves 1.2 and harms 1.3");
  });

  it("names the most money an arm provably earns", () => {
    expect(moneyChart(sample, frame())?.title).toBe(
      "'everything' earns most: +0.71 EUR per potential intent over 'reference'");
  });

  it.each([
    ["peak", "'peak'"],
    [undefined, "'everything'"],
    ["nobody", "'everything'"],
  ])("speaks of the chosen arm (%s), and of the best one where none is chosen", (chosen, named) => {
    for (const build of [trafficChart, goodputChart, queuesChart])
      expect(build(sample, frame(960, chosen))?.title).toContain(named);
  });
});

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
