/** Erasure, retention, acts, withdrawals and exports over HTTP. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addWorkingDays, withdrawalDeadlines } from "../../src/server/archive/deadline.ts";
import { createRetention } from "../../src/server/archive/retention.ts";
import { csv } from "../../src/server/export/csv.ts";
import { settle } from "../../src/server/settings.ts";
import { openKeys } from "../../src/server/keys.ts";
import { auditStore } from "../../src/server/ledger/audit.ts";
import { openStore } from "../../src/server/store/open.ts";
import { hash, generateKeyPairSync, sign } from "node:crypto";
import { canonical } from "../../src/receipt/canonical.ts";
import { newSecret, ORIGIN, proofOf, receipt, start, uuidv7 } from "./server.ts";
import type { SiteOptions } from "../../src/server/index.ts";

const TOKEN = "operator-token-of-32-characters-or-more";
const OPERATOR = { name: "ООО «Клиника»", address: "Москва", processor: "ООО «Хостинг», Тверь", contacts: "dpo@clinic.example", policyUrl: "https://clinic.example/policy" };
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const CONTENT = { id: "ru-bar", version: "2026-11", texts: { title: "Мы просим разрешения" } };
const HASH = hash("sha256", canonical(CONTENT));
const NOTICE = { id: "ru-bar", version: "2026-11", hash: HASH };
const SITE: SiteOptions = {
  id: "clinic",
  origins: [ORIGIN],
  operator: OPERATOR,
  noticeKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
  notices: [{ ...NOTICE, content: CONTENT, sig: sign(null, Buffer.from(HASH), privateKey).toString("base64url") }],
};

async function desk(part: Parameters<typeof start>[0] = {}, parts: Parameters<typeof start>[1] = {}) {
  const s = await start({ operatorToken: TOKEN, sites: [SITE, { id: "other", origins: ["https://other.example"] }], ...part }, parts);
  const auth = { authorization: `Bearer ${TOKEN}` };
  const send = (path: string, body: unknown, type = "application/json"): Promise<Response> =>
    fetch(s.url + path, { method: "POST", headers: { ...auth, "content-type": type }, body: JSON.stringify(body) });
  return { ...s, read: (path: string) => s.get(path, auth), send };
}

test("working days skip weekends and the holidays fixed by law", () => {
  expect(addWorkingDays("2026-11-20", 1)).toBe("2026-11-23");
  expect(addWorkingDays("2026-11-02", 3)).toBe("2026-11-06");
  expect(addWorkingDays("2026-12-30", 2)).toBe("2027-01-11");
  expect(withdrawalDeadlines("2026-11-21")).toEqual({ stopBy: "2026-12-04", destroyBy: "2026-12-21" });
});

test("8 CSRF: the operator's routes demand the token, application/json and the exact shape", async () => {
  const s = await desk();
  for (const path of ["/v1/export?format=csv", "/v1/erasures?site=clinic", "/v1/withdrawals?site=clinic"]) {
    expect((await s.get(path)).status).toBe(401);
    expect((await s.get(path, { authorization: `Bearer ${TOKEN.replace("o", "0")}` })).status).toBe(401);
    expect((await s.read(path)).status).toBe(200);
  }
  const order = { site: "clinic", received: "2026-11-20", how: "phone", by: "Иванова, регистратор" };
  expect((await s.send("/v1/withdrawals", order, "text/plain")).status).toBe(415);
  for (const bad of [{ ...order, how: "pigeon" }, { ...order, extra: 1 }, { ...order, received: "20.11.2026" }, { ...order, received: "2026-13-40" }, { ...order, received: "2026-02-30" }, { ...order, received: "2999-01-01" }, { ...order, by: "" }, { ...order, by: "a\nb" }, []])
    expect([bad, (await s.send("/v1/withdrawals", bad)).status]).toEqual([bad, 400]);
  expect((await s.send("/v1/withdrawals", { ...order, site: "unheard-of" })).status).toBe(403);
  expect((await s.read("/v1/export?format=xml")).status).toBe(400);
  expect((await s.read("/v1/export?format=csv&from=yesterday")).status).toBe(400);
});

test("a withdrawal by phone is kept with its deadlines", async () => {
  const s = await desk();
  const r = receipt();
  await s.post(r);
  const order = { site: "clinic", received: "2026-11-20", how: "phone", by: "Иванова, регистратор", receipt: r.id, reference: "вх. 17" };
  const done = await s.send("/v1/withdrawals", order);
  expect(done.status).toBe(201);
  const entry = (await done.json()) as object;
  expect(entry).toEqual({ ...order, id: expect.any(String) as unknown, stopBy: "2026-12-04", destroyBy: "2026-12-20" });
  expect(await (await s.read("/v1/withdrawals?site=clinic")).json()).toEqual({ withdrawals: [{ ...entry, noted: expect.any(String) as unknown }] });
  expect(await (await s.read("/v1/withdrawals?site=other")).json()).toEqual({ withdrawals: [] });
  expect((await s.send("/v1/withdrawals", { ...order, receipt: receipt().id })).status).toBe(404);
});

test("erasing by one receipt takes the whole device, on this site only, with an act; proofs stay", async () => {
  const s = await desk();
  const device = "5f3c5e0e-8b5e-4b7c-9c55-0d6d3c0f1a2b";
  const secret = newSecret();
  const mine = [receipt({ device, proof: proofOf(secret), page: "/a" }), receipt({ device, proof: proofOf(secret), page: "/b" })];
  const others = [receipt({ page: "/c" }), receipt({ device, site: "other", page: "/d" })];
  for (const r of [...mine, others[0]]) expect((await s.post(r)).status).toBe(201);
  expect((await s.post(others[1], { origin: "https://other.example" })).status).toBe(201);
  await s.close();
  const again = await desk({ database: s.options.database, keyFile: s.options.keyFile });
  const done = await again.send("/v1/erasures", { site: "clinic", receipt: mine[1]?.id, why: "отзыв согласия", by: "Петров, администратор" });
  expect(done.status).toBe(201);
  const { erased, act } = (await done.json()) as { erased: number; act: string };
  expect(erased).toBe(2);
  // Each point that order 179 lists for an act, and for the export from the log.
  const points = ["Оператор: ООО «Клиника»", "Адрес: Москва", "по поручению оператора (название, адрес): ООО «Хостинг», Тверь", mine[0]?.id ?? "", mine[1]?.id ?? "", "Кто уничтожил: Петров, администратор", "Какие данные: псевдоним устройства", "Где хранились: сервер расписок Soglasie", "Как уничтожены: удаление", "Почему: отзыв согласия", "Подпись:", "хранят три года"];
  for (const point of points) expect(act).toContain(point);
  expect(act).toMatch(/Когда: \d\d\.\d\d\.20\d\d, \d\d:\d\d по московскому времени/);
  expect((await again.get(`/v1/receipts/${mine[0]?.id}`, { authorization: `Bearer ${secret}` })).status).toBe(404);
  const rows = (await (await again.read("/v1/export?format=csv")).text()).trim().split("\r\n").slice(1).map((l) => l.split(","));
  expect(rows.map((cells) => [cells[0], cells[15], cells[17]]).sort()).toEqual(
    [[mine[0]?.id, "", "true"], [mine[1]?.id, "", "true"], [others[0]?.id, "/c", "false"], [others[1]?.id, "/d", "false"]].sort(),
  );
  expect((await again.send("/v1/erasures", { site: "clinic", receipt: others[1]?.id, why: "x", by: "y" })).status).toBe(404);
  expect(((await (await again.read("/v1/erasures?site=clinic")).json()) as { erasures: unknown[] }).erasures).toHaveLength(1);
  const log = await (await again.read("/v1/erasures/log?site=clinic")).text();
  expect(log.split("\r\n")).toHaveLength(3);
  for (const point of [mine[0]?.id ?? "", "псевдоним устройства", "сервер расписок Soglasie", "отзыв согласия"]) expect(log).toContain(point);
  expect(log).toMatch(/;"?\d\d\.\d\d\.20\d\d, \d\d:\d\d по московскому времени"?;2\r\n$/);
  expect(Buffer.from(await (await again.read("/v1/erasures/log?site=clinic")).arrayBuffer()).toString().startsWith("\uFEFFчьи данные;категории;")).toBe(true);
  // Asked again: nothing is left to erase, the act is the first one's, and the journal does not grow.
  const repeated = await again.send("/v1/erasures", { site: "clinic", receipt: mine[0]?.id, why: "ещё раз", by: "Петров, администратор" });
  expect([repeated.status, await repeated.json()]).toEqual([200, { erased: 0, act }]);
  expect(await (await again.read("/v1/erasures/log?site=clinic")).text()).toBe(log);
  expect((await again.post(mine[0])).status).toBe(200);
  await again.close();
  const store = await openStore(s.options.database);
  expect(await auditStore(store, openKeys(s.options.keyFile).published)).toEqual({ days: 1, receipts: 4, waiting: 0, faults: [] }); // every proof still holds
  await store.close();
});

test("exports take a period by the day inside the id, in every format", async () => {
  const day = 86_400_000;
  const s = await desk();
  const now = Date.now();
  const [before, within, after] = [3, 2, 1].map((ago) => receipt({ id: uuidv7(now - ago * day) }));
  for (const r of [before, within, after]) expect((await s.post(r)).status).toBe(201);
  await s.close();
  const again = await desk({ database: s.options.database, keyFile: s.options.keyFile });
  const date = new Date(now - 2 * day).toISOString().slice(0, 10);
  for (const format of ["csv", "jsonl", "kantara", "dpv", "heads"]) {
    const text = await (await again.read(`/v1/export?format=${format}&site=clinic&from=${date}&to=${date}`)).text();
    if (format === "heads") expect(text).toMatch(new RegExp(`^${date} 1 [0-9a-f]{64} [^\\n]+\\n$`));
    else expect([format, [before, within, after].map((r) => text.includes(r?.id ?? "?"))]).toEqual([format, [false, true, false]]);
    if (format === "csv") expect(text.split("\r\n")[0]).toMatch(/^id,site,received,given,action,/);
  }
});

test("18 retention: a day after its term a receipt is gone from table, file and export, and the journal says so", async () => {
  const day = 86_400_000;
  let clock = Date.UTC(2026, 10, 21, 12);
  const s = await desk({ sites: [{ ...SITE, retentionDays: 30 }] }, { now: () => clock });
  const old = receipt({ id: uuidv7(clock), page: "/very-findable-page" });
  await s.post(old);
  await s.close();
  const store = await openStore(s.options.database);
  expect(readFileSync(s.options.database).includes("very-findable-page")).toBe(true);
  const settings = settle({ ...s.options, sites: [{ ...SITE, retentionDays: 30 }] });
  const retention = createRetention({ store, settings, keys: openKeys(s.options.keyFile), now: () => clock });
  clock += 30 * day;
  expect(await retention()).toBe(0);
  clock += day;
  expect(await retention()).toBe(1);
  expect(await store.find(old.id)).toBeNull();
  expect((await store.journal("retention", "clinic")).map((e) => [e.body["count"], (e.body["heads"] as { size: number }[]).map((h) => h.size)])).toEqual([[1, [1]]]);
  for (const file of [s.options.database, `${s.options.database}-wal`]) expect(readFileSync(file).includes("very-findable-page")).toBe(false);
  await store.close();
});

test("exports carry the notice as shown, and say who signed it", async () => {
  const s = await desk();
  await s.post(receipt({ notice: NOTICE }));
  await s.post(receipt({ notice: { ...NOTICE, version: "2026-12" } }));
  await s.close();
  const again = await desk({ database: s.options.database, keyFile: s.options.keyFile });
  const lines = async (format: string): Promise<Record<string, unknown>[]> => (await (await again.read(`/v1/export?format=${format}&site=clinic`)).text()).trim().split("\n").map((l) => JSON.parse(l) as Record<string, unknown>);
  const receipts = (await lines("jsonl")).filter((l) => l["type"] === "receipt");
  expect(receipts.map((l) => [l["flags"], (l["notice"] as { content?: unknown } | null)?.content])).toEqual([[[], CONTENT], [["noticeUnknown"], CONTENT]]);
  expect(JSON.stringify(receipts)).not.toContain("proof");
  const [k] = await lines("kantara");
  for (const field of ["version", "jurisdiction", "consentTimestamp", "collectionMethod", "consentReceiptID", "piiPrincipalId", "piiControllers", "policyUrl", "services", "sensitive", "spiCat"]) expect(k).toHaveProperty(field);
  expect(k).toMatchObject({ version: "KI-CR-v1.1.0", piiControllers: [{ piiController: OPERATOR.name }], "x-notice": { content: CONTENT.texts } });
  const [d] = await lines("dpv");
  expect(d).toMatchObject({ "@type": "dpv:ConsentRecord", "dpv:hasConsentStatus": { "@type": "dpv:ConsentGiven" }, "dpv:hasNotice": { "dct:hasVersion": "2026-11", "dct:description": JSON.stringify(CONTENT.texts) } });
  const one = await again.read(`/v1/export/${String(k?.["consentReceiptID"])}?format=kantara`);
  expect(await one.json()).toEqual(k);
  expect((await again.read(`/v1/export/${uuidv7()}?format=kantara`)).status).toBe(404);
  expect((await again.read("/v1/export/nonsense?format=kantara")).status).toBe(404);
});

test("4 formulas in CSV are text, quotes and line ends are quoted", () => {
  // What a spreadsheet of another country takes for a new cell cannot begin one with a formula either.
  expect(csv([["/a;=1+1", "/b,@SUM(1)", "/c;d", "＝1"]])).toBe(`"/a;'=1+1","/b,'@SUM(1)","/c;d","'＝1"\r\n`);
  expect(csv([["a,b", "c;d"]], ";")).toBe('"a,b";"c;d"\r\n');
  expect(csv([["=1+1", "+7 (495)", "-2", "@SUM(A1)", "\tx", "\0x", "|cmd", "%0A", "a", 'say "hi", you', "line\r\nend", "", "/ok"]])).toBe(
    `"'=1+1","'+7 (495)","'-2","'@SUM(A1)","'\tx","'\0x","'|cmd","'%0A",a,"say ""hi"", you","line\r\nend",,/ok\r\n`,
  );
});
