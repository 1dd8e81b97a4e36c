/** What the catalogue says of vendors, for the visitor; loaded when the list of companies or of what is kept on the device is opened. */
import { vendorText } from "../catalogue/texts.ts";
import { connect } from "../chunk.ts";
import type { VendorFacts } from "../contract.ts";

connect("vendors", (gate) => {
  const linked = (id: string): boolean => (gate.config.vendors ?? []).some((entry) => "use" in entry && entry.use === id && entry.direct);
  gate.shared.facts = (id, lang) => factsOf(id, linked(id), lang === "ru");
});

function factsOf(id: string, direct: boolean, russian: boolean): VendorFacts | undefined {
  const text = vendorText(id, { direct });
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
