/** A receipt as Kantara Consent Receipt v1.1.0. The standard knows no refusal: refused purposes carry `consentType: "REFUSED"` in an extension member. */
import { shown, stateOf } from "./row.ts";
import type { ExportRow } from "./row.ts";

const OPERATOR_UNKNOWN = "unknown";

function purpose(row: ExportRow, p: string, granted: boolean): object {
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
    "x-state": stateOf(row, granted),
  };
}

/** The document. `piiPrincipalId` is the receipt's own id: no identifier of the person goes into it. */
export function kantara(row: ExportRow): object {
  const { record, receipt, site } = row;
  const operator = site?.operator;
  return {
    version: "KI-CR-v1.1.0",
    jurisdiction: "RU",
    consentTimestamp: Math.floor(Date.parse(record.recv) / 1000),
    collectionMethod: `web site, ${receipt.ui}, ${receipt.action}`,
    consentReceiptID: record.id,
    language: receipt.lang,
    piiPrincipalId: record.id,
    piiControllers: [
      {
        piiController: operator?.name ?? OPERATOR_UNKNOWN,
        contact: operator?.contacts ?? OPERATOR_UNKNOWN,
        address: { streetAddress: operator?.address ?? OPERATOR_UNKNOWN, addressCountry: "RU" },
        email: operator?.contacts ?? OPERATOR_UNKNOWN,
        phone: OPERATOR_UNKNOWN,
        onBehalf: false,
      },
    ],
    policyUrl: operator?.policyUrl ?? "",
    services: [{ service: record.site, purposes: receipt.choices.map(({ p, g }) => purpose(row, p, g)) }],
    sensitive: false,
    spiCat: [],
    "x-notice": { ...receipt.notice, content: shown(row, "texts") ?? null },
    "x-leaf": Buffer.from(record.leaf).toString("hex"),
  };
}
