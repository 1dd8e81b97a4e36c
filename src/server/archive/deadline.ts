/** Working days in Russia, for the terms of 152-FZ article 21. */

/** Holidays fixed by article 112 of the Labour Code, month-day. Days that the yearly decree moves are not known here: mostly a date is a little early then, which is safe; across a Saturday that was made a working day it is a day late. */
const HOLIDAYS = new Set(["01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08", "05-01", "05-09", "06-12", "11-04"]);

const DAY_MS = 86_400_000;

function isWorkingDay(day: Date): boolean {
  return day.getUTCDay() % 6 !== 0 && !HOLIDAYS.has(day.toISOString().slice(5, 10));
}

const parse = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const text = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The date `count` working days after `date` (`2026-11-21`); the day itself does not count. */
export function addWorkingDays(date: string, count: number): string {
  let time = parse(date);
  for (let left = count; left > 0; ) {
    time += DAY_MS;
    if (isWorkingDay(new Date(time))) left--;
  }
  return text(time);
}

/** What a withdrawal received on `date` obliges to: stop processing on demand (art. 21 p. 5.1), destroy the data (art. 21 p. 5). */
export function withdrawalDeadlines(date: string): { readonly stopBy: string; readonly destroyBy: string } {
  return { stopBy: addWorkingDays(date, 10), destroyBy: text(parse(date) + 30 * DAY_MS) };
}
