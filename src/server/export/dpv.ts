/**
 * A consent record of ISO/IEC TS 27560:2023 in JSON-LD, by the W3C Data Privacy Vocabulary's profile `dpv-27560#record` (guide "consent-27560" of DPV
 * 2.3): record, notice, process for each answer, entities, event. What the profile leaves open and evidence needs (hashes) is added with schema.org words.
 */
import { shown, stateOf } from "./row.ts";
import type { ExportRow } from "./row.ts";

const CONTEXT = {
  dpv: "https://w3id.org/dpv#",
  pd: "https://w3id.org/dpv/pd#",
  loc: "https://w3id.org/dpv/loc#",
  dct: "http://purl.org/dc/terms/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  schema: "https://schema.org/",
};

const UNKNOWN = "unknown";
/** Purposes of DPV's own list that our categories belong to. */
const BROADER: Readonly<Record<string, string>> = { preferences: "dpv:ServicePersonalisation", analytics: "dpv:ServiceUsageAnalytics", marketing: "dpv:Marketing", essential: "dpv:RequestedServiceProvision" };

const iri = (id: string): object => ({ "@id": id });
const duration = (days: number): object => ({ "@type": "xsd:duration", "@value": `P${Math.round(days)}D` });
const DAY = 86_400;

/** What is kept, where, how long. */
function storage(days: number): object[] {
  return [
    { "@type": "dpv:StorageLocation", "dpv:hasLocation": iri("loc:RU") },
    { "@type": "dpv:StorageDuration", "dpv:hasDuration": duration(days) },
  ];
}

/** One answer: purpose, data, recipients and its own state. A vendor's answer is a process of its own. */
function answer(row: ExportRow, p: string, granted: boolean): object {
  const vendor = p.startsWith("vendor:") ? p.slice("vendor:".length) : null;
  const broader = BROADER[p];
  return {
    "@type": "dpv:Process",
    "dct:identifier": p,
    "dpv:hasPurpose": { "@type": "dpv:Purpose", "dct:title": vendor === null ? p : `services of ${vendor}`, ...(broader ? { "skos:broader": iri(broader) } : {}) },
    "dpv:hasPersonalData": ["pd:DeviceBased", "pd:BrowsingBehaviour"].map(iri),
    "dpv:hasStorageCondition": storage(row.site?.retentionDays ?? 1461),
    "dpv:hasLegalBasis": iri("dpv:ExplicitlyExpressedConsent"),
    "dpv:hasConsentStatus": iri(`dpv:${stateOf(row, granted)}`),
    "dpv:hasRecipient": vendor === null ? iri("urn:soglasie:operator") : { "@type": "dpv:ThirdParty", "dpv:hasName": vendor, "dct:identifier": vendor },
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

function controller({ site }: ExportRow): object {
  const operator = site?.operator;
  return {
    "@id": "urn:soglasie:operator",
    "@type": "dpv:DataController",
    "dpv:hasName": operator?.name ?? UNKNOWN,
    "dpv:hasIdentifier": site?.id ?? UNKNOWN,
    "dpv:hasAddress": operator?.address ?? UNKNOWN,
    "dpv:hasContact": operator?.contacts ?? UNKNOWN,
    ...(operator?.policyUrl === undefined ? {} : { "schema:url": operator.policyUrl }),
  };
}

/** The decision as an event: what, when, by whom, how, for how long. */
function event(row: ExportRow): object {
  const { receipt, site } = row;
  const any = receipt.choices.some((c) => c.g && c.p !== "essential");
  const seconds = (any ? site?.cookie?.granted : site?.cookie?.refused) ?? 180 * DAY;
  return {
    "@type": `dpv:${stateOf(row, any)}`,
    "dpv:isIndicatedAtTime": { "@type": "xsd:dateTime", "@value": receipt.givenAt },
    "dpv:isIndicatedBy": iri(receipt.actor === "self" ? "dpv:DataSubject" : "dpv:Representative"),
    "dpv:hasIndicationMethod": `${receipt.ui}: ${receipt.action}`,
    "dpv:hasDuration": { "@type": "dpv:TemporalDuration", "schema:duration": duration(seconds / DAY) },
  };
}

/** The document. Its data subject is the receipt's own id: the standard asks for pseudonyms instead of identity. */
export function dpv(row: ExportRow): object {
  const { record, receipt, site } = row;
  const how = site?.operator?.consentUrl ?? site?.operator?.policyUrl;
  return {
    "@context": CONTEXT,
    "@id": `urn:uuid:${record.id}`,
    "@type": "dpv:ConsentRecord",
    "dct:conformsTo": iri("https://w3id.org/dpv/schema/dpv-27560#record"),
    "dct:identifier": record.id,
    "dpv:hasIdentifier": record.id,
    "dct:issued": { "@type": "xsd:dateTime", "@value": record.recv },
    "dpv:hasDataSubject": { "@type": "dpv:DataSubject", "dct:identifier": record.id },
    "dpv:hasJurisdiction": iri("loc:RU"),
    "dct:language": receipt.lang,
    "dpv:hasNotice": notice(row),
    "dpv:hasDataController": controller(row),
    "dpv:hasLegalBasis": iri("dpv:ExplicitlyExpressedConsent"),
    "dpv:hasConsentStatus": event(row),
    "dpv:hasConsentControl": { "@type": "dpv:WithdrawConsent", "dct:description": "on every page of the site, one click, at any time" },
    "dpv:hasRight": { "@type": "dpv:DataSubjectRight", "dct:title": "withdraw consent; have the data erased", ...(how === undefined ? {} : { "dpv:isExercisedAt": how }) },
    "dpv:hasProcess": receipt.choices.map(({ p, g }) => answer(row, p, g)),
    "schema:sha256": Buffer.from(record.leaf).toString("hex"),
  };
}
