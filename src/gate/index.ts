/**
 * The blocking script. First in `<head>`, synchronous: patches, reads config and decision, publishes `window.Soglasie`, and asks for the
 * other files only if they are needed. Nothing may throw into the page.
 */
import type { SiteConfig } from "../config/types.ts";
import { api } from "./api.ts";
import { call } from "./call.ts";
import { attempt } from "./attempt.ts";
import { load, want } from "./chunks.ts";
import { gate } from "./handle.ts";
import { onHold } from "./held.ts";
import { heldName, heldUrl } from "./judge.ts";
import { followLife } from "./life.ts";
import { natives } from "./natives.ts";
import { option } from "./option.ts";
import { watchParser } from "./parser.ts";
import { idOf, permitted, permittedName } from "./permits.ts";
import { problem } from "./problem.ts";
import { enterFrame, patchRealm } from "./realm.ts";
import { configure } from "./settings.ts";
import { applyDecision, emit, reread, view } from "./state.ts";
import { installStubs } from "./stubs.ts";
import { trusted } from "./trusted.ts";
import { moved, zoneOf } from "./zone.ts";

/** Puts a config in force, whenever it arrives; undefined: none did. */
function begin(config: unknown, missing = "config-missing"): void {
  const code = !config ? missing : !isSecureContext ? "insecure-http" : attempt<string | void>(() => configure(config as SiteConfig), "config-invalid");
  if (code) {
    problem(code);
    void want("diagnose");
  } else {
    gate.mode = (option("mode") || "known") as typeof gate.mode;
    moved();
    reread();
  }
  installStubs();
  emit("ready", view());
  if (!code) followLife();
}

function start(): void {
  Object.assign(gate, { api, zoneOf, restub: () => installStubs(true), onHold, idOf, heldName, heldUrl, problem, call, load, apply: applyDecision, permits: permittedName, permitsTag: permitted, trusted });
  window.Soglasie = api;
  // The parameter opens a panel and changes nothing: a link must not be able to let anything run. `data-rehearse` on our tag, where the site is not
  // live yet, does: nothing is patched, held or asked.
  const rehearsal = gate.own.dataset.rehearse;
  if (rehearsal || /soglasie-[dr]e/.test(location.search)) void want("rehearse");
  if (rehearsal) return;
  patchRealm(window);
  watchParser(enterFrame);
  const url = gate.own.dataset.config;
  const given = __CONFIG__ || window.soglasieConfig;
  if (given || !url) begin(given);
  else {
    installStubs();
    gate.arrived = natives.fetch(url).then((body) => body.json()).then(begin, () => begin(0, "config-json"));
  }
}

if (window.Soglasie) problem("second-copy", window.Soglasie.version);
else start();
