const HOUR_MS = 3_600_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The shop's wall clock at so many seconds from the start, as if its offset were UTC (axes then run in UTC). */
export function localMoment(start: string, seconds: number): number {
  return Date.parse(`${start.slice(0, 19)}Z`) + seconds * 1000;
}

/** Middle of the n-th hour of a series. */
export function localHour(start: string, hour: number): number {
  return localMoment(start, 0) + (hour + 0.5) * HOUR_MS;
}

/** "24 Nov 11:00" on the shop's clock. */
export function momentText(localMs: number): string {
  const at = new Date(localMs);
  return `${dayText(localMs)}\u00a0${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** "24 Nov" on the shop's clock. */
export function dayText(localMs: number): string {
  const at = new Date(localMs);
  return `${at.getUTCDate()}\u00a0${MONTHS[at.getUTCMonth()]}`;
}

/** "UTC-02:00": which clock the axis shows. */
export function offsetText(start: string): string {
  const offset = start.slice(19).replace(/^\.\d+/, "");
  return offset === "Z" || offset === "" ? "UTC" : `UTC${offset.replace("-", "−")}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
