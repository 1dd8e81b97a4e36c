/** Exports against the standards they name: Kantara's schema, and the vocabulary of DPV 2.3 with the fields its ISO 27560 profile demands. No network. */
import { Ajv } from "ajv";
import jsonld from "jsonld";
import { expect, test } from "vitest";
import type { Receipt } from "../../src/contract.ts";
import { dpv } from "../../src/server/export/dpv.ts";
import { kantara } from "../../src/server/export/kantara.ts";
import { exportRow } from "../../src/server/export/row.ts";
import type { ExportRow } from "../../src/server/export/row.ts";
import { recorder } from "../../src/server/record.ts";
import { settle } from "../../src/server/settings.ts";
import { receipt } from "./server.ts";

const HASH = "a".repeat(64);
const operator = { name: "ООО «Клиника»", address: "Москва, ул. Лесная, 1", contacts: "dpo@clinic.example, +7 (495) 000-00-00", policyUrl: "https://clinic.example/policy", consentUrl: "https://clinic.example/consent" };

/** A stored receipt as exports see it; with or without what the config can tell. */
function row(part: Partial<Receipt> = {}, known = true): ExportRow {
  const settings = settle({ database: "receipts.db", keyFile: "keys.json", sites: [{ id: "clinic", origins: [], ...(known ? { operator, notices: [{ id: "ru-bar", version: "2026-11", hash: HASH }] } : {}) }] });
  const record = recorder(Buffer.alloc(32))(receipt(part), "2026-11-21T10:00:00.000Z", 0);
  return exportRow({ ...record, seq: 0, commitment: null }, settings);
}

const MIXED = [{ p: "preferences", g: false }, { p: "analytics", g: true }, { p: "vendor:vk-pixel", g: false }, { p: "vendor:yandex-metrika", g: true }];
const rows: [string, ExportRow][] = [
  ["accepted", row()],
  ["a choice of some", row({ action: "save", ui: "dialog", choices: MIXED })],
  ["withdrawn", row({ action: "withdraw", ui: "link", actor: "representative", choices: MIXED.map(({ p }) => ({ p, g: false })) })],
  ["of an operator nobody named", row({}, false)],
];

const string = { type: "string", minLength: 1 };
const list = { type: "array", items: string };
/** Members, types and obligations of Consent Receipt v1.1.0 as its JSON schema (section 4.8) and its text (non-empty strings, section 4.3 to 4.5) state them. */
const KANTARA = {
  type: "object",
  required: ["version", "jurisdiction", "consentTimestamp", "collectionMethod", "consentReceiptID", "piiPrincipalId", "piiControllers", "services", "policyUrl", "sensitive", "spiCat"],
  properties: {
    version: { const: "KI-CR-v1.1.0" },
    jurisdiction: string,
    consentTimestamp: { type: "integer", minimum: 0 },
    collectionMethod: string,
    consentReceiptID: string,
    publicKey: string,
    language: string,
    piiPrincipalId: string,
    piiControllers: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["piiController", "contact", "address", "email", "phone"],
        properties: { piiController: string, onBehalf: { type: "boolean" }, contact: string, address: { type: "object" }, email: string, phone: string, piiControllerUrl: string },
      },
    },
    policyUrl: string,
    services: {
      type: "array",
      items: {
        type: "object",
        required: ["service", "purposes"],
        properties: {
          service: string,
          purposes: {
            type: "array",
            items: {
              type: "object",
              required: ["consentType", "purposeCategory", "piiCategory", "termination", "thirdPartyDisclosure"],
              properties: { purpose: string, consentType: { enum: ["EXPLICIT", "IMPLICIT"] }, purposeCategory: list, piiCategory: list, primaryPurpose: { type: "boolean" }, termination: string, thirdPartyDisclosure: { type: "boolean" }, thirdPartyName: string },
              oneOf: [{ properties: { thirdPartyDisclosure: { const: false } } }, { properties: { thirdPartyDisclosure: { const: true } }, required: ["thirdPartyName"] }],
            },
          },
        },
      },
    },
    sensitive: { type: "boolean" },
    spiCat: { type: "array", items: { type: "string" } },
  },
};

test.each(rows)("Kantara v1.1: %s", (_, of) => {
  const ajv = new Ajv({ strict: false });
  const check = ajv.compile(KANTARA);
  const document = kantara(of) as { services: { purposes: { purpose: string }[] }[]; "x-refused": { purpose: string; state: string }[]; "x-notice": { hash: string } };
  expect([check(document), check.errors]).toEqual([true, null]);
  const answers = of.receipt.choices;
  expect(document.services[0]?.purposes.map(({ purpose }) => purpose)).toEqual(answers.filter(({ g }) => g).map(({ p }) => p));
  expect(document["x-refused"].map(({ purpose }) => purpose)).toEqual(answers.filter(({ g }) => !g).map(({ p }) => p));
  expect(document["x-notice"].hash).toBe(HASH);
  expect(JSON.stringify(document)).not.toContain("device\":");
  for (const wrong of ["policyUrl", "services", "spiCat"]) expect(check({ ...document, [wrong]: undefined })).toBe(false);
});

/** Terms of DPV 2.3 (dpv, pd, loc) that records here may use; a word that is not in the vocabulary would stand out. */
const DPV = new Set(
  "ConsentRecord DataSubject Representative DataController ThirdParty ConsentNotice Process Purpose ServicePersonalisation ServiceUsageAnalytics Marketing RequestedServiceProvision StorageLocation StorageDuration ExplicitlyExpressedConsent ConsentGiven ConsentRefused ConsentWithdrawn WithdrawConsent DataSubjectRight TemporalDuration hasIdentifier hasDataSubject hasJurisdiction hasNotice hasDataController hasName hasAddress hasContact hasLegalBasis hasConsentStatus isIndicatedAtTime isIndicatedBy hasIndicationMethod hasDuration hasConsentControl hasRight isExercisedAt hasProcess hasPurpose hasPersonalData hasStorageCondition hasLocation hasRecipient"
    .split(" ")
    .map((term) => `https://w3id.org/dpv#${term}`)
    .concat(["https://w3id.org/dpv/pd#DeviceBased", "https://w3id.org/dpv/pd#BrowsingBehaviour", "https://w3id.org/dpv/loc#RU"]),
);

type Node = Record<string, { "@id"?: string; "@value"?: string; "@type"?: string }[]>;

/** Every IRI of an expanded document. */
function iris(value: unknown): string[] {
  if (typeof value === "string") return value.startsWith("https://w3id.org/") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...iris(name), ...iris(inner)]);
}

const D = (term: string): string => `https://w3id.org/dpv#${term}`;
const DCT = (term: string): string => `http://purl.org/dc/terms/${term}`;

test.each(rows)("ISO/IEC TS 27560 by DPV: %s", async (_, of) => {
  const documentLoader = (url: string): never => {
    throw new Error(`asked the network for ${url}`);
  };
  const [record] = (await jsonld.expand(dpv(of), { documentLoader })) as unknown as [Node];
  const used = iris(record).filter((i) => !i.includes("/schema/dpv-27560"));
  expect(used.filter((i) => !DPV.has(i))).toEqual([]);
  expect(record[DCT("conformsTo")]).toEqual([{ "@id": "https://w3id.org/dpv/schema/dpv-27560#record" }]);
  // The profile's fields that MUST be present: record and notice, entities, event.
  for (const field of [DCT("identifier"), D("hasDataSubject"), D("hasNotice"), DCT("language"), D("hasProcess"), D("hasDataController"), D("hasConsentControl"), D("hasJurisdiction"), D("hasRight"), D("hasLegalBasis"), D("hasConsentStatus")]) expect([field, record[field]?.length ?? 0]).toEqual([field, expect.toSatisfy((n: number) => n > 0)]);
  const processes = record[D("hasProcess")] as unknown as Node[];
  expect(processes).toHaveLength(of.receipt.choices.length);
  for (const process of processes) for (const field of ["hasPurpose", "hasPersonalData", "hasStorageCondition", "hasRecipient", "hasConsentStatus"]) expect(process[D(field)]).toBeDefined();
  const [event] = record[D("hasConsentStatus")] as unknown as [Node];
  for (const field of ["isIndicatedAtTime", "isIndicatedBy", "hasDuration"]) expect(event[D(field)]).toBeDefined();
  const [controller] = record[D("hasDataController")] as unknown as [Node];
  for (const field of ["hasName", "hasIdentifier", "hasAddress", "hasContact"]) expect(controller[D(field)]?.[0]?.["@value"]).toBeTruthy();
  // As RDF: nothing is dropped for want of a name.
  const quads = (await jsonld.toRDF(dpv(of), { format: "application/n-quads", documentLoader })) as unknown as string;
  expect(quads).toContain("ConsentNotice");
  expect(quads).not.toMatch(/<dpv:|<dct:/);
});

test("the states of the answers are the standard's words", () => {
  const states = (of: ExportRow | undefined): string[] => (dpv(of as ExportRow) as { "dpv:hasProcess": { "dpv:hasConsentStatus": { "@id": string } }[] })["dpv:hasProcess"].map((p) => p["dpv:hasConsentStatus"]["@id"]);
  expect(states(rows[1]?.[1])).toEqual(["dpv:ConsentRefused", "dpv:ConsentGiven", "dpv:ConsentRefused", "dpv:ConsentGiven"]);
  expect(new Set(states(rows[2]?.[1]))).toEqual(new Set(["dpv:ConsentWithdrawn"]));
});
