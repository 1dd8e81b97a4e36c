/** What the config chooses for the gate, with the defaults. */
import { gate } from "./handle.ts";

/** A choice among the gate's own; undefined: the first of the config's type. */
export const option = (name: "mode" | "foreign" | "unknown"): string | undefined => (gate.config.gate || {})[name];

/** Name of the decision cookie. */
export function cookieName(): string {
  return (gate.config.cookie || {}).name || "soglasie";
}
