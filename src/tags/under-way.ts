/** Scripts that were still loading when their vendor lost its grant: they come, and do not run; a later grant loads them anew. */
import type { GateHandle } from "../contract.ts";
import { fetched } from "../seal/hosts.ts";

/** Entries that an engine keeps of what was fetched, by default: beyond them nothing is known. */
const KEPT = 250;

/** Is this file still loading? The engine lists what has come. */
function underWay(gate: GateHandle): (src: string) => boolean {
  const come = fetched();
  const own = gate.own && gate.own.src;
  // A list that is full, or that the page has emptied, tells nothing.
  const known = come.length < KEPT && (!own || come.indexOf(own) >= 0);
  return (src) => known && come.indexOf(src) < 0;
}

/** Puts a fresh element in the script's place, which the gate holds; who waits for the old one hears of the new one. */
function holdAnew(script: HTMLScriptElement, apart: Document): void {
  const fresh = document.createElement("script");
  for (const { name, value } of script.attributes) fresh.setAttribute(name, value);
  fresh.nonce = script.nonce;
  fresh.async = script.async;
  for (const type of ["load", "error"]) fresh.addEventListener(type, () => script.dispatchEvent(new Event(type)));
  script.replaceWith(fresh);
  // No engine runs a script that has come into another document meanwhile.
  apart.adoptNode(script);
}

/** Keeps them from running. */
export function dropUnderWay(gate: GateHandle): void {
  const loads = underWay(gate);
  const apart = document.implementation.createHTMLDocument("");
  for (const script of document.querySelectorAll("script")) {
    const held = gate.held.some(({ element, state }) => element === script && state === "held");
    if (script.src && !held && script.type !== "text/plain" && gate.heldUrl(script.src, true) && loads(script.src)) holdAnew(script, apart);
  }
}
