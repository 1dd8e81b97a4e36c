/** Whatever is sent: an answer of the documented kind, never a 5xx, never a crash, nothing stored that was not sent. */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { receiptFault } from "../../src/receipt/shape.ts";
import { newSecret, proofOf, receipt, start, uuidv7 } from "./server.ts";

/** Thousands of requests, one after the other. */
vi.setConfig({ testTimeout: 180_000 });

const STATUS = new Set([200, 201, 400, 403, 409, 413, 415]);
const good = receipt({ zone: "/lk/*", prev: uuidv7() });

test("random bytes, random JSON and damaged receipts", async () => {
  const s = await start();
  const damaged = fc.tuple(fc.nat(600), fc.nat(40), fc.string({ unit: "binary", maxLength: 20 })).map(([at, cut, put]) => {
    const text = JSON.stringify(receipt());
    return text.slice(0, at) + put + text.slice(at + cut);
  });
  const body = fc.oneof(fc.string({ unit: "binary", maxLength: 2000 }), fc.json({ maxDepth: 6 }), damaged, fc.array(damaged, { maxLength: 5 }).map((l) => `[${l.join(",")}]`));
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom("application/json", "text/plain", "text/plain;charset=UTF-8", "application/json; charset=utf-8", "text/html"), async (text, type) => {
      const response = await s.post(text, { "content-type": type });
      expect(STATUS).toContain(response.status);
      expect(response.headers.get("content-type")).toMatch(/^application\/(problem\+)?json/);
      JSON.parse(await response.text());
    }),
    { numRuns: 1500 },
  );
  expect((await s.get("/readyz")).status).toBe(200);
});

test("a receipt with members changed is stored exactly as sent, or not at all", async () => {
  const s = await start();
  const value = fc.oneof(fc.constantFrom<unknown>(1, 0, true, false, null, "", "true", "1", [], {}, "/", "/a", "ru", "en-GB", "vendor:x", "save"), fc.jsonValue({ maxDepth: 2 }));
  const secret = newSecret();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...Object.keys(good), "extra"), value, fc.boolean()), { maxLength: 2 }), async (changes) => {
      const members = new Map<string, unknown>(Object.entries(receipt({ zone: "/lk/*", prev: uuidv7(), proof: proofOf(secret) })));
      for (const [name, v, remove] of changes) {
        if (remove) members.delete(name);
        else members.set(name, v);
      }
      const sent = JSON.parse(JSON.stringify(Object.fromEntries(members))) as Record<string, unknown>;
      const response = await s.post(sent);
      const expected = receiptFault(sent) !== null ? 400 : sent["site"] === "clinic" ? 201 : 403;
      expect(response.status).toBe(expected);
      if (expected !== 201 || sent["proof"] !== proofOf(secret)) return;
      const view = (await (await s.get(`/v1/receipts/${String(sent["id"])}`, { authorization: `Bearer ${secret}` })).json()) as { receipt: object; personal: { device?: string } };
      const { proof: _proof, device, page, prev, ...rest } = sent;
      expect(view.receipt).toEqual(rest);
      expect(view.personal).toEqual({ page, ...(prev === undefined ? {} : { prev }), ...(device === undefined ? {} : { device: view.personal.device }) });
      expect(JSON.stringify(view)).not.toContain(String(device ?? "no device"));
    }),
    { numRuns: 800 },
  );
});
