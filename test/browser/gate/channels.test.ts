/** No way by which script can reach a held vendor leaves a request; without the gate every one of them does. */
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { open, useScene } from "../flow/scene.ts";
import { addressOf, channelPage, CHANNELS } from "./channels.ts";

const scene = useScene();
const GATE = `<script>window.soglasieConfig=${JSON.stringify(siteConfig({ endpoint: "/v1/receipts" }))}</script><script src="/soglasie/soglasie.js"></script>`;

/** Channels whose address was asked for, and those that threw. */
async function leaked(head: string): Promise<{ leaks: string[]; thrown: string[] }> {
  const seen = new Set<string>();
  scene.world.play((request, response) => {
    if (!request.headers.host?.startsWith("mc.yandex.ru")) return false;
    seen.add((request.url ?? "").split("?")[0]!);
    response.writeHead(200, { "Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*" }).end("");
    return true;
  });
  scene.world.page("/channels/", channelPage(head));
  await open(scene, "/channels/");
  const thrown = await scene.page.evaluate(() => (window as unknown as { thrown: string[] }).thrown);
  return { leaks: Object.keys(CHANNELS).filter((name) => seen.has(new URL(addressOf(name)).pathname)), thrown };
}

test("held: nothing asks for a vendor's address, and nothing throws", async () => {
  expect(await leaked(GATE)).toEqual({ leaks: [], thrown: [] });
});

test("without the gate every channel is open (the twin)", async () => {
  const { leaks } = await leaked("");
  expect(Object.keys(CHANNELS).filter((name) => !leaks.includes(name))).toEqual([]);
});

