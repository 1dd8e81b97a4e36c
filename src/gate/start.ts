/** Puts the gate together in the order that matters: judge first, patches next, then the public object, then what can wait. */
import type { SiteConfig } from "../config/types.ts";
import type { GateHandle, Problem, SdkPart } from "../contract.ts";
import { createApi } from "./api.ts";
import { createChunks } from "./chunks.ts";
import { held, onHold } from "./held.ts";
import { getSettings, heldName, heldUrl, idOf, permitted, permittedName, setSettings } from "./judge.ts";
import { followLife } from "./life.ts";
import { watchParser } from "./parser.ts";
import { frameEntered, patchRealm } from "./realm.ts";
import { mistakeIn, readSettings } from "./settings.ts";
import { createState } from "./state.ts";
import { installStubs, makeWay } from "./stubs.ts";
import { getCookie, removeKey, setCookie } from "./writes.ts";

const nativeFetch = window.fetch && window.fetch.bind(window);

/** Starts the gate; gives the function that puts a config in force, whenever it arrives (`""`: none will). */
export function startGate(own: HTMLScriptElement | null): (config: unknown) => void {
  const problems: Problem[] = [];
  const state = createState();
  const chunks = createChunks(own, () => handle);
  const api = createApi(state, problems, () => handle);
  const problem = (code: string, at = ""): void => {
    problems.push({ code, at });
    console.warn(`Soglasie ${code} ${at}`);
    document.dispatchEvent(new CustomEvent("soglasie:error", { detail: { code, at } }));
  };
  const call = (name: string, argument?: unknown): Promise<unknown> =>
    chunks.load("sdk").then(() => (handle.parts.sdk![name as keyof SdkPart] as (argument: unknown) => unknown)(argument)).catch(() => state.view());
  const handle: GateHandle = {
    api, held, onHold, makeWay, idOf, heldName, problem, call,
    build: __BUILD__,
    shared: {},
    parts: {},
    get config() { return getSettings().config; },
    get vendors() { return getSettings().vendors; },
    get categories() { return getSettings().categories; },
    get zone() { return state.zone; },
    get decision() { return state.decision; },
    gpc: state.view().gpc,
    load: chunks.load,
    apply: state.apply,
    permits: permittedName,
    permitsTag: permitted,
    decide: (choice) => call("decide", choice) as never,
    natives: { getCookie, setCookie, fetch: nativeFetch, removeItem: removeKey },
  };
  Object.defineProperties(api, { chunk: { value: chunks.connect }, shared: { value: handle.shared } });
  (window as unknown as { Soglasie: object }).Soglasie = api;
  patchRealm(window);
  watchParser(frameEntered);
  checkPlace(own, problem);
  return (config) => {
    const mistake = configure(config);
    if (mistake) {
      state.mode = "closed";
      problem(mistake[0]!, mistake[1]);
      chunks.load("diagnose").catch(() => undefined);
    } else {
      state.mode = (getSettings().config.gate || {}).mode || "known";
      state.moved();
      state.reread();
    }
    installStubs();
    document.dispatchEvent(new CustomEvent("soglasie:ready"));
    if (!mistake) followLife(handle, state);
  };
}

/** Puts a config in force; gives code and pointer when it cannot be used: then the strictest settings stay. */
function configure(config: unknown): string[] | undefined {
  if (!config) return ["config-missing"];
  if (!isSecureContext) return ["insecure-http", location.host];
  try {
    const settings = readSettings(config as SiteConfig);
    const at = mistakeIn(settings);
    if (at !== undefined) return ["config-invalid", at];
    setSettings(settings);
  } catch (_) {
    return ["config-invalid", ""];
  }
  return undefined;
}

/** A tag that is async, deferred or late cannot hold what ran before it: say so. */
function checkPlace(own: HTMLScriptElement | null, problem: (code: string, at?: string) => void): void {
  if (!own || own.async || own.defer) problem("script-async");
  for (const script of [].slice.call(document.scripts) as HTMLScriptElement[]) {
    if (script === own) return;
    if (script.src && heldUrl(script.src)) problem("script-late", script.src.replace(/[?#].*/, ""));
  }
}
