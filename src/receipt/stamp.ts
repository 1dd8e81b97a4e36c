/** When and where, as a receipt says it. */

/** ISO 8601 with milliseconds and the device's own offset: what its clock showed. */
export function localTime(time: number): string {
  const offset = -new Date(time).getTimezoneOffset();
  const size = Math.abs(offset);
  const two = (n: number): string => (n + 100).toString().slice(1);
  const local = new Date(time + offset * 60000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? "-" : "+"}${two((size / 60) | 0)}:${two(size % 60)}`;
}

/** Path without query, at most 256 characters and never cut inside a percent code; `/` inside a zone. */
export function pageOf(path: string, zone: string | null): string {
  if (zone !== null || path.charAt(0) !== "/") return "/";
  return path.length > 256 ? path.slice(0, 256).replace(/%.?$/, "") : path;
}
