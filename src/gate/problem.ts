/** What the people who run the site should know. */
import type { Problem } from "../contract.ts";
import { emit } from "./state.ts";

/** All of this page. */
export const problems: Problem[] = [];

/** Console line, `diagnose()` and an event; the sentence behind the code is the diagnose chunk's. */
export function problem(code: string, at = ""): void {
  const detail = { code, at };
  problems.push(detail);
  console.warn("Soglasie", code, at);
  emit("error", detail);
}
