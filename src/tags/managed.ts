/** Vendors that the config names with their id: started by us after the grant, no snippet in the page. */
import { makeWay } from "./make-way.ts";
import type { GateHandle } from "../contract.ts";
import type { CatalogueVendorConfig } from "../config/types.ts";
import { recipes } from "./recipes.ts";

const running = new Set<string>();

/** Starts each managed vendor that may run now and does not yet; once a page: a later grant turns its switch back instead. */
export function startManaged(gate: GateHandle, started: Set<string> = running): void {
  for (const vendor of gate.config.vendors || []) {
    if (!("use" in vendor) || !vendor.id || !gate.permits(vendor.use)) continue;
    const key = vendor.use + "/" + vendor.id;
    const recipe = recipes[vendor.use];
    if (started.has(key)) continue;
    started.add(key);
    if (!recipe) gate.problem("vendor-not-managed", vendor.use);
    else {
      try {
        start(gate, vendor, recipe);
      } catch {
        gate.problem("release-failed", vendor.use);
      }
    }
  }
}

function start(gate: GateHandle, vendor: CatalogueVendorConfig, recipe: (typeof recipes)[string]): void {
  const replay = makeWay(gate);
  const { src, loaded } = recipe(vendor as CatalogueVendorConfig & { id: string }, window as unknown as Record<string, unknown>, gate);
  const script = document.createElement("script");
  script.async = true;
  script.onload = () => {
    if (loaded) loaded();
    replay();
  };
  script.src = gate.trusted("createScriptURL", vendor.script || src);
  document.head.appendChild(script);
}
