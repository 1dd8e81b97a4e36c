/** A site that loads the page again after a withdrawal: its receipt lies in the outbox by then. */
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { call, open, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();

/** What this device keeps, the latest first, and whether the server has it. */
const acknowledged = async (): Promise<string[]> => (await (window as unknown as PageGlobals).Soglasie.receipts()).map(({ receipt, ack }) => `${receipt.action} ${!!ack}`);

test("the page that comes after the withdrawal has its receipt and sends it, and waits for nothing", async () => {
  const config = { ...siteConfig({ endpoint: "/v1/receipts" }), afterWithdrawal: "reload" };
  scene.world.page("/again/", `<!doctype html><html lang="ru"><head><meta charset="utf-8"><script>window.soglasieConfig=${JSON.stringify(config)}</script><script src="/soglasie/soglasie.js"></script><title>t</title></head><body><h1>Клиника</h1></body></html>`);
  await open(scene, "/again/");
  await call(scene.page, "accept");
  await expect.poll(() => scene.page.evaluate(acknowledged)).toEqual(["accept_all true"]);
  // A later visit, on which nothing but the gate has been loaded.
  await open(scene, "/again/");
  await Promise.all([scene.page.waitForEvent("load"), scene.page.evaluate(() => void (window as unknown as PageGlobals).Soglasie.withdraw())]);
  expect((await scene.page.evaluate(acknowledged)).map((one) => one.split(" ")[0])).toEqual(["withdraw", "accept_all"]);
  await expect.poll(() => scene.page.evaluate(acknowledged)).toEqual(["withdraw true", "accept_all true"]);
});
