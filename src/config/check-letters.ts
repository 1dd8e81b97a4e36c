/** Texts that were read in a wrong encoding: a browser puts � for every byte that is no UTF-8, and visitors would read that. */
import { step } from "./check-shape.ts";
import type { SenseFault } from "./sense-fault.ts";

/** Every text of a config that has lost letters. */
export function checkLetters(value: unknown, at = ""): SenseFault[] {
  if (typeof value === "string") return value.includes("\uFFFD") ? [{ code: "letters-lost", at, value }] : [];
  if (!value || typeof value !== "object") return [];
  const members = value as Record<string, unknown>;
  return Object.keys(members).flatMap((name) => checkLetters(members[name], step(at, name)));
}
