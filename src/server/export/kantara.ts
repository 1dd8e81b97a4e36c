/**
 * A receipt as Kantara Consent Receipt v1.1.0. The standard knows given consent only, so its purposes are the granted ones; what was refused or
 * withdrawn stands in an extension member, where no reader can take it for consent.
 */
import type { ReceiptChoice } from "../../contract.ts";
import type { OperatorOptions } from "../options.ts";
import { shown, stateOf } from "./row.ts";
import type { ExportRow } from "./row.ts";

const UNKNOWN = "unknown";

function purpose({ p }: ReceiptChoice): object {
  const vendor = p.startsWith("vendor:");
  return {
    purpose: p,
    purposeCategory: [vendor ? "vendor" : p],
    consentType: "EXPLICIT",
    piiCategory: ["cookie and device identifiers", "pages visited"],
    primaryPurpose: p === "essential",
    termination: "withdrawal at any time on the site; end of the term named in the notice",
    thirdPartyDisclosure: vendor,
    ...(vendor ? { thirdPartyName: p.slice("vendor:".length) } : {}),
  };
}

/** The operator; the standard wants e-mail and phone apart, the config has one line of contacts. */
function controller(operator: OperatorOptions | null | undefined): object {
  const contacts = operator?.contacts ?? "";
  return {
    piiController: operator?.name ?? UNKNOWN,
    contact: contacts || UNKNOWN,
    address: { streetAddress: operator?.address ?? UNKNOWN, addressCountry: "RU" },
    email: /[^\s,;]+@[^\s,;]+/.exec(contacts)?.[0] ?? UNKNOWN,
    phone: /\+?\d[\d ()-]{8,}\d/.exec(contacts)?.[0] ?? UNKNOWN,
    onBehalf: false,
  };
}

/** The document. `piiPrincipalId` is the receipt's own id: no identifier of the person goes into it. */
export function kantara(row: ExportRow): object {
  const { record, receipt, site } = row;
  const granted = receipt.choices.filter(({ g }) => g);
  const refused = receipt.choices.filter(({ g }) => !g);
  return {
    version: "KI-CR-v1.1.0",
    jurisdiction: "RU",
    consentTimestamp: Math.floor(Date.parse(record.recv) / 1000),
    collectionMethod: `web site, ${receipt.ui}, ${receipt.action}`,
    consentReceiptID: record.id,
    language: receipt.lang,
    piiPrincipalId: record.id,
    piiControllers: [controller(site?.operator)],
    policyUrl: site?.operator?.policyUrl ?? UNKNOWN,
    services: [{ service: record.site, purposes: granted.map(purpose) }],
    sensitive: false,
    spiCat: [],
    "x-refused": refused.map(({ p }) => ({ purpose: p, state: stateOf(row, false) })),
    "x-notice": { ...receipt.notice, content: shown(row, "texts") ?? null },
    "x-leaf": Buffer.from(record.leaf).toString("hex"),
  };
}
