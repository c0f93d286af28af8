import type { Amount } from "../data/comparison";

const UNKNOWN = "–";

/** A number with so many decimals, thousands apart and a true minus sign. */
export function fixed(value: number, decimals: number): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** Decimals that leave two significant digits, and never fewer than one decimal nor more than four. */
export function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 1) return 1;
  return Math.min(4, 1 - Math.floor(Math.log10(size)));
}

/** "3.4 %" of a ratio. */
export function percent(ratio: Amount): string {
  return ratio === null ? UNKNOWN : `${fixed(ratio * 100, decimalsFor(ratio * 100))}\u00a0%`;
}

/** "+1.3" for plain numbers: the sign always shows. */
export function signed(value: number, decimals = decimalsFor(value)): string {
  const text = fixed(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** "34.2", or "12" where decimals only disturb. */
export function plain(value: Amount): string {
  if (value === null) return UNKNOWN;
  return fixed(value, Math.abs(value) >= 100 ? 0 : decimalsFor(value));
}

/** "−2.10 ± 0.31", or "−2.10 ± ?" where replications were too few for an interval. */
export function signedWithHalf(mean: Amount, half: Amount, decimals: number): string {
  if (mean === null) return UNKNOWN;
  if (half === null) return `${signed(mean, decimals)} ± ?`;
  return `${signed(mean, decimals)} ± ${fixed(half, decimals)}`;
}

/** Lines of at most so many characters, broken at spaces (and after hyphens where one word is longer). */
export function wrapped(text: string, charactersMax: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<= )|(?<=-)/u)) {
    if (line !== "" && (line + word).trimEnd().length > charactersMax) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trimEnd()].join("\n");
}
