/** Where a problem is, for the codes that the gate reports without a place to save bytes. */
import type { GateHandle, Problem } from "../contract.ts";

/** The same problem; a config that did not come has its address, a page without https its host. */
export function placed({ own }: Pick<GateHandle, "own">, { code, at }: Problem, host = location.host): Problem {
  const url = own && own.getAttribute("data-config");
  return { code, at: at || (code === "config-json" && url) || (code === "insecure-http" && host) || "" };
}
