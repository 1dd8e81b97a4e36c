/** Puts the gate together in the order that matters: judge first, patches next, then the public object, then what can wait. */
import type { GateHandle, Problem } from "../contract.ts";
import type { SiteConfig } from "../config/types.ts";
import { createApi } from "./api.ts";
import { createChunks } from "./chunks.ts";
import { held, onHold } from "./held.ts";
import { heldName, heldUrl, idOf, permitted, permittedName, setSettings } from "./judge.ts";
import { followLife } from "./life.ts";
import { followLinks } from "./links.ts";
import { watchParser } from "./parser.ts";
import { frameEntered, patchRealm } from "./realm.ts";
import { findMistake, readSettings, type Settings } from "./settings.ts";
import { createState } from "./state.ts";
import { installStubs, makeWay } from "./stubs.ts";
import { getCookie, removeKey, setCookie } from "./writes.ts";

/** What the entry keeps of a started gate. */
export interface StartedGate {
  readonly handle: GateHandle;
  /** Puts a config that arrived late in force. */
  configure(config: unknown): void;
}

const nativeFetch = window.fetch && window.fetch.bind(window);

/** Starts the gate. `given`: the config that is here already, or null; `missing`: none will come. */
export function startGate(own: HTMLScriptElement | null, given: unknown, missing: boolean): StartedGate {
  const problems: Problem[] = [];
  let settings: Settings = readSettings(null);
  let config = {} as SiteConfig;
  setSettings(settings);
  const state = createState(() => settings);
  const problem = (code: string, at = ""): void => {
    problems.push({ code, at });
    console.warn(`Soglasie ${code} ${at}`);
    document.dispatchEvent(new CustomEvent("soglasie:error", { detail: { code, at } }));
  };
  const chunks = createChunks(own, () => handle);
  const api = createApi(state, problems, () => handle);
  const handle: GateHandle = {
    api, build: __BUILD__, held, shared: {}, parts: {}, onHold, makeWay, idOf, heldName, problem,
    get config() { return config; },
    get vendors() { return settings.vendors; },
    get categories() { return settings.categories; },
    get zone() { return state.zone; },
    get decision() { return state.decision; },
    gpc: state.gpc,
    load: chunks.load,
    apply: state.apply,
    permits: permittedName,
    permitsTag: permitted,
    reread: () => undefined,
    decide: (choice) => chunks.load("sdk").then(() => handle.parts.sdk!.decide(choice)).catch(() => state.view()),
    natives: { getCookie, setCookie, fetch: nativeFetch, removeItem: removeKey },
  };
  const configure = (next: unknown): void => {
    const mistake = !isSecureContext ? (["insecure-http", location.host] as const) : findMistake(next);
    if (mistake) {
      state.mode = "closed";
      problem(mistake[0], mistake[1]);
      void chunks.load("diagnose").catch(() => undefined);
      return;
    }
    config = next as SiteConfig;
    setSettings((settings = readSettings(config)));
    state.mode = settings.strict ? "strict" : "known";
    state.moved();
    begin();
  };
  const begin = (): void => {
    const decision = state.saved();
    if (decision) state.apply(decision);
    installStubs((id) => (config.vendors || []).some((v) => "use" in v && v.use === id && v.id));
    followLinks(config, api, whenReady);
    followLife(handle, state);
  };
  publish(api, handle, chunks.connect);
  if (given) setSettings((settings = findMistake(given) ? settings : readSettings(given as SiteConfig)));
  patchRealm(window);
  watchParser(frameEntered);
  if (given) configure(given);
  else installStubs(() => false);
  if (missing) {
    state.mode = "closed";
    problem("config-missing");
  }
  checkPlace(own, problem);
  return { handle, configure };
}

/** Our object, with what only chunks of this build use kept out of sight. */
function publish(api: object, handle: GateHandle, connect: unknown): void {
  Object.defineProperties(api, { chunk: { value: connect }, shared: { value: handle.shared } });
  (window as unknown as { Soglasie: object }).Soglasie = api;
  document.dispatchEvent(new CustomEvent("soglasie:ready"));
}

/** Once the parser is done; at once if it already is. */
export function whenReady(then: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then);
  else then();
}

/** A tag that is async, deferred or late cannot hold what ran before it: say so. */
function checkPlace(own: HTMLScriptElement | null, problem: (code: string, at: string) => void): void {
  if (!own || own.async || own.defer) problem("script-async", own ? own.src : "");
  for (const script of Array.prototype.slice.call(document.scripts) as HTMLScriptElement[]) {
    if (script === own) return;
    if (script.src && heldUrl(script.src)) problem("script-late", script.src.replace(/[?#].*/, ""));
  }
}
