import { afterEach, describe, expect, it, vi } from "vitest";
import { persist } from "../../src/consent/persist.ts";
import type { Decision } from "../../src/contract.ts";
import { fakeGate } from "../tags/fake-gate.ts";

const decision: Decision = { time: Math.floor(Date.now() / 1000), notice: "1.0", categories: { preferences: false, analytics: true }, vendors: {}, source: "b", unsent: true };
const expire = (): void => void (document.cookie = "soglasie=; Max-Age=0; Path=/");

describe("persist", () => {
  afterEach(expire);

  it("writes the cookie and reads it back", () => {
    expect(persist(fakeGate([]), decision)).toBe(true);
    expect(document.cookie).toMatch(/^soglasie=1\.\w+\.1~0\.\w+\.\.bu$/);
  });

  it("says no where cookies are blocked", () => {
    const jar = { get: () => undefined, set: () => undefined };
    expect(persist(fakeGate([]), decision, jar as never)).toBe(false);
  });

  it("falls back to this host when the domain does not fit, and says so", () => {
    const problem = vi.fn();
    const gate = fakeGate([], [], { config: { cookie: { domain: "other.example" } }, problem });
    expect(persist(gate, decision)).toBe(true);
    expect(problem).toHaveBeenCalledWith("cookie-domain", "other.example");
  });

  it("leaves nothing in storage", () => {
    persist(fakeGate([]), decision);
    expect(localStorage.getItem("soglasie")).toBe(null);
  });
});
