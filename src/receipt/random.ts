/** Random ids. `crypto.randomUUID` is younger than the browser floor. */
import { hex } from "./bytes.ts";

/** Gives that many random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** A UUID, lower case: version 7 with `time` (milliseconds since 1970) in front, version 4 without. */
export function uuid(time: number | null, random: RandomBytes): string {
  const bytes = random(16);
  bytes[6] = (bytes[6]! & 15) | (time === null ? 64 : 112);
  bytes[8] = (bytes[8]! & 63) | 128;
  const text = hex(bytes);
  const all = time === null ? text : (2 ** 48 + time).toString(16).slice(-12) + text.slice(12);
  return all.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
