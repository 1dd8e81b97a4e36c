/** The abuse table: one block a row. */
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { newSecret, ORIGIN, proofOf, receipt, start, uuidv7 } from "./server.ts";

const status = async (response: Promise<Response>): Promise<number> => (await response).status;

test("1 flood: one address gets its burst and then 429, another address still gets in", async () => {
  let clock = Date.now();
  const s = await start({ limits: { addressRate: 1, addressBurst: 20, siteRate: 1000, siteBurst: 1000 }, trustProxy: ["127.0.0.1"] }, { now: () => clock });
  const send = (address: string) => s.post(receipt(), { "x-forwarded-for": address });
  const answers = await Promise.all(Array.from({ length: 50 }, () => send("203.0.113.7")));
  expect(answers.filter((a) => a.status === 201)).toHaveLength(20);
  const refused = answers.filter((a) => a.status === 429);
  expect(refused).toHaveLength(30);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await status(send("203.0.113.8"))).toBe(201);
  clock += 3000;
  const later = await Promise.all(Array.from({ length: 5 }, () => status(send("203.0.113.7"))));
  expect(later.filter((c) => c === 201)).toHaveLength(3);
  // A whole IPv6 /64 is one sender.
  const six = await Promise.all(Array.from({ length: 21 }, (_, i) => status(send(`2001:db8:1:2::${i + 1}`))));
  expect(six.filter((c) => c === 429)).toHaveLength(1);
  expect(await status(send("2001:db8:1:3::1"))).toBe(201);
});

test("1 flood: one site's limit leaves the other site alone", async () => {
  const s = await start({
    sites: [{ id: "clinic", origins: [ORIGIN] }, { id: "other", origins: ["https://other.example"] }],
    limits: { addressRate: Infinity, siteRate: 0.001, siteBurst: 5 },
  });
  const answers = await Promise.all(Array.from({ length: 9 }, () => status(s.post(receipt()))));
  expect(answers.filter((c) => c === 429)).toHaveLength(4);
  expect(await status(s.post(receipt({ site: "other" }), { origin: "https://other.example" }))).toBe(201);
});

test("1 flood: ids of far-off days are few, ids of these days are not touched by it", async () => {
  const s = await start({}, { now: () => Date.UTC(2026, 10, 21) });
  const send = (time: number) => status(s.post(receipt({ id: uuidv7(time) })));
  const far = await Promise.all(Array.from({ length: 80 }, (_, i) => send(Date.UTC(2030, i, 1))));
  expect(far.filter((c) => c === 201)).toHaveLength(60);
  expect(far.filter((c) => c === 429)).toHaveLength(20);
  const near = await Promise.all(Array.from({ length: 80 }, (_, i) => send(Date.UTC(2026, 10, 21 - i))));
  expect(new Set(near)).toEqual(new Set([201]));
  // Dead batteries: no partition is made for 1970, so nobody who spends the few keeps these visitors out.
  const dead = await Promise.all(Array.from({ length: 80 }, (_, i) => send(i * 86_400_000)));
  expect(new Set(dead)).toEqual(new Set([201]));
});

test("2 forged origin: only the site's exact origins, or none at all", async () => {
  const s = await start({ sites: [{ id: "clinic", origins: [ORIGIN, "https://www.clinic.example:8443"] }, { id: "other", origins: ["https://other.example"] }] });
  const own = [ORIGIN, "https://www.clinic.example:8443"];
  const foreign = ["null", "https://other.example", "https://sub.clinic.example", "https://evil-clinic.example", "https://clinic.example.evil.com", "http://clinic.example", "https://clinic.example:444", "https://clinic.example/", "https://xn--clinc-tva.example", "HTTPS://CLINIC.EXAMPLE", "file://", "*", ""];
  for (const origin of own) expect([origin, await status(s.post(receipt(), { origin }))]).toEqual([origin, 201]);
  for (const origin of foreign) {
    const response = await s.post(receipt(), { origin });
    expect([origin, response.status, response.headers.get("access-control-allow-origin")]).toEqual([origin, 403, origin === "https://other.example" ? origin : null]);
  }
  expect(await status(s.post(receipt({ site: "unheard-of" })))).toBe(403);
  const bare = await fetch(`${s.url}/v1/receipts`, { method: "POST", headers: { "content-type": "text/plain" }, body: JSON.stringify(receipt()) });
  expect(bare.status).toBe(201);
});

test("3, 12 injection: what is not in the alphabet is refused, what is stays as it was sent", async () => {
  const s = await start();
  const nasty = ["<script>alert(1)</script>", "'; DROP TABLE receipt; --", "/\u0000", "/\u2028", "/\r\nX: y", "javascript:alert(1)", '/"onload=x', "/?q=1", "/#x"];
  for (const text of nasty) for (const field of ["page", "sdk", "lang", "site", "ui"]) expect([field, text, await status(s.post(receipt({ [field]: text })))]).toEqual([field, text, 400]);
  const secret = newSecret();
  const page = "/'%20OR%201=1--;/{{7*7}}/%3Cb%3E";
  const r = receipt({ page, proof: proofOf(secret), zone: "/Лк/'; DROP TABLE receipt; --*" });
  expect(await status(s.post(r))).toBe(201);
  const view = (await (await s.get(`/v1/receipts/${r.id}`, { authorization: `Bearer ${secret}` })).json()) as { personal: { page: string }; receipt: { zone: string } };
  expect(view.personal.page).toBe(page);
  expect(view.receipt.zone).toBe(r.zone);
});

test("5 size and depth: exact borders, no crash", async () => {
  const s = await start();
  const padded = (bytes: number): string => JSON.stringify(receipt()).padEnd(bytes, " ");
  expect(await status(s.post(padded(6144)))).toBe(201);
  expect(await status(s.post(padded(6145)))).toBe(413);
  const batch = (count: number): string => JSON.stringify(Array.from({ length: count }, () => receipt()));
  expect(await status(s.post(batch(32).padEnd(49152, " ")))).toBe(200);
  expect(await status(s.post(batch(32).padEnd(49153, " ")))).toBe(413);
  expect(await status(s.post(batch(33)))).toBe(400);
  expect(await status(s.post("[]"))).toBe(400);
  const deep = await s.post("[".repeat(20_000) + "]".repeat(20_000));
  expect(((await deep.json()) as { results: { status: number }[] }).results.map((r) => r.status)).toEqual([400]);
  expect(await status(s.post('{"a":'.repeat(800) + "1" + "}".repeat(800)))).toBe(400);
  expect(await status(s.post(receipt({ choices: Array.from({ length: 129 }, (_, i) => ({ p: `vendor:v${i}`, g: true })) })))).toBe(400);
  const zipped = await fetch(`${s.url}/v1/receipts`, { method: "POST", headers: { "content-type": "text/plain", "content-encoding": "gzip" }, body: gzipSync(JSON.stringify(receipt())) });
  expect(zipped.status).toBe(415);
  for (const type of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"]) expect(await status(s.post(receipt(), { "content-type": type }))).toBe(415);
  expect(await status(s.get("/healthz"))).toBe(200);
});

test("5 slow clients are cut off with 408", async () => {
  const s = await start({ limits: { addressRate: Infinity, siteRate: Infinity, requestTimeout: 300 } });
  const answer = await new Promise<string>((resolve) => {
    let text = "";
    const socket = connect(Number(new URL(s.url).port), "127.0.0.1", () => socket.write("POST /v1/receipts HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\n{"));
    const drip = setInterval(() => socket.writable && socket.write(" "), 50);
    socket.on("data", (d) => (text += String(d)));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearInterval(drip);
      resolve(text);
    });
  });
  expect(answer).toContain("HTTP/1.1 408");
  expect(answer).toContain("application/problem+json");
});

test("6 race: 100 parallel posts of one id make one row, one 201 and ninety-nine 200", async () => {
  const s = await start();
  const r = receipt();
  const answers = await Promise.all(Array.from({ length: 100 }, () => s.post(r)));
  expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
  expect(answers.filter((a) => a.status === 200)).toHaveLength(99);
  expect(new Set(await Promise.all(answers.map((a) => a.text()))).size).toBe(1);
  const mixed = receipt();
  const codes = await Promise.all(Array.from({ length: 100 }, (_, i) => status(s.post(i % 2 ? mixed : { ...mixed, action: "save" }))));
  expect([codes.filter((c) => c === 201).length, codes.filter((c) => c === 200).length, codes.filter((c) => c === 409).length]).toEqual([1, 49, 50]);
  expect(await status(s.post([mixed, { ...mixed, gpc: true }]))).toBe(200);
});

test("9 log: every line is JSON and holds no page, device, secret, address or origin, whatever is sent", async () => {
  const lines: string[] = [];
  const s = await start({ log: { level: "trace", stream: { write: (l) => lines.push(l) } } });
  const secret = newSecret();
  const r = receipt({ proof: proofOf(secret), page: "/very-private-page" });
  await s.post(r);
  await s.post({ ...r, gpc: true });
  await s.post("\r\n\u001b[31m{\u2028", { "user-agent": "evil \u00ff agent", "x-request-id": "forged", "request-id": "forged" });
  await s.post(receipt({ lang: "\r\nforged line" }));
  await s.get(`/v1/receipts/${r.id}`, { authorization: `Bearer ${secret}` });
  await s.get(`/v1/receipts/%0d%0aforged`);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    expect(line.endsWith("\n") && line.indexOf("\n") === line.length - 1).toBe(true);
    JSON.parse(line);
  }
  const all = lines.join("").replace(/Server listening at http:..127.0.0.1:\d+/g, "");
  for (const word of ["very-private", r.device ?? "", secret, r.proof, "127.0.0.1", "clinic.example", "forged", "evil"]) expect(all).not.toContain(word);
  expect(all.includes("\u001b")).toBe(false);
});

test("10 clocks never turn a receipt away", async () => {
  const now = Date.UTC(2026, 10, 21, 12);
  const s = await start({}, { now: () => now });
  const day = 86_400_000;
  const flagsOf = async (givenAt: string, idTime = now): Promise<string[]> => {
    const secret = newSecret();
    const r = receipt({ givenAt, id: uuidv7(idTime), proof: proofOf(secret) });
    expect([givenAt, await status(s.post(r))]).toEqual([givenAt, 201]);
    return ((await (await s.get(`/v1/receipts/${r.id}`, { authorization: `Bearer ${secret}` })).json()) as { flags: string[] }).flags.filter((f) => !f.startsWith("notice"));
  };
  const at = (shift: number): string => new Date(now + shift).toISOString();
  expect(await flagsOf(at(0))).toEqual([]);
  expect(await flagsOf(at(-365 * day))).toEqual(["late"]);
  expect(await flagsOf(at(-36 * day))).toEqual(["late"]);
  expect(await flagsOf(at(-34 * day))).toEqual([]);
  expect(await flagsOf(at(4 * 60_000))).toEqual([]);
  expect(await flagsOf(at(6 * 60_000))).toEqual(["future"]);
  expect(await flagsOf("9999-12-31T23:59:59.999Z")).toEqual(["future"]);
  expect(await flagsOf("2026-06-30T23:59:60.000Z")).toEqual(["late"]);
  expect(await flagsOf(at(0), 0)).toEqual(["late"]);
  expect(await flagsOf(at(0), Date.UTC(2200, 0))).toEqual(["future"]);
  expect(await status(s.post(receipt({ givenAt: "2026-11-21T12:00:00.000" })))).toBe(400);
});

test("11 pollution and coercion: nothing is filled in, dropped or turned into something else", async () => {
  const s = await start();
  const text = JSON.stringify(receipt());
  const bad = [
    text.replace("{", '{"__proto__":{"polluted":1},'),
    text.replace("{", '{"constructor":{"prototype":{"polluted":1}},'),
    text.replace("{", '{"extra":1,'),
    text.replace('"g":true', '"g":"true"'),
    text.replace('"g":true', '"g":1'),
    text.replace('"v":1', '"v":"1"'),
    text.replace('"v":1', '"v":1e400'),
    text.replace('"v":1', '"v":NaN'),
    text.replace('"gpc":false', '"gpc":null'),
    text.replace('"gpc":false,', ""),
    text.replace('"g":true', '"g":true,"g":false'),
    text.replace('"gpc":false', '"gpc":false,"\\u0067pc":true'),
    text.replace('"p":"analytics"', '"p":"preferences"'),
    JSON.stringify({ ...receipt({ prev: uuidv7() }), device: undefined }),
    "null", "1", '"x"', "", "{", "\u0000",
  ];
  for (const body of bad) expect([body, await status(s.post(body))]).toEqual([body, 400]);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  const reordered = JSON.stringify(Object.fromEntries(Object.entries(receipt()).reverse()), null, 2);
  expect(await status(s.post(reordered))).toBe(201);
  expect(await status(s.post(text.replace('"v":1', '"v":1.0')))).toBe(201);
});

test("14 forwarded addresses count only from a trusted proxy", async () => {
  const limits = { addressRate: 0.001, addressBurst: 1, siteRate: Infinity };
  const direct = await start({ limits });
  const trusting = await start({ limits, trustProxy: ["127.0.0.1"] });
  const codes = async (s: typeof direct): Promise<number[]> => [
    await status(s.post(receipt(), { "x-forwarded-for": "203.0.113.1" })),
    await status(s.post(receipt(), { "x-forwarded-for": "203.0.113.2", "x-client-ip": "203.0.113.3", "cf-connecting-ip": "203.0.113.4" })),
  ];
  expect(await codes(direct)).toEqual([201, 429]);
  expect(await codes(trusting)).toEqual([201, 201]);
  expect(await status(trusting.post(receipt(), { "x-forwarded-for": "203.0.113.9, 203.0.113.2" }))).toBe(429);
});

test("16 errors are problem+json without stack, SQL, path or echo", async () => {
  const s = await start();
  const answers = await Promise.all([s.post("{"), s.post(receipt({ site: "who" })), s.get("/nowhere?secret=1"), s.post(receipt({ evilmember: 1 })), s.post(receipt(), { "content-type": "application/xml" })]);
  for (const answer of answers) {
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const body = (await answer.json()) as Record<string, unknown>;
    expect(body["status"]).toBe(answer.status);
    expect(body["type"]).toMatch(/^urn:soglasie:problem:[a-z-]+$/);
    expect(JSON.stringify(body)).not.toMatch(/sqlite|SELECT|at .*\.ts|\/work|\/tmp|secret|evilmember|who/i);
  }
});

test("11 coercion: bytes that are not UTF-8 are refused, not stored as something else", async () => {
  const s = await start();
  const post = (body: Buffer): Promise<Response> => fetch(`${s.url}/v1/receipts`, { method: "POST", headers: { "content-type": "application/json", origin: ORIGIN }, body: new Uint8Array(body) });
  const text = JSON.stringify(receipt({ zone: "/кабинет/*" }));
  const damaged = Buffer.from(text);
  damaged[damaged.indexOf("/кабинет") + 1] = 0xff;
  expect((await post(damaged)).status).toBe(400);
  expect((await post(Buffer.from(JSON.stringify(receipt({ zone: "/cab\u00e9/*" })), "latin1"))).status).toBe(400);
  expect((await post(Buffer.from(text))).status).toBe(201);
});
