/**
 * Chunk that the gate asks for when our tag says `data-rehearse="true"` or the address holds a parameter of ours.
 *
 * A rehearsal is for a site that has not gone live: the gate has patched nothing, holds nothing and asks nobody, for any visitor. In the browser
 * that has opened a page with `?soglasie-rehearse` the panel shows what would be held; the tab remembers it until `?soglasie-rehearse=off`. Only
 * the site's own tag can do that: on a site that is live the parameter opens the panel and everything stays held, so no link can let a tag run.
 */
import { connect } from "../chunk.ts";
import type { GateHandle } from "../contract.ts";
import { recordPasses } from "./rehearse/record.ts";

const FLAG = "soglasie-rehearse";

/** Does this tab rehearse? The parameter decides and is kept for the tab; storage that is blocked keeps nothing. */
function rehearses(): boolean {
  const [, value] = /[?&]soglasie-rehearse(=off\b)?/.exec(location.search) || [];
  const asked = location.search.indexOf(FLAG) >= 0;
  try {
    if (asked && value) sessionStorage.removeItem(FLAG);
    else if (asked) sessionStorage.setItem(FLAG, "1");
    return asked ? !value : sessionStorage.getItem(FLAG) !== null;
  } catch {
    return asked && !value;
  }
}

function openPanel(gate: GateHandle): void {
  gate.load("debug").catch(() => undefined);
}

connect("rehearse", (gate) => {
  if (!gate.own || !gate.own.dataset.rehearse) {
    if (/[?&]soglasie-(debug|rehearse)(?!=off)/.test(location.search)) openPanel(gate);
    return;
  }
  (gate as { mode: GateHandle["mode"] }).mode = "off";
  console.info("Soglasie: data-rehearse. Ничего не удерживается / nothing is held. ?soglasie-rehearse");
  if (rehearses()) void recordPasses(gate).then(() => openPanel(gate));
  else if (/[?&]soglasie-debug/.test(location.search)) openPanel(gate);
});
