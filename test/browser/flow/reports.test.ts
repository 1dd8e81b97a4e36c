/** The first console line's link about the reports: it opens on the clinic's own host, and where the page was left out no link is offered. */
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { CLINIC } from "../world.ts";
import { useScene } from "./scene.ts";

const scene = useScene();
const PAGE = "/soglasie/soglasie.reports.html";

/** The line that a new site's console says about the reports. */
async function firstWord(lang: string): Promise<string> {
  scene.world.page("/new/", `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>t</title><script>window.soglasieConfig=${JSON.stringify(siteConfig({ endpoint: "/v1/receipts" }))}</script><script src="/soglasie/soglasie.js"></script></head><body></body></html>`);
  const said = scene.page.waitForEvent("console", { predicate: (message) => /^(В отчётах теперь|Reports now)/.test(message.text()) });
  await scene.page.goto(`${CLINIC}/new/?soglasie-debug`);
  return (await said).text();
}

test.each([
  ["ru", "Что изменится в отчётах", ""],
  ["en", "What changes in the reports", "#en"],
])("%s: the link opens, without a script and without a request elsewhere", async (lang, title, anchor) => {
  const [link] = /https?:\S+$/.exec(await firstWord(lang))!;
  expect(link).toBe(CLINIC + PAGE + anchor);
  const answer = await scene.page.goto(link!);
  expect(answer!.status()).toBe(200);
  expect(await scene.page.locator("h1", { hasText: title }).isVisible()).toBe(true);
  expect(await scene.page.locator("script, link, img, iframe").count()).toBe(0);
  expect(scene.world.log.entries).toEqual([]);
});

test("twin: a site that left the page out is told where the package keeps it, and gets no dead link", async () => {
  scene.world.overrides.set(PAGE, { status: 404, body: "" });
  const line = await firstWord("ru");
  expect(line).toContain("dist/soglasie.reports.html");
  expect(line).not.toContain("https:");
});

test("a live site's visitors do not ask for it", async () => {
  // A site that wants to hear of unknown hosts loads the file that speaks for everybody who has not answered yet.
  const config = { ...siteConfig({ endpoint: "/v1/receipts" }), gate: { unknown: "report" } };
  scene.world.page("/live/", `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>t</title><script>window.soglasieConfig=${JSON.stringify(config)}</script><script src="/soglasie/soglasie.js"></script></head><body></body></html>`);
  const said = scene.page.waitForEvent("console", { predicate: (message) => message.text().startsWith("В отчётах теперь") });
  await scene.page.goto(`${CLINIC}/live/`);
  expect((await said).text()).toContain(CLINIC + PAGE);
  expect(scene.world.own.filter((line) => line.includes("reports"))).toEqual([]);
});
