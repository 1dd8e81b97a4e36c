/** One finding with its sentence. */
import type { Finding } from "../contract.ts";
import { explainProblem } from "./problems.ts";

const say = (level: Finding["level"]) => (code: string, at: string, lang: "ru" | "en", line?: string): Finding => ({ code, at, level, text: explainProblem(code, at, lang, line) });

/** Something to mend; `line`: the exact line that mends it. */
export const fault = say("fault");

/** Something to know. */
export const note = say("note");
