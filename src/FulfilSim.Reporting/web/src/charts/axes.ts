import { dayText, momentText } from "../data/time";

/** What the horizontal axis of lines counts, and how it names its places. */
export interface Axis {
  readonly type: "time" | "value";
  readonly name: string;
  /** Heading over the names of the slots, such as "hour from". */
  readonly slot: string;
  /** Name of the slot whose middle this is. */
  readonly slotText: (middle: number) => string;
  readonly tickText: (at: number) => string;
}

const HALF_HOUR_MS = 1_800_000;
const DAY_MS = 86_400_000;

/** The shop's clock, in milliseconds; slots are hours. */
export function clockAxis(offset: string): Axis {
  return {
    type: "time",
    name: `shop's local time (${offset})`,
    slot: "hour from",
    slotText: (middle) => momentText(middle - HALF_HOUR_MS),
    tickText: (at) => at % DAY_MS === 0 ? dayText(at) : momentText(at).slice(-5),
  };
}

/** Seconds of a load; slots are so many of them. */
export function secondsAxis(slotSeconds: number): Axis {
  return {
    type: "value",
    name: "seconds from the end of the warm-up",
    slot: "second from",
    slotText: (middle) => String(middle - slotSeconds / 2),
    tickText: String,
  };
}
