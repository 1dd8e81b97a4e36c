/** What the catalogue says of vendors, for the visitor; loaded when the list of companies or of what is kept on the device is opened. */
import { kinds } from "../catalogue/kinds.ts";
import { purposes } from "../catalogue/purposes.ts";
import { vendors } from "../catalogue/vendors.ts";
import { connect } from "../chunk.ts";
import type { VendorFacts } from "../contract.ts";

connect("vendors", (gate) => {
  gate.shared.facts = factsOf;
});

function factsOf(id: string, lang: string): VendorFacts | undefined {
  const vendor = vendors.find((one) => one.id === id);
  if (!vendor) return undefined;
  const said = lang === "ru" ? 0 : 1;
  const cookies = (vendor.cookies ?? []).filter(([name]) => !name.startsWith("re:"));
  return {
    company: vendor.company,
    country: vendor.country,
    does: kinds[vendor.kind][said],
    cookies: cookies.map(([name, purpose, lifetime, more]) => ({ name, purpose: purposes[purpose][said], lifetime, host: more?.host ?? "" })),
  };
}
