/** The receipt arrives whatever happens to server and browser: judged by what the server gives back to the holder of the secret. */
import { expect, test } from "vitest";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { at, cookie, granted, kept, posts, receiptPage, stored } from "./pages.ts";

const NO_IDB = `<script>IDBFactory.prototype.open=function(){throw new DOMException("blocked","SecurityError")}</script>`;
const FULL_IDB = `<script>IDBObjectStore.prototype.put=function(){throw new DOMException("full","QuotaExceededError")}</script>`;
const NO_STORAGE = `${NO_IDB}<script>Storage.prototype.setItem=function(){throw new DOMException("full","QuotaExceededError")}</script>`;
/** In such a page no pause after a failure (two seconds or more) ever ends. */
const ONE_TRY = `<script>setTimeout=(function(real){return function(then,delay){return delay>1500?0:real.apply(window,arguments)}})(setTimeout)</script>`;
const LISTEN = `<script>window.problems=[];document.addEventListener("soglasie:error",function(e){problems.push(e.detail.code)})</script>`;

/** Engines are slow on a busy machine; what must happen is awaited. */
const TIMEOUT = { timeout: 20_000 };

/** Pages that send receipts to a server that is away for this visit. */
async function whileAway({ world }: Stage, visit: () => Promise<void>, page = receiptPage()): Promise<void> {
  for (const path of ["/r/", "/r2/"]) world.page(path, page);
  await world.receipts.stop();
  await visit().finally(() => world.receipts.start());
}

/** The outbox comes to hold so many receipts. */
const keeps = (stage: Stage, count: number) => expect.poll(async () => (await kept(stage.visitor)).length, TIMEOUT).toBe(count);

inEachEngine((stage) => {
  test("the server is down for the whole visit: the answer counts at once, the receipt arrives on the next one", async () => {
    const { visitor } = stage;
    await whileAway(stage, async () => {
      await visitor.open(at("/r/"));
      await visitor.run("await Soglasie.accept()");
      expect(await granted(visitor)).toBe(true);
      await expect.poll(async () => (await kept(visitor)).map((entry) => entry.ack), TIMEOUT).toEqual([null]);
      await visitor.open(at("/r2/"));
      await expect.poll(() => posts(stage), TIMEOUT).toBeGreaterThan(1);
      expect((await kept(visitor)).map((entry) => entry.ack)).toEqual([null]);
    });
    await visitor.open(at("/r/"));
    expect((await stored(stage)).action).toBe("accept_all");
    await expect.poll(() => cookie(visitor), TIMEOUT).toMatch(/\.\w$/); // nothing is unsent
  });

  test("accepted and refused while the server is away: the late acknowledgements change nothing, and both receipts are one chain", async () => {
    const { visitor } = stage;
    await whileAway(stage, async () => {
      await visitor.open(at("/r/"));
      await visitor.run("await Soglasie.accept()");
      await keeps(stage, 1);
      await visitor.run("await Soglasie.reject()");
      await keeps(stage, 2);
    });
    await visitor.open(at("/r2/"));
    await expect.poll(async () => (await kept(visitor)).filter((entry) => entry.ack).length, TIMEOUT).toBe(2);
    const [refusal, grant] = await kept(visitor);
    expect([refusal!.receipt.action, refusal!.receipt.prev, grant!.receipt.action]).toEqual(["reject_all", grant!.receipt.id, "accept_all"]);
    expect(await granted(visitor)).toBe(false);
    await visitor.open(at("/r/"));
    expect(await granted(visitor)).toBe(false);
  });

  test("a page that is left while its request is under way sends the receipt once more, and that request outlives it", async () => {
    const { world, visitor } = stage;
    world.page("/r/", receiptPage());
    world.page("/plain/", "<!doctype html><title>Ничего нашего</title>");
    world.answers.hold = () => new Promise(() => undefined);
    await visitor.open(at("/r/"));
    await visitor.run("await Soglasie.accept()");
    await expect.poll(() => world.posted.length, TIMEOUT).toBeGreaterThan(0);
    const before = world.posted.length;
    await visitor.open(at("/plain/"));
    await expect.poll(() => world.posted.length, TIMEOUT).toBeGreaterThan(before);
    expect(new Set(world.posted).size).toBe(1);
    world.answers.hold = null;
    await visitor.open(at("/r/"));
    expect((await stored(stage)).action).toBe("accept_all");
  });

  test.each([
    ["blocked", NO_IDB],
    ["full", FULL_IDB],
  ])("IndexedDB %s: localStorage keeps the receipt over a page change, and it is said", async (_, broken) => {
    const { visitor } = stage;
    await whileAway(stage, async () => {
      await visitor.open(at("/r/"));
      await visitor.run("await Soglasie.reject()");
      await keeps(stage, 1);
      expect(await visitor.run("return problems")).toContain("outbox-local");
    }, receiptPage(LISTEN + broken));
    await visitor.open(at("/r2/"));
    await keeps(stage, 0); // an unlinked refusal is erased once acknowledged
    await expect.poll(() => cookie(visitor), TIMEOUT).toMatch(/\.a$/);
  });

  test("neither IndexedDB nor localStorage: the page's memory sends it, and it is said", async () => {
    const { world, visitor } = stage;
    world.page("/r/", receiptPage(LISTEN + NO_STORAGE));
    await visitor.open(at("/r/"));
    await visitor.run("await Soglasie.accept()");
    expect((await stored(stage)).action).toBe("accept_all");
    expect(await visitor.run("return problems")).toContain("outbox-memory");
  });

  test("the browser has evicted the outbox: the next page makes the receipt again from the cookie", async () => {
    const { world, visitor } = stage;
    for (const path of ["/r/", "/plain/"]) world.page(path, path === "/r/" ? receiptPage() : "<!doctype html><title>Ничего нашего</title>");
    await world.receipts.stop();
    await visitor.open(at("/r/"));
    await visitor.run("await Soglasie.accept()");
    await keeps(stage, 1);
    const [lost] = await kept(visitor);
    await visitor.open(at("/plain/"));
    // Older than the moment that another tab would have for its own receipt.
    await visitor.run(`await new Promise((done, fail) => { const r = indexedDB.deleteDatabase("soglasie-demo-clinic"); r.onsuccess = done; r.onerror = fail; });
      const old = /soglasie=(1\\.)(\\w+)([^;]*)/.exec(document.cookie); document.cookie = "soglasie=" + old[1] + (parseInt(old[2], 36) - 60).toString(36) + old[3] + "; path=/; secure; max-age=9999"`);
    await world.receipts.start();
    await visitor.open(at("/r/"));
    const again = await stored(stage);
    expect(again.action).toBe("accept_all");
    expect((await kept(visitor))[0]!.receipt.id).not.toBe(lost!.receipt.id);
  });

  test("two documents flush at once: every receipt is stored once and both come to rest", async () => {
    const { world, visitor } = stage;
    world.page("/r/", receiptPage(ONE_TRY));
    world.page("/r2/", receiptPage());
    world.page("/both/", receiptPage().replace("</body>", `<iframe src="/r2/"></iframe></body>`));
    await world.receipts.stop();
    await visitor.open(at("/r/"));
    for (const [before, method] of ["accept", "withdraw", "accept"].entries()) {
      await visitor.run(`await Soglasie.${method}()`);
      await keeps(stage, before + 1);
    }
    world.page("/plain/", "<!doctype html><title>Ничего нашего</title>");
    const before = posts(stage);
    await visitor.open(at("/plain/"));
    await expect.poll(() => posts(stage), TIMEOUT).toBeGreaterThan(before); // the page that was left tried once more
    await settled(world);
    await world.receipts.start();
    world.own.length = 0;
    await visitor.open(at("/both/"));
    await expect.poll(async () => (await kept(visitor)).filter((entry) => entry.ack).length, TIMEOUT).toBe(3);
    await expect.poll(() => cookie(visitor), TIMEOUT).toMatch(/\.\w$/);
    expect(posts(stage)).toBe(1);
  });
});
