/** Hosts of the openly licensed lists, of which only the category is known. */
import type { Category } from "../contract.ts";
import { russianHostList } from "./lists/hosts-ru.ts";
import { hostList } from "./lists/hosts.ts";

const LETTERS: Readonly<Record<string, Category>> = { e: "essential", p: "preferences", a: "analytics", m: "marketing" };

let domains: Map<string, Category> | undefined;

function listedDomains(): Map<string, Category> {
  const map = new Map<string, Category>();
  for (const line of (hostList + russianHostList).trim().split(/\n+/)) {
    const [letter = "", , hosts = ""] = line.split("|");
    const category = LETTERS[letter];
    if (category) for (const host of hosts.split(" ")) map.set(host, category);
  }
  return map;
}

/** Category of the host or its nearest listed parent, or null. */
export function findListedHost(host: string): Category | null {
  domains ??= listedDomains();
  for (let name = host; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const category = domains.get(name);
    if (category) return category;
  }
  return null;
}
