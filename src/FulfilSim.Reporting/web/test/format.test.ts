import { expect, it } from "vitest";
import { fixed, percent, signed, signedWithHalf, wrapped } from "../src/text/format";

it.each([
  [0.0341, "3.4 %"],
  [0.00034, "0.034 %"],
  [0.981, "98.1 %"],
  [0, "0.0 %"],
  [null, "–"],
])("shows the ratio %s as %s", (ratio, expected) => {
  expect(percent(ratio).replace("\u00a0", " ")).toBe(expected);
});

it("sets thousands apart, and negates only where a digit is left to negate", () => {
  expect([fixed(1234567.8, 1), fixed(-1234, 0), fixed(-0.04, 1), signed(0.5, 1), signed(0.01, 1)])
    .toEqual(["1,234,567.8", "−1,234", "0.0", "+0.5", "0.0"]);
});

it("shows mean and half-width with the same decimals", () => {
  expect(signedWithHalf(-2.2, 0.12, 2)).toBe("−2.20 ± 0.12");
  expect(signedWithHalf(-2.2, null, 1)).toBe("−2.2 ± ?");
  expect(signedWithHalf(null, null, 1)).toBe("–");
});

it("breaks lines at spaces and after hyphens", () => {
  expect(wrapped("retry-backoff-jitter and more", 12)).toBe("retry-\nbackoff-\njitter and\nmore");
  expect(wrapped("", 12)).toBe("");
});
