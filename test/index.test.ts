/** The module for bundlers, over a page's API that makes a new state at each look, as the gate's does. */
import { afterEach, expect, it } from "vitest";
import type { State } from "../src/contract.ts";
import { soglasie } from "../src/index.ts";

const page = globalThis as { Soglasie?: { readonly state: State } };
const put = (state: State): void => {
  page.Soglasie = {
    get state() {
      return { ...state };
    },
  };
};

afterEach(() => void delete page.Soglasie);

it("gives the same state object until something changes, so that React's useSyncExternalStore comes to rest", () => {
  const open: State = { decision: null, zone: null, gpc: false, mode: "known" };
  expect(soglasie.state).toBe(soglasie.state);
  put(open);
  const first = soglasie.state;
  expect(first).toEqual(open);
  expect(soglasie.state).toBe(first);
  put({ ...open, zone: "/lk/*" });
  expect(soglasie.state).not.toBe(first);
  expect(soglasie.state.zone).toBe("/lk/*");
});

it("finds the page's API where the engine has no `globalThis` yet (Chromium 70)", () => {
  const home = window as unknown as { globalThis: unknown; Soglasie?: unknown };
  const { globalThis: own } = home;
  home.Soglasie = { allows: (name: string) => name === "analytics" };
  home.globalThis = undefined;
  let found: unknown;
  try {
    found = [typeof globalThis, soglasie.allows("analytics")];
  } finally {
    home.globalThis = own;
  }
  expect(found).toEqual(["undefined", true]);
});
