/**
 * Public API for bundlers: the same functions as `window.Soglasie`, which the script tag puts there. Importing this module touches no window,
 * runs on a server, and installs no second gate: a gate that comes with a bundle would come too late to hold anything.
 * Without the script tag (server, file blocked) only essential is allowed, and the Promises settle with that state.
 */
import type { CookieClass, CookieInput, Diagnosis, SaveChoice, SiteDescription, SoglasieApi, State, StoredReceipt } from "./contract.ts";

export type * from "./contract.ts";
export type * from "./config/types.ts";

const CLOSED: State = { decision: null, zone: null, gpc: false, mode: "closed" };

function page(): SoglasieApi | undefined {
  // `globalThis` is younger than the browser floor.
  return ((typeof globalThis === "undefined" ? window : globalThis) as { Soglasie?: SoglasieApi }).Soglasie;
}

let seen = CLOSED;

/** One object as long as nothing has changed: React's `useSyncExternalStore` draws for ever where each look brings a new one. */
function view(): State {
  const now = page()?.state ?? CLOSED;
  const same = now.decision === seen.decision && now.zone === seen.zone && now.gpc === seen.gpc && now.mode === seen.mode;
  if (!same) seen = now;
  return seen;
}

/** The API of the page, or a closed one where there is no gate. `state` is the same object until something in it changes. */
export const soglasie: SoglasieApi = {
  version: __VERSION__,
  get state(): State {
    return view();
  },
  allows: (name: string): boolean => page()?.allows(name) ?? name === "essential",
  onChange: (listener: (state: State) => void): (() => void) => page()?.onChange(listener) ?? (() => undefined),
  diagnose: (): Diagnosis => page()?.diagnose() ?? { version: __VERSION__, build: __BUILD__, state: CLOSED, problems: [{ code: "gate-missing", at: "" }], tags: [] },
  accept: (): Promise<State> => page()?.accept() ?? Promise.resolve(CLOSED),
  reject: (): Promise<State> => page()?.reject() ?? Promise.resolve(CLOSED),
  save: (choice: SaveChoice): Promise<State> => page()?.save(choice) ?? Promise.resolve(CLOSED),
  withdraw: (): Promise<State> => page()?.withdraw() ?? Promise.resolve(CLOSED),
  open: (): Promise<void> => page()?.open() ?? Promise.resolve(),
  receipts: (): Promise<readonly StoredReceipt[]> => page()?.receipts() ?? Promise.resolve([]),
  classifyCookie: (input: CookieInput): Promise<CookieClass> =>
    page()?.classifyCookie(input) ?? Promise.resolve({ category: null, vendor: null, confidence: 0, why: "none" }),
  describe: (): Promise<SiteDescription | null> => page()?.describe() ?? Promise.resolve(null),
};

export const { allows, onChange, diagnose, accept, reject, save, withdraw, open, receipts, classifyCookie, describe } = soglasie;
