/** README's lines for nginx, Apache and Caddy, run as they stand there, where the machine has the server. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatDecision } from "../../src/decision.ts";
import { ask as askPath, proxies, runProxy, type Answer } from "./proxies.ts";
import { receipt, start } from "./server.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
/** Where README's config sends receipts: its proxies must take them there. */
const ENDPOINT = /"endpoint": "(\/[^"]+)"/.exec(README)?.[1] ?? "";

/** README's block of this language, pointed at a server of ours. */
function lines(language: string, port: number): string {
  const block = new RegExp("```" + language + "\\n([^`]+)```").exec(README)?.[1] ?? "";
  expect(block).toContain("127.0.0.1:8787");
  return block.replaceAll("127.0.0.1:8787", `127.0.0.1:${port}`);
}

const ask = (port: number, { path = ENDPOINT, ...rest }: { method?: string; path?: string; headers?: Record<string, string>; body?: string }): Promise<Answer> => askPath(port, path, rest);

for (const proxy of proxies()) {
  test(`${proxy.name}: receipts, secrets, echo, addresses and sizes get through as they should`, async () => {
    const origin = "http://www.clinic.example";
    const s = await start({ sites: [{ id: "clinic", origins: [origin] }], trustProxy: ["127.0.0.1"], limits: { addressRate: 0.001, addressBurst: 40, siteRate: Infinity } });
    const port = await runProxy(proxy, lines(proxy.name, Number(new URL(s.url).port)));
    const own = { host: "www.clinic.example", origin };
    const r = receipt();
    const decision = formatDecision({ time: Math.floor(Date.now() / 1000), notice: "2026-11", categories: { analytics: true }, vendors: {}, source: "b", unsent: true }, []);
    const posted = await ask(port, { headers: { ...own, cookie: `soglasie=${decision}` }, body: JSON.stringify(r) });
    expect([posted.status, posted.headers["set-cookie"]?.[0]]).toEqual([201, expect.stringContaining(`soglasie=${decision}; Path=/; Max-Age=`)]);
    const read = await ask(port, { method: "GET", path: `${ENDPOINT}/${r.id}`, headers: { ...own, authorization: "Bearer secret" } });
    expect(read.status).toBe(200);
    expect((await ask(port, { method: "OPTIONS", headers: own })).headers["access-control-allow-origin"]).toBe(origin);
    expect((await ask(port, { headers: { ...own, origin: "http://evil.example" }, body: JSON.stringify(receipt()) })).status).toBe(403);
    const batch = JSON.stringify(Array.from({ length: 30 }, () => receipt())).padEnd(49_000, " ");
    expect((await ask(port, { headers: own, body: batch })).status).toBe(200);
    const tooLarge = (await ask(port, { headers: own, body: " ".repeat(70_000) })).status;
    // nginx looks at the length itself; the others say 502 where our server has closed before they had sent all.
    expect(proxy.name === "nginx" ? [413] : [413, 502]).toContain(tooLarge);
    // The visitor cannot choose the address that limits count: 31 receipts are taken, the burst is 40.
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) statuses.push((await ask(port, { headers: { ...own, "x-forwarded-for": `203.0.113.${i}` }, body: JSON.stringify(receipt()) })).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(3);
  });
}

test("README has lines for each", () => {
  for (const name of ["nginx", "apache", "caddy"]) expect(lines(name, 1)).toContain("127.0.0.1:1");
});
