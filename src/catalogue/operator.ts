/** The operator's own entries: what the config says of names and hosts beats the catalogue. */
import type { Category } from "../contract.ts";
import { matchesGlob } from "./glob.ts";

/** A vendor of the config as far as classification needs it; a custom entry of the config fits as it is. */
export interface OperatorEntry {
  readonly id: string;
  readonly category: Category;
  /** Host names; a host covers its subdomains. */
  readonly hosts?: readonly string[];
  /** Cookie and storage names, `*` stands for anything. */
  readonly cookies?: readonly string[];
}

/** Entry that names this cookie: exact before pattern. */
export function operatorName(entries: readonly OperatorEntry[], name: string): OperatorEntry | undefined {
  return entries.find((entry) => entry.cookies?.includes(name)) ?? entries.find((entry) => entry.cookies?.some((rule) => matchesGlob(rule, name)));
}

/** Entry that names this host or a parent of it. */
export function operatorHost(entries: readonly OperatorEntry[], host: string): OperatorEntry | undefined {
  return entries.find((entry) => entry.hosts?.some((own) => within(host, own)));
}

/** Is `host` this domain or below it? A leading dot, as in cookies, does not count. */
export function within(host: string, domain: string): boolean {
  const [name, parent] = [host.replace(/^\./, ""), domain.replace(/^\./, "")];
  return name === parent || name.endsWith(`.${parent}`);
}
