/** `window.Soglasie`: the synchronous part answers at once, the rest is the SDK's, loaded when it is called. */
import type { SoglasieApi } from "../contract.ts";
import { call } from "./call.ts";
import { connect, want } from "./chunks.ts";
import { gate } from "./handle.ts";
import { idOf, permittedName } from "./permits.ts";
import { problems } from "./problem.ts";
import { NAMES } from "./settings.ts";
import { onChange, view } from "./state.ts";

/** The public object. */
export const api = {
  version: __VERSION__,
  get state() {
    return view();
  },
  chunk: connect,
  shared: gate.shared,
  allows: permittedName,
  onChange,
  diagnose() {
    gate.shared.asked = 1;
    void want("diagnose");
    const tags = gate.held.map(({ vendor, category, kind, what, state }) => ({ vendor: idOf(vendor), category: NAMES[category]!, kind, what, state }));
    return { version: __VERSION__, build: __BUILD__, state: view(), problems: problems.slice(), tags };
  },
} as Partial<SoglasieApi> as SoglasieApi;

for (const name of "accept reject save withdraw open receipts classifyCookie describe".split(" ")) {
  (api as unknown as Record<string, unknown>)[name] = (argument: unknown) => call(name, argument);
}
