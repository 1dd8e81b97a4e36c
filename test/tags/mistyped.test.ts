import { expect, test } from "vitest";
import type { GateHandle } from "../../src/contract.ts";
import { hasMistyped } from "../../src/tags/mistyped.ts";

/** As the gate numbers them: what its table does not hold is essential to it. */
const withVendors = (...vendors: readonly { readonly use?: string; readonly id?: string; readonly category?: string }[]): GateHandle =>
  ({ vendors: vendors.map(({ use, id, category = "essential" }) => ({ id: use ?? id, category })), config: { vendors } }) as unknown as GateHandle;

test("essential vendors of the catalogue, own entries and what the table holds are right", () => {
  expect(hasMistyped(withVendors({ use: "yookassa" }, { use: "1c-bitrix" }, { use: "yandex-smartcaptcha" }, { id: "our-booking" }, { use: "yandex-metrika", category: "analytics" }))).toBe(false);
});

test("twin: a mistyped name is not", () => {
  expect(hasMistyped(withVendors({ use: "yookassa" }, { use: "yandex-metrica" }))).toBe(true);
});
