/** A consent record of ISO/IEC TS 27560:2023 in the JSON-LD of the W3C Data Privacy Vocabulary (DPV guide "consent-27560"). */
import { shown, stateOf } from "./row.ts";
import type { ExportRow } from "./row.ts";

const CONTEXT = { dpv: "https://w3id.org/dpv#", dct: "http://purl.org/dc/terms/", xsd: "http://www.w3.org/2001/XMLSchema#", schema: "https://schema.org/" };

const date = (text: string): object => ({ "@type": "xsd:dateTime", "@value": text });

function answer(row: ExportRow, p: string, granted: boolean): object {
  const vendor = p.startsWith("vendor:") ? p.slice("vendor:".length) : null;
  return {
    "@type": "dpv:PersonalDataHandling",
    "dpv:hasPurpose": { "@type": "dpv:Purpose", "dct:title": vendor === null ? p : `vendor ${vendor}` },
    "dpv:hasConsentStatus": { "@id": `dpv:${stateOf(row, granted)}` },
    ...(vendor === null ? {} : { "dpv:hasRecipient": { "@type": "dpv:ThirdParty", "dpv:hasName": vendor } }),
  };
}

function notice(row: ExportRow): object {
  const { notice: n, lang } = row.receipt;
  return {
    "@type": "dpv:ConsentNotice",
    "dct:identifier": n.id,
    "dct:hasVersion": n.version,
    "dct:language": lang,
    "schema:sha256": n.hash,
    ...(row.notice?.content === undefined ? {} : { "dct:description": JSON.stringify(shown(row, "texts") ?? row.notice.content) }),
  };
}

/** The document. Its data subject is the receipt's own id, as the standard asks for pseudonyms instead of identity. */
export function dpv(row: ExportRow): object {
  const { record, receipt, site } = row;
  const operator = site?.operator;
  const any = receipt.choices.some((c) => c.g && c.p !== "essential");
  return {
    "@context": CONTEXT,
    "@type": "dpv:ConsentRecord",
    "dct:conformsTo": "ISO/IEC TS 27560:2023",
    "dct:identifier": record.id,
    "dpv:hasIdentifier": record.id,
    "dpv:hasDataSubject": { "@type": "dpv:DataSubject", "dpv:hasIdentifier": record.id },
    "dct:language": receipt.lang,
    "dpv:hasJurisdiction": "RU",
    "dpv:hasStorageCondition": { "@type": "dpv:StorageLocation", "dct:title": "RU" },
    "dpv:hasDuration": { "@type": "dpv:StorageDuration", "@value": `P${site?.retentionDays ?? 1461}D` },
    "dpv:hasNotice": notice(row),
    "dpv:hasDataController": { "@type": "dpv:DataController", "dpv:hasName": operator?.name ?? "", "dpv:hasAddress": operator?.address ?? "", "dpv:hasContact": operator?.contacts ?? "" },
    "dpv:hasLegalBasis": { "@id": "dpv:Consent" },
    "dpv:hasPersonalData": ["cookie and device identifiers", "pages visited"].map((title) => ({ "@type": "dpv:PersonalData", "dct:title": title })),
    "dpv:hasConsentControl": { "@type": "dpv:WithdrawConsent", "dct:description": "on the site at any time, one click" },
    "dpv:hasConsentStatus": { "@id": `dpv:${stateOf(row, any)}` },
    "dpv:isIndicatedAtTime": date(receipt.givenAt),
    "dct:dateAccepted": date(record.recv),
    "dpv:isIndicatedBy": { "@type": receipt.actor === "self" ? "dpv:DataSubject" : "dpv:Representative" },
    "dpv:hasIndicationMethod": `${receipt.ui}: ${receipt.action}`,
    "dpv:hasPersonalDataHandling": receipt.choices.map(({ p, g }) => answer(row, p, g)),
    "schema:hash": Buffer.from(record.leaf).toString("hex"),
  };
}
