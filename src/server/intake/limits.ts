/** Token buckets per address and per site. Addresses live in memory only, are never logged or stored. */
import { isIPv6 } from "node:net";
import { timeDay } from "../id-day.ts";
import type { Limits } from "../options.ts";

/** Addresses remembered at most; beyond it the fullest half is forgotten, which never blocks anybody wrongly. */
const REMEMBERED = 65_536;

interface Bucket {
  tokens: number;
  at: number;
}

/** One family of buckets. `take` is true if a token was there. */
class Buckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #rate: number;
  readonly #burst: number;

  constructor(rate: number, burst: number) {
    this.#rate = rate / 1000;
    this.#burst = burst;
  }

  take(key: string, now: number): boolean {
    if (this.#rate === Infinity) return true;
    const bucket = this.#buckets.get(key) ?? this.#add(key, now);
    bucket.tokens = Math.min(this.#burst, bucket.tokens + Math.max(0, now - bucket.at) * this.#rate);
    bucket.at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens--;
    return true;
  }

  #add(key: string, now: number): Bucket {
    if (this.#buckets.size >= REMEMBERED) this.#prune(now);
    const bucket = { tokens: this.#burst, at: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #prune(now: number): void {
    for (const [key, b] of this.#buckets) if (b.tokens + (now - b.at) * this.#rate >= this.#burst) this.#buckets.delete(key);
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size < REMEMBERED / 2) break;
      this.#buckets.delete(key); // oldest first; only reached when every one of them is mid-burst
    }
  }
}

/** The first four groups of an IPv6 address: one household or server has a whole /64. */
function prefix(address: string): string {
  if (!isIPv6(address)) return address;
  if (address.startsWith("::ffff:") && address.includes(".")) return address.slice(7);
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = tail === undefined ? left : [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0"), ...right];
  return groups.slice(0, 4).join(":");
}

/** Receipts whose id names a day far from today: a wrong clock, or somebody who wants a partition for every day of the century. */
const FAR = { rate: 0.02, burst: 60 };
const DAY_MS = 86_400_000;
const FAR_PAST = 400 * DAY_MS;
const FAR_FUTURE = 2 * DAY_MS;

/** Counts one receipt. False: too many. A flooding address leaves its site's tokens alone. */
export type Limiter = (address: string, site: string, idTime: number) => boolean;

export function createLimiter(limits: Limits, now: () => number = Date.now): Limiter {
  const addresses = new Buckets(limits.addressRate, limits.addressBurst);
  const sites = new Buckets(limits.siteRate, limits.siteBurst);
  const far = new Buckets(FAR.rate, FAR.burst);
  return (address, site, idTime) => {
    const at = now();
    // Ids out of all range share one partition: dead batteries set clocks to 1970 and 2015, and they are told nothing for it.
    const isFar = timeDay(idTime) !== 0 && (idTime < at - FAR_PAST || idTime > at + FAR_FUTURE);
    return addresses.take(prefix(address), at) && sites.take(site, at) && (!isFar || far.take("", at));
  };
}
