/** A notice made by the build is taken as it is: same hash, signature good; anything else is stored and flagged. */
import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { buildNotice } from "../../src/config/notice.ts";
import type { NoticeSource } from "../../src/receipt/notice.ts";
import { newSecret, ORIGIN, proofOf, receipt, start } from "./server.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const source: NoticeSource = {
  config: { site: "clinic", operator: { name: "ООО «Клиника»", contacts: "dpo@clinic.example", policyUrl: "/p", consentUrl: "/c" }, notice: { version: "2026-11", effectiveDate: "2026-11-21" } },
  vendors: [],
  categories: ["analytics"],
  shown: { id: "ru-bar", lang: "ru", texts: { title: "Мы просим разрешения" } },
};
const noticeKey = publicKey.export({ type: "spki", format: "pem" }).toString();

async function flags(notices: ReturnType<typeof buildNotice>[], version = "2026-11"): Promise<string[]> {
  const s = await start({ sites: [{ id: "clinic", origins: [ORIGIN], noticeKey, notices }] });
  const secret = newSecret();
  const r = receipt({ proof: proofOf(secret), notice: { id: "ru-bar", version, hash: buildNotice(source).hash } });
  expect((await s.post(r)).status).toBe(201);
  return ((await (await s.get(`/v1/receipts/${r.id}`, { authorization: `Bearer ${secret}` })).json()) as { flags: string[] }).flags;
}

test("signed: no flag; unsigned, unknown, or another version under the hash: flagged, never refused", async () => {
  expect(await flags([buildNotice(source, privateKey)])).toEqual([]);
  expect(await flags([buildNotice(source)])).toEqual(["noticeUnsigned"]);
  expect(await flags([])).toEqual(["noticeUnknown"]);
  expect(await flags([buildNotice(source, privateKey)], "2026-12")).toEqual(["noticeUnknown"]);
});

test("a notice signed by another key, or changed after the build, stops the start", async () => {
  const foreign = buildNotice(source, generateKeyPairSync("ed25519").privateKey);
  await expect(flags([foreign])).rejects.toThrow(/signature of ru-bar 2026-11 is wrong/);
  const built = buildNotice(source, privateKey);
  await expect(flags([{ ...built, content: { ...built.content, version: "2026-12" } }])).rejects.toThrow(/does not have the hash/);
});
