/** Vendors that the config names with their id: started by us after the grant, no snippet in the page. */
import type { GateHandle, Recipe } from "../contract.ts";
import { entriesOf } from "./entries.ts";
import { makeWay } from "./make-way.ts";
import { recipes } from "./recipes.ts";

type Started = Parameters<Recipe>[0];

const running = new Set<string>();

/** Starts each managed vendor that may run now and does not yet; once a page: a later grant turns its switch back instead. */
export function startManaged(gate: GateHandle, started: Set<string> = running): void {
  for (const vendor of entriesOf(gate, "")) {
    const key = vendor.use + "/" + vendor.id;
    if (!vendor.id || !gate.permits(vendor.use) || started.has(key)) continue;
    started.add(key);
    const { google, recipes: more } = gate.parts;
    const recipe = Object.assign({}, recipes, google && google.recipes, more)[vendor.use];
    try {
      if (recipe) start(gate, vendor as Started, recipe);
      else gate.problem("vendor-not-managed", vendor.use);
    } catch {
      gate.problem("release-failed", vendor.use);
    }
  }
}

function start(gate: GateHandle, vendor: Started, recipe: Recipe): void {
  const script = document.createElement("script");
  const replay = makeWay(gate, script, vendor.use);
  const [src, loaded] = recipe(vendor, window as unknown as Record<string, unknown>, gate);
  // Async, as every script that a script makes. A site with a strict policy lets in what carries its nonce.
  script.nonce = gate.own.nonce;
  script.onload = () => {
    if (loaded) loaded();
    replay();
  };
  script.src = gate.trusted("createScriptURL", vendor.script || src);
  // In front: old code takes the last script of the document for its own.
  document.head.prepend(script);
}
