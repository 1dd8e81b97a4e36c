import { request } from "node:http";
import { expect, test } from "vitest";
import { formatDecision } from "../../src/decision.ts";
import type { Decision } from "../../src/contract.ts";
import type { EchoCookie, SiteOptions } from "../../src/server/index.ts";
import { receipt, start } from "./server.ts";

const NOW = Date.UTC(2026, 10, 21);
const decision = (part: Partial<Decision> = {}): string =>
  formatDecision({ time: NOW / 1000 - 10 * 86_400, notice: "2026-11", categories: { analytics: true }, vendors: {}, source: "b", unsent: false, ...part }, []);

/** fetch does not let a test set Cookie and Host, so node:http does. */
async function echo(headers: Record<string, string>, cookie: EchoCookie | false = {}): Promise<string | undefined> {
  const sites: SiteOptions[] = [{ id: "clinic", origins: ["https://clinic.example", "https://www.clinic.example", "http://localhost:3000"], cookie }];
  const s = await start({ sites }, { now: () => NOW });
  const body = JSON.stringify(receipt());
  return new Promise((resolve, reject) => {
    const r = request(`${s.url}/v1/receipts`, { method: "POST", headers: { "content-type": "application/json", host: "clinic.example", origin: "https://clinic.example", ...headers } }, (reply) => {
      reply.resume();
      resolve(reply.headers["set-cookie"]?.join("\n"));
    });
    r.on("error", reject);
    r.end(body);
  });
}

test("the request's own decision cookie comes back with its remaining lifetime", async () => {
  const value = decision();
  expect(await echo({ cookie: `a=1; soglasie=${value}; b=2` })).toBe(`soglasie=${value}; Path=/; Max-Age=${170 * 86_400}; SameSite=Lax; Secure`);
  expect(await echo({ cookie: `soglasie=${value}`, host: "localhost:3000", origin: "http://localhost:3000" })).toBe(`soglasie=${value}; Path=/; Max-Age=${170 * 86_400}; SameSite=Lax`);
  expect(await echo({ cookie: `c=${value}` }, { name: "c", domain: "clinic.example", lifetime: { granted: 30 } })).toBe(`c=${value}; Path=/; Max-Age=${20 * 86_400}; SameSite=Lax; Domain=clinic.example; Secure`);
  const refusal = decision({ categories: { analytics: false } });
  expect(await echo({ cookie: `soglasie=${refusal}` }, { lifetime: { granted: 365, refused: 30 } })).toContain(`Max-Age=${20 * 86_400}`);
});

test("nothing is echoed for another host, a foreign origin, a damaged, expired or doubled cookie, or when it is off", async () => {
  const cookie = `soglasie=${decision()}`;
  expect(await echo({ cookie, origin: "https://www.clinic.example" })).toBeUndefined();
  expect(await echo({ cookie, host: "receipts.clinic.example" })).toBeUndefined();
  expect(await echo({ cookie, origin: "https://evil.example" })).toBeUndefined();
  expect(await echo({ cookie: `soglasie=${decision({ time: NOW / 1000 - 181 * 86_400 })}` })).toBeUndefined();
  expect(await echo({ cookie: `${cookie}; ${cookie}` })).toBeUndefined();
  expect(await echo({ cookie: "soglasie=1.%0d%0aSet-Cookie: x=y" })).toBeUndefined();
  expect(await echo({ cookie: `soglasie=${decision()}x; Secure` })).toBeUndefined();
  expect(await echo({ cookie: "other=1" })).toBeUndefined();
  expect(await echo({ cookie }, false)).toBeUndefined();
  expect(await echo({ cookie }, { domain: "other.example" })).toBeUndefined();
  expect(await echo({})).toBeUndefined();
  expect(await echo({ cookie, "content-type": "text/plain;charset=UTF-8" })).toBeUndefined(); // a beacon outlives its page
});
