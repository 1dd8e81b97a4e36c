/** `window.Soglasie`: the synchronous part answers at once, the rest loads the SDK when it is needed. */
import type { Choice, ChunkName, CookieClass, Diagnosis, GateHandle, OptionalCategory, Problem, SaveChoice, SoglasieApi, State, StoredReceipt } from "../contract.ts";
import { held } from "./held.ts";
import { idOf, permittedName } from "./judge.ts";
import type { GateState } from "./state.ts";

const CATEGORIES = ["essential", "preferences", "analytics", "marketing"] as const;

/** Builds the public object; `handle` is complete by the time anything is called. */
export function createApi(state: GateState, problems: readonly Problem[], handle: () => GateHandle): SoglasieApi {
  const all = (granted: boolean): Choice["categories"] => {
    const answers: Choice["categories"] = {};
    handle().categories.forEach((name) => (answers[name] = granted));
    return answers;
  };
  const decide = (choice: Choice): Promise<State> => handle().decide(choice);
  const need = <T>(name: ChunkName, then: () => T | Promise<T>, otherwise: T): Promise<T> => handle().load(name).then(then).catch(() => otherwise);
  return {
    version: __VERSION__,
    get state() {
      return state.view();
    },
    allows: permittedName,
    onChange: state.onChange,
    diagnose: () => diagnose(state, problems, handle()),
    accept: () => decide({ categories: all(true), reset: true, source: "a", action: "accept_all" }),
    reject: () => decide({ categories: all(false), reset: true, source: "a", action: "reject_all" }),
    save: (choice: SaveChoice) => {
      const categories: Partial<Record<OptionalCategory, boolean>> = {};
      handle().categories.forEach((name) => choice[name] !== undefined && (categories[name] = !!choice[name]));
      return decide({ categories, vendors: choice.vendors || {}, source: "a", action: "save" });
    },
    withdraw: () => decide({ categories: all(false), reset: true, source: "w", action: "withdraw" }),
    open: () =>
      handle()
        .load("banner")
        .then(() => handle().load("dialog"))
        .then(() => handle().parts.dialog!.open())
        .catch(() => undefined),
    receipts: () => need<readonly StoredReceipt[]>("receipt", () => handle().parts.receipt!.list(), []),
    classifyCookie: (input) => need<CookieClass>("classify", () => handle().parts.classify!.classify(input), { category: null, vendor: null, confidence: 0, why: "none" }),
  };
}

function diagnose(state: GateState, problems: readonly Problem[], handle: GateHandle): Diagnosis {
  void handle.load("diagnose").catch(() => undefined);
  const tags = held.map((tag) => ({ vendor: idOf(tag.vendor), category: CATEGORIES[tag.category], kind: tag.kind, what: tag.what, state: tag.state }));
  return { version: __VERSION__, build: __BUILD__, state: state.view(), problems: problems.slice(), tags };
}
