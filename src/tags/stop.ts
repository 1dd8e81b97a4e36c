/** Tells running vendors that the grant is gone, through the switches of the catalogue. What they try afterwards is held by the gate. */
import { switches, type SwitchStep, type VendorSwitch } from "../catalogue/switches.ts";
import type { GateHandle } from "../contract.ts";
import { quietly } from "./quietly.ts";
import { turn } from "./switches.ts";

type Globals = Record<string, unknown>;
type Call = (...args: unknown[]) => void;

/** Counters that were stopped here, with what they had been started with. */
const stopped = new Map<string, unknown>();
/** Vendors whose switch was turned here, with their numbers then. */
const turned = new Map<string, ReadonlySet<string>>();
/** Metrika's own function: after the stop a stand-in takes its place. */
let metrika: unknown;

/** Turns the known switches of every vendor that may not run now. */
export function stopRefused(gate: GateHandle, globals: Globals = window as unknown as Globals): void {
  const refused = switches.filter(({ vendor }) => !gate.permits(vendor));
  if (!gate.permits("yandex-metrika") && !stopped.size) metrika = globals.ym;
  const taken = new Set<SwitchStep>();
  for (const { vendor, withdraw } of refused) {
    const ids = idsOf(vendor, gate, globals);
    turned.set(vendor, ids);
    if (vendor === "yandex-metrika") remember(ids, started(gate));
    turn(withdraw, { globals, ids, taken, permits: gate.permits });
  }
}

/** A later grant opens the switches again. */
export function startAgain(gate: GateHandle, globals: Globals = window as unknown as Globals): void {
  const opened = switches.filter(({ vendor }) => turned.has(vendor) && gate.permits(vendor));
  if (gate.permits("yandex-metrika") && stopped.size) globals.ym = metrika;
  const taken = new Set<SwitchStep>();
  for (const { vendor, grant } of opened) {
    turn(grant, { globals, ids: turned.get(vendor)!, taken, permits: gate.permits });
    turned.delete(vendor);
  }
  if (!gate.permits("yandex-metrika")) return;
  for (const [id, options] of stopped) quietly(() => (globals.ym as Call)(Number(id), "init", options));
  stopped.clear();
}

/** Keeps what these counters had been started with; those that were not started here are not ours to start again. */
function remember(ids: Iterable<string>, counters: ReadonlyMap<string, unknown>): void {
  for (const id of ids) if (counters.has(id)) stopped.set(id, counters.get(id));
}

/** Counters that the tags chunk started, with their options. */
const started = (gate: GateHandle): ReadonlyMap<string, unknown> => (gate.parts.tags ? gate.parts.tags.counters : new Map());

/** The vendor's numbers on this page: those of the config, and those that its own traces show. */
function idsOf(vendor: VendorSwitch["vendor"], gate: GateHandle, globals: Globals): Set<string> {
  const ids = new Set((gate.config.vendors || []).filter((v) => "use" in v && v.use === vendor && v.id).map((v) => v.id!));
  const trace = TRACES[vendor];
  if (trace) quietly(() => trace(gate, globals).filter(Boolean).forEach((id) => void ids.add(id)));
  return ids;
}

const TRACES: Readonly<Record<string, (gate: GateHandle, globals: Globals) => readonly string[]>> = {
  "yandex-metrika": (gate, globals) => {
    const named = Object.keys(globals).filter((key) => /^(ya|disableYa)Counter\d+$/.test(key));
    return [...started(gate).keys(), ...named.map((key) => key.replace(/\D/g, ""))];
  },
  "google-analytics-4": (gate) => {
    const scripts = [...document.querySelectorAll<HTMLScriptElement>("script[src*='gtag/js']")];
    const cookies = gate.natives.getCookie().match(/_ga_\w+/g) || [];
    return [...cookies.map((name) => "G-" + name.slice(4)), ...scripts.map(({ src }) => (/[?&]id=([\w-]+)/.exec(src) || [])[1] || "")];
  },
  "google-universal-analytics": (_, globals) => {
    const { getAll } = globals.ga as { getAll(): { get(name: string): string }[] };
    return getAll().map((tracker) => tracker.get("trackingId"));
  },
};
