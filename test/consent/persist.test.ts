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

  it("asks for this site's own pages only, for as long as the answer holds, and never over http what came by https", () => {
    const written: string[] = [];
    persist(fakeGate([], [], { config: { lifetime: { granted: 30 } } }), decision, { get cookie() { return written.at(-1)!.split(";")[0]!; }, set cookie(text) { written.push(text); } });
    expect(written).toHaveLength(1);
    expect(written[0]).toContain(`; Path=/; SameSite=Lax; Expires=${new Date((decision.time + 30 * 86400) * 1000).toUTCString()}; Secure`);
  });

  it("is not content with a second cookie of its name: the first is what counts", () => {
    let kept = "soglasie=old; ";
    const problem = vi.fn();
    const gate = fakeGate([], [], { config: { cookie: { domain: "clinic.example" } }, problem });
    const page = { get cookie() { return kept; }, set cookie(text) { kept = text.includes("Domain") ? "soglasie=old; " + text.split(";")[0]! : text.split(";")[0]!; } };
    expect(persist(gate, decision, page)).toBe(true);
    expect(problem).toHaveBeenCalledWith("cookie-domain", "clinic.example");
  });

  it("takes away what would be read in its place: a cookie of its name on a parent domain, where the answer is else not kept", () => {
    const jar = new Map([["clinic.example", "soglasie=old"]]);
    const page = {
      get cookie() { return [...jar.values()].join("; "); },
      set cookie(text) {
        const domain = /; Domain=(.*?)(;|$)/.exec(text)?.[1] ?? "";
        if (text.includes("Max-Age=0")) jar.delete(domain);
        else jar.set(domain, text.split(";")[0]!);
      },
    };
    expect(persist(fakeGate([]), decision, page)).toBe(true);
    expect(page.cookie).toMatch(/^soglasie=1\.[^;]*$/);
  });

  it("says no where cookies are blocked", () => {
    expect(persist(fakeGate([]), decision, { get cookie() { return ""; }, set cookie(_) {} })).toBe(false);
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
