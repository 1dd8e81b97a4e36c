/** Under `require-trusted-types-for 'script'` our own text and URLs pass through one policy, `soglasie`. */
import { attempt } from "./attempt.ts";

type Maker = "createHTML" | "createScriptURL" | "createScript";
type Policy = Record<Maker, (text: string) => string>;

/** Missing in most browsers. */
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy | undefined;

/** The text as a trusted value where the page has Trusted Types and allows the policy, else the text itself. */
export function trusted(kind: Maker, text: string): string {
  const same = (value: string): string => value;
  return attempt(() => (policy = policy || trustedTypes.createPolicy("soglasie", { createHTML: same, createScriptURL: same, createScript: same }))[kind](text), text);
}
