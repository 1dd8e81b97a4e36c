/** Held tags run in the order in which they stand, with every attribute and the nonce; what the server sets for a vendor is found and removed. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { SiteConfig } from "../../../src/config/types.ts";
import { settled } from "../flow/scene.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { CONFIG } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";
import { HOST, SEALED } from "../seal/sealed.ts";

const V = "https://t1.roistat.com";
const ROISTAT: SiteConfig = { ...CONFIG, vendors: [{ use: "roistat" }] };

/** The slower the earlier: without care the last would run first. */
const WAITS: Readonly<Record<string, number>> = { "/first.js": 400, "/second.js": 150, "/third.js": 0, "/async.js": 0 };

const gate = `<script nonce="n1">window.soglasieConfig=${JSON.stringify(ROISTAT)};window.order=[]</script><script nonce="n1" src="/soglasie/soglasie.js"></script>`;
const tag = (file: string, marked: boolean, more = ""): string => `<script nonce="n1" data-key="${file}" ${more} ${marked ? 'type="text/plain" data-soglasie="roistat"' : ""} src="${V}/${file}.js"></script>`;
const body = (marked: boolean): string =>
  tag("first", marked) + tag("second", marked, "defer") + (marked ? '<script nonce="n1" type="text/plain" data-soglasie="roistat">order.push("inline after " + order.filter((name) => name !== "async").join())</script>' : "") + tag("third", marked) + tag("async", marked, "async");

inEachEngine((stage: Stage) => {
  const order = async (): Promise<string[]> => (await stage.visitor.run("return window.order")) as string[];

  /** A clinic whose own policy lets only scripts with its nonce run, and a vendor that takes its time. */
  function play(page: string): void {
    stage.world.play((request, response) => {
      const { pathname } = new URL(request.url ?? "/", V);
      const file = new URL(`../../../dist/${pathname.replace("/soglasie/", "")}`, import.meta.url);
      const send = (type: string, text: string | Buffer): void => void response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store", "Content-Security-Policy": "script-src 'nonce-n1' 'strict-dynamic'" }).end(text);
      if (request.headers.host === "t1.roistat.com") {
        stage.world.log.add(request, "t1.roistat.com");
        const name = JSON.stringify(pathname.slice(1, -3));
        setTimeout(send, WAITS[pathname] ?? 0, "text/javascript", `order.push(${name}); (window.attributes = window.attributes || []).push(document.currentScript.dataset.key + document.currentScript.nonce)`);
      } else if (request.headers.host !== HOST) return false;
      else if (pathname.startsWith("/soglasie/") && existsSync(file)) send("text/javascript", readFileSync(file));
      else send("text/html; charset=utf-8", page);
      return true;
    });
  }

  test.each([["pasted", false], ["marked", true]] as const)("%s: in document order, async ones when they come, attributes and nonce kept", async (_, marked) => {
    play(`<!doctype html><html lang="ru"><head><meta charset="utf-8">${gate}</head><body><h1>Клиника</h1>${body(marked)}</body></html>`);
    await stage.visitor.open(`${SEALED}/`);
    await settled(stage.world);
    expect(await order()).toEqual([]);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(async () => (await order()).length, { timeout: 20_000 }).toBe(marked ? 5 : 4);
    await settled(stage.world);
    const kept = (await order()).filter((name) => name !== "async");
    expect(kept).toEqual(marked ? ["first", "second", "inline after first,second", "third"] : ["first", "second", "third"]);
    expect(((await stage.visitor.run("return window.attributes")) as string[]).sort()).toEqual(["asyncn1", "firstn1", "secondn1", "thirdn1"]);
  });

  test("a cookie that the site's own server sets for a vendor is removed, its session stays", async () => {
    await stage.visitor.open(`${CLINIC}/`);
    await settled(stage.world);
    await expect.poll(async () => (await stage.visitor.cookies()).map(({ name }) => name)).not.toContain("BITRIX_SM_GUEST_ID");
    expect((await stage.visitor.cookies()).map(({ name }) => name)).toContain("PHPSESSID");
  });

  test("twin: without the gate it stays", async () => {
    stage.world.overrides.set("/soglasie/soglasie.js", { body: "" });
    await stage.visitor.open(`${CLINIC}/`);
    await settled(stage.world);
    await expect.poll(async () => (await stage.visitor.cookies()).map(({ name }) => name)).toContain("BITRIX_SM_GUEST_ID");
  });
});
