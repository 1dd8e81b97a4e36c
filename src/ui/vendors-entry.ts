/** What the catalogue says of vendors, for the visitor; loaded when the list of companies or of what is kept on the device is opened. */
import { vendorText, type VendorUse } from "../catalogue/texts.ts";
import { connect } from "../chunk.ts";
import type { VendorFacts } from "../contract.ts";

connect("vendors", (gate) => {
  // A counter named twice is told by all that its entries allow.
  const some = (id: string, key: "direct" | "sessionReplay"): boolean => (gate.config.vendors ?? []).some((entry) => "use" in entry && entry.use === id && entry[key]);
  gate.shared.facts = (id, lang) => factsOf(id, { direct: some(id, "direct"), sessionReplay: some(id, "sessionReplay") }, lang === "ru");
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
