/** What the catalogue says of vendors, for the visitor; loaded when the list of companies or of what is kept on the device is opened. */
import { useOf, vendorText, type VendorUse } from "../catalogue/texts.ts";
import { connect } from "../chunk.ts";
import type { VendorFacts } from "../contract.ts";

connect("vendors", (gate) => {
  gate.shared.facts = (id, lang) => factsOf(id, useOf(gate.config.vendors, id), lang === "ru");
});

function factsOf(id: string, use: VendorUse, russian: boolean): VendorFacts | undefined {
  const text = vendorText(id, use);
  return text
    ? {
        company: text.company,
        country: text.country,
        does: russian ? text.purposeRu : text.purposeEn,
        cookies: text.cookies
          .filter(({ name }) => !name.startsWith("re:"))
          .map(({ name, ru, en, lifetime, host }) => ({ name, purpose: russian ? ru : en, lifetime, host: host ?? "" })),
      }
    : undefined;
}
