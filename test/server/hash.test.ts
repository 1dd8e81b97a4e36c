/** The hashes that are put together by hand for speed are the standard ones. */
import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyedHash } from "../../src/server/keyed-hash.ts";
import { commitmentOf, leafOf } from "../../src/server/leaf.ts";
import { sha256 } from "../../src/server/sha256.ts";

const text = fc.string({ unit: "binary" }); // any code point, surrogates in pairs
const long = fc.constantFrom("", "ж".repeat(6000), "x".repeat(20_000), "€".repeat(5461), "\u{1f600}".repeat(4096));

test("sha256 takes texts and bytes in any number and length", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 8, arbitrary: fc.oneof(text, fc.uint8Array()) }, { weight: 1, arbitrary: long })), (parts) => {
      const expected = parts.reduce((h, part) => h.update(part), createHash("sha256")).digest();
      expect(sha256(...parts).equals(expected)).toBe(true);
    }),
  );
});

test("a commitment and a leaf are the hashes of the documented bytes", () => {
  const salt = Buffer.alloc(16, 7);
  const commitment = createHash("sha256").update(salt).update('{"page":"/я"}').digest();
  expect(commitmentOf('{"page":"/я"}', salt).equals(commitment)).toBe(true);
  const input = Buffer.concat([Buffer.from([0]), Buffer.from('{"a":"я"}\n2026-11-21T00:00:00.000Z\n'), commitment]);
  expect(leafOf('{"a":"я"}', "2026-11-21T00:00:00.000Z", commitment).equals(createHash("sha256").update(input).digest())).toBe(true);
});

test("the prepared keyed hash is HMAC-SHA-256", () => {
  for (const key of [Buffer.alloc(32, 5), Buffer.from("k")]) {
    const keyed = keyedHash(key);
    for (const text of ["device", "x".repeat(500), "", "клиника", "x".repeat(64), "ж".repeat(64), "device"]) expect(keyed(text)).toBe(createHmac("sha256", key).update(text).digest("base64url"));
  }
});
