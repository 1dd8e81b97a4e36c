import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { receiptFault } from "../../../src/receipt/shape.ts";
import { RECEIPT_SCHEMA } from "../../../src/server/schema.ts";
import { receipt } from "../../server/server.ts";

const check = new Ajv().compile(RECEIPT_SCHEMA as object);
const good = receipt({ zone: "/lk/*", prev: receipt().id });

test("a receipt passes, and each member missing, misnamed or of another type is named", () => {
  expect(receiptFault(good)).toBeNull();
  for (const name of Object.keys(good)) {
    const { [name as "v"]: _gone, ...rest } = good;
    if (!["device", "prev", "zone"].includes(name)) expect(receiptFault(rest)).toBe(`/${name}`);
    expect(receiptFault({ ...good, [name]: {} })).toBe(`/${name}`);
    expect(receiptFault({ ...good, [`${name}2`]: 1 })).toBe(`/${name}2`);
  }
  expect(receiptFault({ ...good, device: undefined })).toBe("/device");
  const { device: _device, ...unlinked } = good;
  expect(receiptFault(unlinked)).toBe("/prev");
  expect(receiptFault({ ...good, choices: [...good.choices, good.choices[0]] })).toBe("/choices");
  for (const value of [null, undefined, 1, "x", [], [good]]) expect(receiptFault(value)).toBe("");
});

test("server schema and shared check agree on whatever is done to a receipt", () => {
  const anything = fc.oneof(fc.constantFrom<unknown>(1, 0, true, false, null, "", "x", "/", "ru", [], {}, "vendor:x"), fc.jsonValue(), fc.string({ unit: "binary" }));
  const names = [...Object.keys(good), "extra", "__proto__", "constructor"];
  const change = fc.array(fc.tuple(fc.constantFrom(...names), anything, fc.boolean()), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(change, (changes) => {
      const members = new Map<string, unknown>(Object.entries(good));
      for (const [name, value, remove] of changes) if (remove) members.delete(name);
        else members.set(name, value);
      const value = JSON.parse(`{${[...members].map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(",")}}`) as unknown;
      expect(receiptFault(value) === null).toBe(check(value));
    }),
    { numRuns: 2000 },
  );
});
