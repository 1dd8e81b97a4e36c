/** Tells running vendors that the grant is gone, through the switches they document. What they try afterwards is held by the gate. */
import type { GateHandle } from "../contract.ts";
import { googleConsent } from "./google-consent.ts";
import { switches } from "./switches.ts";

type Globals = Record<string, unknown>;
type Call = (...args: unknown[]) => void;

/** Counters that were stopped here, with what they had been started with. */
const stopped = new Map<string, unknown>();
/** Metrika's own function: after the stop a stand-in takes its place. */
let metrika: unknown;

/** Turns the known switches of every vendor that may not run now. */
export function stopRefused(gate: GateHandle, globals: Globals = window as unknown as Globals): void {
  if (!gate.permits("yandex-metrika")) {
    if (!stopped.size) metrika = globals.ym;
    for (const id of metrikaIds(gate, globals)) stopMetrika(gate, id, globals);
  }
  if (!gate.permits("google-analytics-4")) for (const id of googleIds(gate)) globals["ga-disable-" + id] = true;
  quietly(() => (globals.gtag as Call)("consent", "update", googleConsent(gate)));
  for (const vendor in switches) if (!gate.permits(vendor)) quietly(() => switches[vendor]!(globals));
}

/** A later grant opens the switches again. */
export function startAgain(gate: GateHandle, globals: Globals = window as unknown as Globals): void {
  if (gate.permits("yandex-metrika")) {
    if (stopped.size) globals.ym = metrika;
    for (const [id, options] of stopped) {
      delete globals["disableYaCounter" + id];
      quietly(() => (globals.ym as Call)(Number(id), "init", options));
    }
    stopped.clear();
  }
  if (gate.permits("google-analytics-4")) for (const id of googleIds(gate)) delete globals["ga-disable-" + id];
}

function stopMetrika(gate: GateHandle, id: string, globals: Globals): void {
  globals["disableYaCounter" + id] = true;
  const counters = started(gate);
  if (counters.has(id)) stopped.set(id, counters.get(id));
  quietly(() => (globals.ym as Call)(Number(id), "destruct"));
}

/** Counters that the tags chunk started, with their options. */
const started = (gate: GateHandle): ReadonlyMap<string, unknown> => (gate.parts.tags ? gate.parts.tags.counters : new Map());

function metrikaIds(gate: GateHandle, globals: Globals): Set<string> {
  const ids = new Set([...configured(gate, "yandex-metrika"), ...started(gate).keys()]);
  for (const key of Object.keys(globals)) if (/^(ya|disableYa)Counter\d+$/.test(key)) ids.add(key.replace(/\D/g, ""));
  return ids;
}

function googleIds(gate: GateHandle): Set<string> {
  const ids = new Set(configured(gate, "google-analytics-4"));
  for (const found of gate.natives.getCookie().match(/_ga_\w+/g) || []) ids.add("G-" + found.slice(4));
  for (const script of Array.from(document.querySelectorAll<HTMLScriptElement>("script[src*='gtag/js']"))) ids.add((script.src.match(/[?&]id=([\w-]+)/) || [])[1] || "");
  return ids;
}

function configured(gate: GateHandle, use: string): string[] {
  return (gate.config.vendors || []).filter((v) => "use" in v && v.use === use && v.id).map((v) => v.id!);
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // The vendor is not there, or broken: it is held all the same.
  }
}
