/**
 * The receipt server on a host of its own: a subdomain, or another domain of the operator (a site on Tilda). No cookie goes there, nothing is asked
 * first, and a foreign page gets nothing stored.
 */
import { request as httpRequest, type IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { at, kept, receiptPage, stored } from "./pages.ts";

/** Lets these hosts lead to the receipt server; gives what they were asked. */
function playReceipts({ world }: Stage, hosts: readonly string[]): IncomingMessage[] {
  const seen: IncomingMessage[] = [];
  world.play((request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    if (!hosts.includes(host)) return false;
    seen.push(request);
    const onward = httpRequest({ host: "127.0.0.1", port: world.receipts.port, path: request.url, method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.writeHead(502).end());
    request.pipe(onward);
    return true;
  });
  return seen;
}

inEachEngine((stage) => {
  test.each([
    ["a subdomain", "receipts.clinic.example"],
    ["another domain", "receipts.operator.example"],
  ])("%s takes receipts without cookies and without a preflight, and gives one back to its visitor", async (_, host) => {
    const { world, visitor } = stage;
    const seen = playReceipts(stage, [host]);
    world.page("/r/", receiptPage("", `https://${host}/v1/receipts`));
    await visitor.open(at("/r/"));
    await visitor.run("document.cookie = 'shared=1; domain=clinic.example; path=/; secure'; await Soglasie.accept()");
    expect((await stored(stage)).action).toBe("accept_all");
    await visitor.run("await Soglasie.withdraw()");
    await expect.poll(async () => (await kept(visitor)).filter((entry) => entry.ack).length, { timeout: 20_000 }).toBe(2);
    const posts = seen.filter(({ method }) => method === "POST");
    expect(posts.map(({ headers }) => [headers.cookie, headers.origin])).toEqual(posts.map(() => [undefined, "https://www.clinic.example"]));
    expect(seen.filter(({ method }) => method === "OPTIONS")).toEqual([]);
    const [own] = await kept(visitor);
    expect(await visitor.run(`return (await fetch("https://${host}/v1/receipts/${own!.receipt.id}", { headers: { Authorization: "Bearer ${own!.secret}" } })).status`)).toBe(200);
  });

  test("a page of a stranger gets nothing stored and reads no answer, beacon or fetch", async () => {
    const { world, visitor } = stage;
    const seen = playReceipts(stage, ["receipts.clinic.example"]);
    world.page("/r/", receiptPage("", "https://nowhere.example/v1/receipts"));
    await visitor.open(at("/r/"));
    await visitor.run("await Soglasie.accept()");
    await expect.poll(async () => (await kept(visitor)).length, { timeout: 20_000 }).toBe(1);
    const body = JSON.stringify((await kept(visitor))[0]!.receipt);
    await visitor.open("https://lk.clinic.example/"); // a neighbour on the same site is a stranger too: not an exact origin of it
    const answer = await visitor.run(`navigator.sendBeacon("https://receipts.clinic.example/v1/receipts", ${JSON.stringify(body)});
      return fetch("https://receipts.clinic.example/v1/receipts", { method: "POST", body: ${JSON.stringify(body)}, credentials: "include" }).then((r) => r.status, () => "unreadable")`);
    expect(answer).toBe("unreadable");
    await expect.poll(() => seen.filter(({ method }) => method === "POST").length, { timeout: 20_000 }).toBe(2);
    const { id } = JSON.parse(body) as { id: string };
    const taken = await fetch(`http://127.0.0.1:${world.receipts.port}/v1/receipts`, { method: "POST", headers: { "content-type": "text/plain", origin: "https://www.clinic.example" }, body });
    expect([taken.status, ((await taken.json()) as { id: string }).id]).toEqual([201, id]); // 201: it was not there yet
  });
});
