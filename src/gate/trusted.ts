/** Under `require-trusted-types-for 'script'` our own text and URLs pass through one policy, `soglasie`. */
type Maker = "createHTML" | "createScriptURL";
type Policy = Record<Maker, (text: string) => string>;

let policy: Policy | undefined;

/** The text as a trusted value where the page has Trusted Types, else the text itself. */
export function trusted(kind: Maker, text: string): string {
  const types = (window as unknown as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
  if (!types) return text;
  const same = (value: string): string => value;
  policy = policy || types.createPolicy("soglasie", { createHTML: same, createScriptURL: same });
  return policy[kind](text);
}
