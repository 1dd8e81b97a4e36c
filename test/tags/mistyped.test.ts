import { expect, test } from "vitest";
import type { GateHandle } from "../../src/contract.ts";
import { hasMistyped, namesUnknown } from "../../src/tags/mistyped.ts";

/** As the gate numbers them: what its table does not hold is essential to it. */
const withVendors = (...vendors: readonly { readonly use?: string; readonly id?: string; readonly category?: string }[]): GateHandle =>
  ({ vendors: vendors.map(({ use, id, category = "essential" }) => ({ id: use ?? id, category })), config: { vendors } }) as unknown as GateHandle;

test("essential vendors of the catalogue, own entries and what the table holds are right", () => {
  expect(hasMistyped(withVendors({ use: "yookassa" }, { use: "1c-bitrix" }, { use: "yandex-smartcaptcha" }, { id: "our-booking" }, { use: "yandex-metrika", category: "analytics" }))).toBe(false);
});

test("twin: a mistyped name is not", () => {
  expect(hasMistyped(withVendors({ use: "yookassa" }, { use: "yandex-metrica" }))).toBe(true);
});

test("a file of its own looks at the names only where a name is no held vendor's and no build has looked", () => {
  expect(namesUnknown(withVendors({ use: "yandex-metrika", category: "analytics" }, { id: "our-booking" }))).toBe(false);
  const gate = withVendors({ use: "yookassa" });
  expect(namesUnknown(gate)).toBe(true);
  expect(namesUnknown({ ...gate, config: { ...gate.config, checked: 1 } } as unknown as GateHandle)).toBe(false);
});
