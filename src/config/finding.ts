/** One finding with its sentence. */
import type { Finding } from "../contract.ts";
import { explainProblem } from "./problems.ts";

/** Puts a finding into words; `line`: the exact line that mends it. */
export function finding(code: string, at: string, lang: "ru" | "en", line?: string, level: Finding["level"] = "fault"): Finding {
  return { code, at, level, text: explainProblem(code, at, lang, line) };
}
