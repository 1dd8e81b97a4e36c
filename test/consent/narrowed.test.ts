import { describe, expect, it } from "vitest";
import { narrowed } from "../../src/consent/narrowed.ts";
import type { Decision } from "../../src/contract.ts";
import { fakeGate } from "../tags/fake-gate.ts";

const gate = fakeGate([], [], { categories: ["preferences", "analytics"], vendors: [{ id: "a", category: "analytics" }, { id: "b", category: "analytics" }, { id: "e", category: "essential" }] });
const decision = (analytics: boolean, vendors: Record<string, boolean> = {}): Decision => ({ time: 1, notice: "1", categories: { preferences: true, analytics }, vendors, source: "b", unsent: false });

describe("narrowed", () => {
  it("allows nothing that was not allowed before", () => {
    expect(narrowed(gate, null, decision(true))).toMatchObject({ categories: { preferences: false, analytics: false }, vendors: {} });
    expect(narrowed(gate, decision(false), decision(true))).toMatchObject({ categories: { preferences: true, analytics: false }, vendors: {} });
  });

  it("allows nothing that is not allowed from now on, vendor by vendor", () => {
    expect(narrowed(gate, decision(true, { b: false }), decision(true, { a: false }))).toMatchObject({ categories: { analytics: true }, vendors: { a: false, b: false } });
    expect(narrowed(gate, decision(false, { a: true }), decision(true))).toMatchObject({ categories: { analytics: false }, vendors: { a: true } });
  });
});
