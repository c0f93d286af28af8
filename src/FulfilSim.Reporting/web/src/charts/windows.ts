import type { Comparison, FaultWindow } from "../data/comparison";
import { dayText, localMoment, momentText } from "../data/time";
import type { Frame } from "./chart";

const NOTES_MAX = 8;
/** Room for a letter on the axis. */
const LETTER_PX = 15;
/** Narrower windows are drawn this wide (share of the axis), or nobody would see them. */
const WIDTH_RATIO_MIN = 0.004;

interface Shade {
  readonly label: string;
  readonly from: number;
  readonly until: number;
}

/** Fault windows in sight, one label per fault, and the words for the labels. */
export interface Shades {
  /** Ends of the axis, on the shop's clock. */
  readonly from: number;
  readonly until: number;
  readonly shades: readonly Shade[];
  readonly notes: readonly string[];
}

/** The fault windows that touch the axis; each fault has a letter, explained in the notes. */
export function shadesOf(comparison: Comparison, axisFrom: number, axisUntil: number): Shades {
  const { windows, scenario } = comparison;
  const groups = new Map<string, FaultWindow[]>();
  for (const window of windows) {
    const from = localMoment(scenario.start, window.fromSeconds);
    if (from >= axisUntil || localMoment(scenario.start, window.untilSeconds) <= axisFrom) continue;
    const key = `${window.mode} at ${window.at}${window.severity === "" ? "" : ` (${window.severity})`}`;
    groups.set(key, [...(groups.get(key) ?? []), window]);
  }
  const named = [...groups.entries()].map(([name, members], index) => ({ name, members, label: letter(index) }));
  const shades = named.flatMap(({ members, label }) => members.map((window) => shade(window, label)));
  return { from: axisFrom, until: axisUntil, shades, notes: notesOf(named, scenario.start) };

  function shade(window: FaultWindow, label: string): Shade {
    const from = Math.max(axisFrom, localMoment(scenario.start, window.fromSeconds));
    const until = Math.min(axisUntil, localMoment(scenario.start, window.untilSeconds));
    const widthMin = (axisUntil - axisFrom) * WIDTH_RATIO_MIN;
    return { label, from, until: Math.max(until, from + widthMin) };
  }
}

/** Shaded bands behind a line chart; their letters only where asked for, and not so close that they would overlap. */
export function markArea({ from, until, shades }: Shades, frame: Frame, hasLabels: boolean) {
  const { ink } = frame;
  const letterMs = (until - from) * LETTER_PX / frame.width;
  let lastMs = Number.NEGATIVE_INFINITY;
  const hasRoom = ({ from: at }: Shade) => {
    if (at - lastMs < letterMs) return false;
    lastMs = at;
    return true;
  };
  return {
    silent: true,
    itemStyle: { color: ink.window, borderColor: ink.muted, borderWidth: 0.6, borderType: "dashed" as const },
    label: { show: hasLabels, position: "insideTop" as const, color: ink.text, fontSize: 11, fontWeight: "bold" as const },
    data: [...shades].sort((a, b) => a.from - b.from).map((shade) =>
      [{ name: hasRoom(shade) ? shade.label : "", xAxis: shade.from }, { xAxis: shade.until }]),
  };
}

function notesOf(named: readonly { name: string; members: FaultWindow[]; label: string }[], start: string): string[] {
  if (named.length === 0) return [];
  const texts = named.slice(0, NOTES_MAX).map(({ name, members, label }) => `${label} ${name}, ${spanText(members, start)}`);
  const more = named.length > NOTES_MAX ? [`and ${named.length - NOTES_MAX} more`] : [];
  return [`Shaded, fault windows of the first replication: ${[...texts, ...more].join("; ")}.`];
}

function spanText(windows: readonly FaultWindow[], start: string): string {
  const first = windows[0];
  if (first === undefined) return "";
  if (windows.length > 1) return `${windows.length} times`;
  const from = localMoment(start, first.fromSeconds);
  const until = localMoment(start, first.untilSeconds);
  return `${momentText(from)} to ${dayText(from) === dayText(until) ? momentText(until).slice(-5) : momentText(until)}`;
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${index - 25}`;
}
