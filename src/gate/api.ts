/** `window.Soglasie`: the synchronous part answers at once, the rest is the SDK's, loaded when it is called. */
import type { Diagnosis, GateHandle, Problem, SoglasieApi } from "../contract.ts";
import { held } from "./held.ts";
import { idOf, permittedName } from "./judge.ts";
import { CATEGORIES } from "./settings.ts";
import type { GateState } from "./state.ts";

/** Builds the public object; `handle` is complete by the time anything is called. */
export function createApi(state: GateState, problems: readonly Problem[], handle: () => GateHandle): SoglasieApi {
  const api = {
    version: __VERSION__,
    allows: permittedName,
    onChange: state.onChange,
    diagnose(): Diagnosis {
      handle().load("diagnose").catch(() => undefined);
      const tags = held.map((tag) => ({ vendor: idOf(tag.vendor), category: CATEGORIES[tag.category]!, kind: tag.kind, what: tag.what, state: tag.state }));
      return { version: __VERSION__, build: __BUILD__, state: state.view(), problems: problems.slice(), tags };
    },
  } as Record<string, unknown>;
  Object.defineProperty(api, "state", { get: state.view, enumerable: true });
  for (const name of ["accept", "reject", "save", "withdraw", "open", "receipts", "classifyCookie"]) {
    api[name] = (argument: unknown) => handle().call(name, argument);
  }
  return api as unknown as SoglasieApi;
}
