/** A late answer carries the cookie of its own request: what was decided meanwhile must stand. The cookie jar here does what the echo does. */
import { expect, test } from "vitest";
import type { Decision } from "../../src/contract.ts";
import { formatDecision } from "../../src/decision.ts";
import { createPart } from "../../src/receipt/part.ts";
import { createStand } from "../../src/receipt/stand.ts";
import { memoryStore } from "../../src/receipt/stores.ts";
import { acknowledgeAll, CHOICE, decisionAt, testGate, testNetwork, testWorld } from "./world.ts";

const T = Date.UTC(2026, 10, 21, 9);
const refusal = (time: number): Decision => ({ ...decisionAt(time, false), source: "w" });

/** A gate whose cookie can be set by hand, as a server's answer sets it. */
function jar(decision: Decision) {
  const gate = testGate();
  let cookie = "";
  const write = (d: Decision): void => void (cookie = `x=1; soglasie=${formatDecision(d, gate.vendors)}; y=2`);
  const decide = (d: Decision): void => {
    gate.decision = d;
    write(d);
  };
  gate.natives.getCookie = () => cookie;
  decide(decision);
  return { gate, stand: createStand(gate), write, decide };
}

test.each([
  ["withdrawn", decisionAt(T, true), refusal(T + 300)], // within the same second, too
  ["granted", refusal(T), decisionAt(T + 5000, true)],
])("%s while the request was under way: the echo of what stood before is undone", (_, before, after) => {
  const { gate, stand, write, decide } = jar(before);
  const compare = stand.brings();
  decide(after);
  write(before);
  compare(null);
  expect(gate.restored).toEqual([after]);
});

test("another tab refused and this one has not noticed yet: what the outbox knows counts", () => {
  const grant = decisionAt(T, true);
  const elsewhere = refusal(T + 4000);
  const { gate, stand, write } = jar(grant);
  const compare = stand.brings();
  write(elsewhere);
  write(grant);
  compare(elsewhere);
  expect(gate.restored).toEqual([elsewhere]);
});

test("another tab's newer decision is never undone, whatever its clock says", () => {
  const grant = decisionAt(T, true);
  const { gate, stand, write, decide } = jar(grant);
  const compare = stand.brings();
  write(refusal(T + 4000));
  compare(grant);
  decide(grant);
  const again = stand.brings();
  write(refusal(T - 86_400_000)); // its clock was set back
  again(grant);
  expect(gate.restored).toEqual([]);
});

test("a request that brought a cookie this page does not stand by restores nothing", () => {
  const grant = decisionAt(T, true);
  const { gate, stand, write } = jar(grant);
  write(refusal(T + 4000));
  const compare = stand.brings();
  gate.decision = refusal(T + 4000);
  compare(null);
  expect(gate.restored).toEqual([]);
});

test("no cookie, or nothing that changed: nothing to do", () => {
  const { gate, stand } = jar(decisionAt(T, true));
  stand.brings()(null);
  gate.natives.getCookie = () => "";
  stand.brings()(refusal(T));
  expect(gate.restored).toEqual([]);
});

/** A part that has recorded a grant, and its network, which keeps the first answer back until `answer()`. */
async function granted() {
  const clock = testWorld([memoryStore()]);
  const { gate, write, decide } = jar(decisionAt(T, true));
  const grant = gate.decision!;
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const { send, calls } = testNetwork(async (call) => {
    if (calls.length === 1) await held;
    return acknowledgeAll(call.body);
  });
  Object.assign(gate.natives, { fetch: send });
  const part = createPart(gate, clock.world);
  await part.record(grant, CHOICE.accept);
  await expect.poll(() => calls.length).toBe(1);
  return { clock, gate, grant, part, calls, write, decide, answer };
}

test("the part compares after every answer, makes no receipt of an overtaken cookie, and drops what is under way on a change", async () => {
  const { clock, gate, grant, part, calls, write, decide, answer } = await granted();
  const withdrawn = refusal(T + 3000);
  decide(withdrawn);
  clock.fire("soglasie:change");
  expect(calls[0]!.init.signal!.aborted).toBe(true);
  write(grant);
  answer(); // this network does not hear of the abort: the answer comes all the same
  await expect.poll(() => gate.restored.length).toBeGreaterThan(0);
  decide(withdrawn);
  await part.record(withdrawn, CHOICE.withdraw);
  expect(await part.flush()).toBe(true);
  expect(calls.flatMap((call) => call.receipts).map((r) => r.action)).toEqual(["accept_all", "withdraw"]);
  // The next page finds the old grant in the cookie, marked unsent.
  gate.restored.length = 0;
  decide(grant);
  clock.tick(60_000);
  expect(await part.flush()).toBe(true);
  expect(gate.restored).toContainEqual(withdrawn);
  expect(calls).toHaveLength(2);
});

test("an echo that shows a moment after its answer is undone, too", async () => {
  const { clock, gate, grant, write, decide, answer } = await granted();
  const withdrawn = refusal(T + 3000);
  decide(withdrawn);
  answer();
  await expect.poll(() => gate.sent.length + clock.timers.length).toBeGreaterThan(0);
  expect(gate.restored).toEqual([]);
  write(grant);
  clock.tick(1000);
  await expect.poll(() => gate.restored).toEqual([withdrawn]);
});

test("the twin: without the comparison the grant would be in the cookie", () => {
  const grant = decisionAt(T, true);
  const { gate, write, decide } = jar(grant);
  decide(refusal(T + 3000));
  write(grant);
  expect(gate.natives.getCookie()).toContain(formatDecision(grant, gate.vendors));
  expect(gate.restored).toEqual([]);
});
