/** What the limiter remembers is bounded: a flood from ever new addresses costs memory for so many of them and no more. */
import { expect, test } from "vitest";
import { createLimiter } from "../../src/server/intake/limits.ts";

const REMEMBERED = 65_536;
const address = (n: number): string => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
const limits = { addressRate: 1, addressBurst: 2, siteRate: Infinity, siteBurst: Infinity, queue: 1, requestTimeout: 1 };

/** A limiter whose clock is set by hand; gives what it says to one receipt of an address. */
function limiter() {
  const clock = { now: 1_000_000 };
  const limit = createLimiter(limits, () => clock.now);
  return { clock, take: (from: string): boolean => limit(from, "clinic", clock.now) };
}

test("as many addresses as are remembered keep their place; one more, and those longest in mid-burst are forgotten, which blocks nobody", () => {
  const { take } = limiter();
  const flooding = "192.0.2.1";
  expect([take(flooding), take(flooding), take(flooding)]).toEqual([true, true, false]);
  for (let n = 1; n < REMEMBERED; n++) take(address(n));
  expect(take(flooding)).toBe(false);
  take(address(REMEMBERED));
  expect([take(flooding), take(address(REMEMBERED)), take(address(REMEMBERED))]).toEqual([true, true, false]);
});

test("addresses that have come to rest are forgotten before one that still floods", () => {
  const { clock, take } = limiter();
  for (let n = 1; n < REMEMBERED; n++) take(address(n));
  clock.now += 1000;
  const flooding = "192.0.2.1";
  expect([take(flooding), take(flooding), take(flooding)]).toEqual([true, true, false]);
  take(address(REMEMBERED));
  expect(take(flooding)).toBe(false);
});
