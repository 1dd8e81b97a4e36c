/**
 * Entry of the tags chunk: all that a page with a grant needs to start its vendors. The gate loads it without the SDK. What only some sites need
 * before a start (seal, replay, call tracking, a zone's goal), and what only a withdrawal needs, has files of its own.
 */
import { connect } from "../chunk.ts";
import type { GateHandle } from "../contract.ts";
import { arrivalUrl, cleanReferrer, cleanUrl, hideZone } from "./arrival.ts";
import { opened, watchConnections } from "./connections.ts";
import { entriesOf } from "./entries.ts";
import { startManaged } from "./managed.ts";
import { done, releaseMarked, watchMarked } from "./marked.ts";
import { counters, tameMetrika } from "./metrika.ts";
import { releaseHeld } from "./release.ts";

/** Call trackers change the numbers on the page: by id in the config, or by the address of a pasted tag. */
const TRACKERS = /call[bt]|comag|roist|mango|sipun|novof|zadar/;

/** What must be there before a vendor of this site starts; a tag that the config does not name tells by its address, or what its code says. */
function needs(gate: GateHandle): Promise<unknown> {
  const { config, held, vendors } = gate;
  const known = vendors.map(({ id }) => id) + "" + held.map(({ what }) => what);
  const entries = entriesOf(gate, "");
  const wanted = {
    seal: (config.gate || {}).seal,
    mask: entries.some(({ sessionReplay }) => sessionReplay) || /hotjar|clarity/.test(known),
    phones: TRACKERS.test(known),
    goal: config.zoneGoals,
    google: /google/.test(known) || [...document.scripts].some((script) => /gtag|google(tag|-ana)/.test(script.src + script.text)),
    recipes: /2gis/.test(known) || entries.some(({ id, use }) => id && !/metrika|google/.test(use)),
  };
  return Promise.all((Object.keys(wanted) as (keyof typeof wanted)[]).map((name) => wanted[name] && gate.load(name)));
}

async function widen(gate: GateHandle, kept?: Promise<unknown>): Promise<void> {
  const { parts } = gate;
  if (parts.seal && parts.seal.waits(kept)) return;
  // A tag that the config does not name may have come since.
  await needs(gate);
  hideZone(gate);
  if (parts.stop) parts.stop.again();
  if (gate.permits("yandex-metrika")) tameMetrika(gate);
  if (parts.google) parts.google.tame({ clean: (address) => cleanUrl(gate, address), url: () => arrivalUrl(gate), referrer: () => cleanReferrer(gate) });
  if (parts.phones) parts.phones.keep();
  startManaged(gate);
  await releaseHeld(gate);
  await releaseMarked(gate);
  if (parts.goal) parts.goal.deliver();
}

connect("tags", (gate) => {
  const start = (kept?: Promise<unknown>): Promise<void> => widen(gate, kept).catch((error: unknown) => gate.problem("release-failed", String(error)));
  const begin = (): void => {
    const again = (): void => void start();
    gate.parts.tags = { widen: start, counters, opened, done };
    gate.onHold(again);
    watchMarked(gate);
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", again);
    again();
  };
  // A withdrawal finds here what it needs, whether or not it could be fetched then.
  const ahead = (): unknown => (window.requestIdleCallback || setTimeout)(() => gate.load("stop").catch(() => undefined));
  if (document.readyState === "complete") ahead();
  else addEventListener("load", ahead);
  watchConnections();
  const ready = (gate.shared.ready = needs(gate).then(begin));
  // Reported where it failed; nothing of these vendors has started.
  ready.catch(() => undefined);
});
