/** The one object that holds the state of this page's gate and that chunks are given. */
import type { Hit } from "../catalogue/gate.ts";
import type { Category, GateHandle } from "../contract.ts";
import { natives } from "./natives.ts";

/** A vendor of the config with its hit. */
export type Listed = { readonly id: string; readonly category: Category; readonly hit: Hit; /** Started by the SDK. */ readonly managed: boolean };

/** The gate's own view of the handle: it may write. */
export type OwnHandle = { -readonly [K in keyof Omit<GateHandle, "vendors">]: GateHandle[K] } & {
  vendors: readonly Listed[];
  /** Settles when a config in a file of its own is in force, or is known not to come. */
  arrived: Promise<unknown>;
};

/** Filled in by the files that own each member, before anything else can see it. */
export const gate = {
  build: __BUILD__,
  // Where the browser does not say (a module), one that stands nowhere: nobody after it need ask.
  own: document.currentScript || document.createElement("script"),
  natives,
  config: {},
  vendors: [],
  categories: [],
  decision: null,
  zone: null,
  mode: "closed",
  ran: false,
  gpc: !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl,
  held: [],
  used: {},
  stubs: [],
  shared: {},
  parts: {},
} as unknown as OwnHandle;
