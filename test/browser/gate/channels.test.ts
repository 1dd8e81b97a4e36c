/** No way by which script can reach a held vendor leaves a request, in any engine; without the gate every one of them does. */
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { settled } from "../flow/scene.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { program } from "../chromium-program.ts";
import { CLINIC } from "../world.ts";
import { addressOf, channelPage, CHANNELS } from "./channels.ts";

const GATE = `<script>window.soglasieConfig=${JSON.stringify(siteConfig({ endpoint: "/v1/receipts" }))}</script><script src="/soglasie/soglasie.js"></script>`;

/** Channels that an engine does not have, or that ask for nothing there even without the gate; the packaged Chromium 147 runs no script of a fragment. */
const ABSENT: Readonly<Record<string, readonly string[]>> = { chromium: program.whole ? [] : ["fragment"], firefox: ["link prefetch", "ping"], webkit: ["link prefetch"] };

inEachEngine((stage: Stage, engine) => {
  /** Opens a page that tries every channel. Gives a function that says which of them have been asked for by now, and those that threw. */
  async function tried(head: string): Promise<{ leaks: () => string[]; thrown: unknown }> {
    const seen = new Set<string>();
    stage.world.play((request, response) => {
      if (!request.headers.host?.startsWith("mc.yandex.ru")) return false;
      seen.add((request.url ?? "").split("?")[0]!);
      response.writeHead(200, { "Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*" }).end("");
      return true;
    });
    stage.world.page("/channels/", channelPage(head));
    await stage.visitor.open(`${CLINIC}/channels/`);
    await settled(stage.world);
    const thrown = await stage.visitor.run("return window.thrown");
    return { leaks: () => Object.keys(CHANNELS).filter((name) => seen.has(new URL(addressOf(name)).pathname)), thrown };
  }

  test("held: nothing asks for a vendor's address, and nothing throws", async () => {
    const { leaks, thrown } = await tried(GATE);
    expect(leaks()).toEqual([]);
    expect(thrown).toEqual([]);
  });

  test("without the gate every channel is open (the twin)", async () => {
    const { leaks } = await tried("");
    await expect.poll(() => Object.keys(CHANNELS).filter((name) => !leaks().includes(name)), { timeout: 20_000 }).toEqual(ABSENT[engine]);
  });
});
