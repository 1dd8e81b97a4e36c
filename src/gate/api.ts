/** `window.Soglasie`: the synchronous part answers at once, the rest is the SDK's, loaded when it is called. */
import type { Problem, SoglasieApi } from "../contract.ts";
import { gate } from "./handle.ts";
import { idOf, permittedName } from "./permits.ts";
import { NAMES } from "./settings.ts";
import { emit, onChange, view } from "./state.ts";

const problems: Problem[] = [];

/** Console line, `diagnose()` and an event; the sentence behind the code is the diagnose chunk's. */
export function problem(code: string, at = ""): void {
  problems.push({ code, at });
  console.warn("Soglasie", code, at);
  emit("error", { code, at });
}

/** The public object. */
export const api = {
  version: __VERSION__,
  get state() {
    return view();
  },
  allows: permittedName,
  onChange,
  diagnose() {
    gate.shared.asked = 1;
    void gate.load("diagnose").catch(() => undefined);
    const tags = gate.held.map(({ vendor, category, kind, what, state }) => ({ vendor: idOf(vendor), category: NAMES[category]!, kind, what, state }));
    return { version: __VERSION__, build: __BUILD__, state: view(), problems: problems.slice(), tags };
  },
} as Partial<SoglasieApi> as SoglasieApi;

for (const name of "accept reject save withdraw open receipts classifyCookie describe".split(" ")) {
  (api as unknown as Record<string, unknown>)[name] = (argument: unknown) => gate.call(name, argument);
}
