/** The time inside a receipt's id, and the day it gives. */

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(2101, 0, 1) / DAY_MS - 1;

/** Milliseconds since 1970 inside a UUIDv7. */
export function idTime(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The day of a time, 0 (the default partition) outside 2024–2100. */
export function timeDay(time: number): number {
  const day = Math.floor(time / DAY_MS);
  return day < FIRST_DAY || day > LAST_DAY ? 0 : day;
}

/** The day of an id. */
export function idDay(id: string): number {
  return timeDay(idTime(id));
}

/** The number of a day written as `2026-11-21`, or null: 30 February is no day. */
export function dayOf(text: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? time / DAY_MS : null;
}
