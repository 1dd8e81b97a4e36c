import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, type Canonical } from "../../../src/receipt/canonical.ts";
import { personalPart, publicPart } from "../../../src/receipt/leaf-text.ts";
import { receipt } from "../../server/server.ts";

test("members are sorted by code unit, nothing but JSON's own escapes is used", () => {
  expect(canonical({ "€": "Euro", "\r": "CR", "\ufb33": "dalet", "1": "one", "😀": "smile", "\u0080": "control", "ö": "umlaut" })).toBe(
    '{"\\r":"CR","1":"one","\u0080":"control","ö":"umlaut","€":"Euro","😀":"smile","\ufb33":"dalet"}',
  );
  expect(canonical([56, { d: true, "10": null, "1": [] }, "\u20ac$\u000f\nA'B\"\\\\\"/"])).toBe('[56,{"1":[],"10":null,"d":true},"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"]');
});

test("what has no canonical form is refused", () => {
  for (const value of ["\ud800", { "\udc00": 1 }, 0.5, Number.NaN, 2 ** 53, undefined, [undefined], () => 1]) expect(() => canonical(value as Canonical)).toThrow(TypeError);
});

test("canonical form does not depend on the order of members and parses back to the value", () => {
  const value = fc.letrec<{ any: Canonical }>((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, fc.string({ unit: "grapheme" }), fc.boolean(), fc.maxSafeInteger(), fc.constant(null), fc.array(tie("any")), fc.dictionary(fc.string(), tie("any"))),
  })).any;
  const reversed = (v: Canonical): Canonical =>
    Array.isArray(v) ? v.map(reversed) : typeof v === "object" && v !== null ? Object.fromEntries(Object.entries(v).reverse().map(([k, x]) => [k, reversed(x as Canonical)])) : v;
  fc.assert(
    fc.property(value, (v) => {
      expect(canonical(reversed(v))).toBe(canonical(v));
      expect(canonical(JSON.parse(canonical(v)) as Canonical)).toBe(canonical(v));
    }),
  );
});

test("the parts written out by hand are the canonical form", () => {
  for (const r of [receipt(), receipt({ zone: "/lk/*", prev: receipt().id })]) {
    const { proof: _proof, device, page, prev, ...rest } = r;
    expect(publicPart(r)).toBe(canonical(rest as unknown as Canonical));
    const personal = { device: device ?? "", page, ...(prev === undefined ? {} : { prev }) };
    expect(personalPart(personal)).toBe(canonical(personal));
  }
  expect(personalPart({ page: "/" })).toBe('{"page":"/"}');
});
