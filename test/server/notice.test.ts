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

test("2 forged notice: signed: no flag; unsigned, unknown, or another version under the hash: flagged, never refused", async () => {
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

test("2 forged origin: whatever the notice, only the site's own origins are taken; whatever the origin, an unsigned notice is flagged", async () => {
  const [signed, unsigned] = [buildNotice(source, privateKey), buildNotice({ ...source, shown: { ...source.shown, id: "ru-dialog" } })];
  const s = await start({ sites: [{ id: "clinic", origins: [ORIGIN], noticeKey, notices: [signed, unsigned] }, { id: "other", origins: ["https://other.example"] }] });
  const notices = { signed, unsigned, unknown: { id: "ru-bar", version: "2026-11", hash: "b".repeat(64) } };
  const flagged = { signed: [], unsigned: ["noticeUnsigned"], unknown: ["noticeUnknown"] };
  const origins: (readonly [string | null, number])[] = [[ORIGIN, 201], [null, 201], ["null", 403], ["https://other.example", 403], ["https://sub.clinic.example", 403], ["https://evil-clinic.example", 403], ["https://clinic.example.evil.com", 403], ["https://xn--clinc-tva.example", 403], ["https://clinic.example:444", 403]];
  for (const [origin, status] of origins) {
    for (const kind of ["signed", "unsigned", "unknown"] as const) {
      const { id, version, hash } = notices[kind];
      const secret = newSecret();
      const r = receipt({ proof: proofOf(secret), notice: { id, version, hash } });
      const answer = await fetch(`${s.url}/v1/receipts`, { method: "POST", headers: { "content-type": "text/plain", ...(origin === null ? {} : { origin }) }, body: JSON.stringify(r) });
      expect([origin, kind, answer.status]).toEqual([origin, kind, status]);
      if (status !== 201) continue;
      const { flags: found } = (await (await s.get(`/v1/receipts/${r.id}`, { authorization: `Bearer ${secret}` })).json()) as { flags: string[] };
      expect([origin, kind, found]).toEqual([origin, kind, [...flagged[kind], ...(origin === null ? ["noOrigin"] : [])]]);
    }
  }
});
