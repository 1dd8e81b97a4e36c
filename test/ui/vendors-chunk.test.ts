/** The built file with the vendors' facts: what the build shortens must not reach the words of the catalogue. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { vendors } from "../../src/catalogue/vendors.ts";
import type { GateHandle, VendorFacts } from "../../src/contract.ts";

const file = readFileSync(join(import.meta.dirname, "../../dist/soglasie.vendors.js"), "utf8");
const shared: { facts?: (id: string, lang: string) => VendorFacts | undefined } = {};
const chunk = (_build: string, _name: string, start: (gate: GateHandle) => void): void => start({ config: {}, shared } as unknown as GateHandle);
new Function("window", file)({ Soglasie: { chunk } });

describe("facts in the built file", () => {
  test.each(vendors.map(({ id }) => id))("%s: what it does, in both languages", (id) => {
    for (const lang of ["ru", "en"]) expect(shared.facts!(id, lang)!.does).toMatch(/^\p{Lu}.*\.$/u);
  });
});
