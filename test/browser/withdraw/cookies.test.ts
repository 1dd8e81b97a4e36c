/** What a withdrawal finds in the jar: cookies of every scope a script can reach go, the rest is told to the visitor and to `diagnose()`. */
import { expect, test } from "vitest";
import type { SoglasieApi } from "../../../src/contract.ts";
import { CLINIC } from "../world.ts";
import { call, open, useScene } from "../flow/scene.ts";
import { CONFIG, page } from "./page.ts";

const scene = useScene();
const SCOPES = ["Path=/", "Path=/w", "Path=/w/deep/", "Path=/; Domain=clinic.example", "Path=/; Domain=www.clinic.example", "Path=/w/; Domain=clinic.example", "Path=/; Secure; SameSite=None; Partitioned", "Path=/; Domain=clinic.example; Secure; SameSite=None; Partitioned", "Path=/w; Secure; SameSite=None; Partitioned", "Path=/w/deep/; Domain=clinic.example; Secure; SameSite=None; Partitioned"];
const jar = async (): Promise<string[]> => (await scene.visitor.cookies(`${CLINIC}/w/deep/`)).filter(({ name }) => name.startsWith("_ym")).map(({ name, domain, path }) => `${name} ${domain}${path}`);

async function accepted(): Promise<void> {
  scene.world.page("/w/deep/", page({ config: CONFIG }));
  await open(scene, "/w/deep/");
  await call(scene.page, "accept");
}

test("cookies on every parent domain, with and without www, path and partition, and the copies that would bring the number back", async () => {
  await accepted();
  await scene.page.evaluate((scopes) => {
    scopes.forEach((scope, i) => (document.cookie = `_ym_s${i}=1; ${scope}`));
    for (const area of [localStorage, sessionStorage]) for (const key of ["_ym_uid", "_ym_retryReqs", "__ym_tab_guid"]) area.setItem(key, "1");
  }, SCOPES);
  expect(await jar()).toHaveLength(SCOPES.length);
  await call(scene.page, "withdraw");
  expect(await jar()).toEqual([]);
  expect(await scene.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => /ym/.test(key)))).toEqual([]);
  await scene.page.getByText(/отозвано/i).first().waitFor();
  // Those on the companies' own hosts are out of a site's reach.
  await scene.page.getByText("на сайтах самих компаний").first().waitFor();
  expect(await scene.page.getByText("Не удалось удалить").count()).toBe(0);
});

test("what no script can remove is told to the visitor and to diagnose()", async () => {
  await accepted();
  await scene.page.evaluate(() => {
    document.cookie = "_ym_stuck=1; Path=/";
    // The page's own code that sets it again at once is the common case of a cookie that does not go.
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, "cookie")!;
    Object.defineProperty(Document.prototype, "cookie", { configurable: true, get: get!, set(text: string) { if (!text.startsWith("_ym_stuck")) set!.call(this, text); } });
  });
  await call(scene.page, "withdraw");
  await scene.page.getByText("Не удалось удалить: _ym_stuck").waitFor();
  await scene.page.evaluate(() => (window as unknown as { Soglasie: SoglasieApi }).Soglasie.diagnose());
  await expect.poll(() => scene.page.evaluate(() => (window as unknown as { Soglasie: SoglasieApi }).Soglasie.diagnose().findings?.some(({ code, at }) => code === "cookie-left" && at === "_ym_stuck")), { timeout: 10_000 }).toBe(true);
});
