import { afterEach, expect, test, vi } from "vitest";
import type { Receipt } from "../../src/contract.ts";
import { retryAfterSeconds, type Reply } from "../../src/receipt/reply.ts";
import { createPost } from "../../src/receipt/send.ts";
import { ackOf, acknowledgeAll, ENDPOINT, json, testNetwork } from "./world.ts";

const A = { id: "a" } as Receipt;
const B = { id: "b" } as Receipt;
const OWN = "https://clinic.example";
const html = (status: number): Response => new Response("<html>Login</html>", { status, headers: { "Content-Type": "text/html" } });

async function answer(receipts: Receipt[], response: Response | (() => Promise<Response>)): Promise<Reply> {
  const { send } = testNetwork(() => (typeof response === "function" ? response() : response));
  return createPost(new URL(ENDPOINT), send, OWN).post(receipts);
}

const ids = (reply: Reply, what: "ack" | "problem"): string[] => reply.outcomes.filter((o) => o[what]).map((o) => o.id);

afterEach(() => vi.useRealTimers());

test("to the own origin: JSON, with the cookie that the server writes back", async () => {
  const { send, calls } = testNetwork((call) => acknowledgeAll(call.body));
  const reply = await createPost(new URL(ENDPOINT), send, OWN).post([A]);
  expect(reply.outcomes).toEqual([{ id: "a", ack: ackOf("a"), problem: null }]);
  expect(calls[0]!.init).toMatchObject({ method: "POST", credentials: "same-origin", keepalive: false, headers: { "Content-Type": "application/json" } });
  expect(calls[0]!.body).toBe('{"id":"a"}');
});

test("to another origin: text without a preflight, and no cookies", async () => {
  const { send, calls } = testNetwork((call) => acknowledgeAll(call.body));
  await createPost(new URL("https://receipts.clinic.example/v1/receipts"), send, OWN).post([A, B]);
  expect(calls[0]!.init).toMatchObject({ credentials: "omit", keepalive: true, headers: { "Content-Type": "text/plain;charset=UTF-8" } });
  expect(calls[0]!.receipts).toHaveLength(2);
});

test.each([
  ["200 HTML of a captive portal", () => html(200), true],
  ["JSON with another id", () => json(200, ackOf("other")), true],
  ["our own receipt echoed", () => json(200, { id: "a" }), true],
  ["JSON null", () => json(200, null), true],
  ["204", () => new Response(null, { status: 204 }), true],
  ["404 HTML", () => html(404), true],
  ["413 HTML of a proxy", () => html(413), true],
  ["400 HTML", () => html(400), true],
  ["JSON in name only", () => new Response("<", { status: 201, headers: { "Content-Type": "application/json" } }), false],
  ["500", () => json(500, { type: "x" }), false],
  ["503", () => json(503, { type: "not-stored" }), false],
  ["429", () => json(429, { type: "too-many" }), false],
  ["403", () => json(403, { type: "unknown-site" }), false],
  ["401", () => json(401, {}), false],
  ["408", () => json(408, {}), false],
  ["425", () => json(425, {}), false],
])("%s is no outcome: it will be sent again", async (_, response, foreign) => {
  expect(await answer([A], response())).toMatchObject({ outcomes: [], foreign, split: false });
});

test("no network is no outcome", async () => {
  expect(await answer([A], () => Promise.reject(new TypeError("Failed to fetch")))).toMatchObject({ outcomes: [], foreign: false });
});

test("a redirect is not followed and is no outcome", async () => {
  const { send, calls } = testNetwork(() => Object.defineProperties(new Response(), { status: { value: 0 }, type: { value: "opaqueredirect" } }) as Response);
  expect((await createPost(new URL(ENDPOINT), send, OWN).post([A])).outcomes).toEqual([]);
  expect(calls[0]!.init.redirect).toBe("manual");
});

test.each([400, 409, 413, 422])("%i from our server is refused for good", async (status) => {
  const problem = new Response(JSON.stringify({ type: "urn:soglasie:problem:bad-receipt", status }), { status, headers: { "Content-Type": "application/problem+json" } });
  expect((await answer([A], problem)).outcomes).toEqual([{ id: "a", ack: null, problem: "urn:soglasie:problem:bad-receipt" }]);
});

test.each([400, 409, 413, 422])("%i from somebody in between, JSON or not, is no refusal: it goes again", async (status) => {
  for (const body of [{ error: "blocked" }, { type: "about:blank", status }, null]) expect(await answer([A], json(status, body))).toMatchObject({ outcomes: [], foreign: true });
});

test("each result of a batch is judged for itself", async () => {
  const C = { id: "c" } as Receipt;
  const D = { id: "d" } as Receipt;
  const reply = await answer([A, B, C, D], json(200, { results: [
    { id: "b", status: 400, problem: { type: "urn:soglasie:problem:bad-receipt" } },
    { id: "a", status: 200, receipt: ackOf("a") },
    null,
    { id: "d", status: 403, problem: { type: "urn:soglasie:problem:unknown-site" } },
    { id: "z", status: 201, receipt: ackOf("z") },
    { id: "c", status: 201, receipt: ackOf("a") },
  ] }));
  expect([ids(reply, "ack"), ids(reply, "problem")]).toEqual([["a"], ["b"]]);
});

test("a batch that is refused as a whole is to be split, not thrown away", async () => {
  expect(await answer([A, B], json(400, { type: "urn:soglasie:problem:bad-request" }))).toMatchObject({ outcomes: [], split: true });
  const large = new Response("<h1>413</h1>", { status: 413, headers: { "Content-Type": "text/html" } }); // a proxy's limit: one by one they may pass
  expect(await answer([A, B], large)).toMatchObject({ outcomes: [], split: true, foreign: true });
});

test("a server that never answers is given up after 30 seconds", async () => {
  vi.useFakeTimers();
  const { send } = testNetwork((call) => new Promise((_, reject) => call.init.signal!.addEventListener("abort", () => reject(new Error("AbortError")))));
  const reply = createPost(new URL(ENDPOINT), send, OWN).post([A]);
  await vi.advanceTimersByTimeAsync(30_000);
  expect((await reply).outcomes).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  [null, 0],
  ["", 0],
  ["7", 7],
  ["-7", 0],
  ["soon", 0],
  ["Sat, 21 Nov 2026 09:01:00 GMT", 60],
  ["Sat, 21 Nov 2020 09:01:00 GMT", 0],
])("Retry-After %j is %i seconds", (header, seconds) => {
  expect(retryAfterSeconds(header, Date.UTC(2026, 10, 21, 9))).toBe(seconds);
});
