/** The one object that holds the state of this page's gate and that chunks are given. */
import type { GateHandle } from "../contract.ts";

/** The gate's own view of the handle: it may write. */
export type OwnHandle = { -readonly [K in keyof GateHandle]: GateHandle[K] };

/** Filled in by the files that own each member, before anything else can see it. */
export const gate = {
  build: __BUILD__,
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
