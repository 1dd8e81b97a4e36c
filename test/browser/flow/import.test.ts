/** A clinic replaces its consent tool: the visitor's answer in the real old tool is taken over once, where the config says so, and never else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Receipt } from "../../../src/contract.ts";
import { CLINIC } from "../world.ts";
import { button, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();
const module = (path: string): string => readFileSync(join(import.meta.dirname, "../../../node_modules", path), "utf8").replace(/<\/script/g, "<\\/script");

const VANILLA = `<script>${module("vanilla-cookieconsent/dist/cookieconsent.umd.js")}</script><script>
CookieConsent.run({hideFromBots:false,categories:{necessary:{enabled:true,readOnly:true},analytics:{},marketing:{}},language:{default:"en",translations:{en:{consentModal:{title:"t",acceptAllBtn:"All",acceptNecessaryBtn:"None"},preferencesModal:{sections:[]}}}}})</script>`;
const KLARO = `<script>var klaroConfig={mustConsent:false,acceptAll:true,lang:"en",translations:{en:{}},services:[{name:"ym",purposes:["stat"]}]}</script><script data-config="klaroConfig">${module("klaro/dist/klaro.js")}</script>`;

const config = (more: object): object => ({
  site: "demo-clinic",
  operator: { name: "ООО «Клиника»", contacts: "privacy@clinic.example", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "2026-11", effectiveDate: "2026-11-01" },
  vendors: [{ use: "yandex-metrika" }, { use: "vk-pixel" }],
  receipts: { endpoint: "/v1/receipts" },
  ...more,
});

const page = (head: string): string => `<!doctype html><html lang="ru"><head><meta charset="utf-8">${head}<title>Клиника</title></head><body><h1>Клиника</h1></body></html>`;
const ours = (more: object): string => page(`<script>window.soglasieConfig=${JSON.stringify(config(more))}</script><script src="/soglasie/soglasie.js"></script>`);

/** Answers in the old tool, by a function of its own. */
async function answerBefore(tool: string, answer: string, cookie: string): Promise<void> {
  scene.world.page("/", page(tool));
  await scene.page.goto(CLINIC + "/");
  await scene.page.waitForFunction("!!(window.CookieConsent||window.klaro)");
  await scene.page.evaluate(answer);
  await scene.page.waitForFunction((name) => document.cookie.includes(name + "="), cookie);
}

const decision = () => scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.state.decision);

/** Opens our page in the old one's place; gives the receipt that was posted. */
async function openOurs(more: object): Promise<Receipt> {
  scene.world.page("/", ours(more));
  const sent = scene.page.waitForRequest((request) => request.url().endsWith("/v1/receipts"));
  await scene.page.goto(CLINIC + "/");
  return JSON.parse((await sent).postData() ?? "") as Receipt;
}

test("an answer given in vanilla-cookieconsent is taken over once and named in the receipt", async () => {
  await answerBefore(VANILLA, `CookieConsent.acceptCategory(["analytics"])`, "cc_cookie");
  const answered = await scene.page.evaluate(() => Date.now() / 1000);
  const receipt = await openOurs({ importDecision: { from: "vanilla-cookieconsent" } });
  expect(receipt).toMatchObject({ ui: "import", action: "save", notice: { id: "ru-import" } });
  expect(receipt.choices).toEqual(expect.arrayContaining([{ p: "analytics", g: true }, { p: "marketing", g: false }]));
  expect(await decision()).toMatchObject({ source: "i", categories: { analytics: true, marketing: false } });
  expect((await decision())!.time).toBeLessThanOrEqual(answered + 1);
  expect(await button(scene.page, "Принять все").count()).toBe(0);
  // The server's answer brings our cookie once more: only after it is the jar at rest.
  await scene.page.waitForFunction(() => (window as unknown as PageGlobals).Soglasie.state.decision?.unsent === false);
  // Taken over once: the old record is gone, and a visitor without ours is asked.
  expect((await scene.visitor.cookies()).map(({ name }) => name)).toEqual(["soglasie"]);
  await scene.visitor.clearCookies();
  await scene.page.reload();
  await button(scene.page, "Принять все").waitFor();
});

test("a refusal is taken over too, and nobody is asked again", async () => {
  await answerBefore(VANILLA, `CookieConsent.acceptCategory([])`, "cc_cookie");
  const receipt = await openOurs({ importDecision: { from: "vanilla-cookieconsent" } });
  expect(receipt.choices.every(({ g }) => !g)).toBe(true);
  expect(receipt).not.toHaveProperty("device");
});

test("klaro's services become vendors by the config's names", async () => {
  await answerBefore(KLARO, `(()=>{const m=klaro.getManager();m.changeAll(true);m.saveAndApplyConsents()})()`, "klaro");
  const receipt = await openOurs({ importDecision: { from: "klaro", names: { ym: "yandex-metrika" } } });
  expect(receipt.choices).toEqual(expect.arrayContaining([{ p: "analytics", g: false }, { p: "vendor:yandex-metrika", g: true }]));
});

test("without a word in the config the same record grants nothing and the visitor is asked", async () => {
  await answerBefore(VANILLA, `CookieConsent.acceptCategory("all")`, "cc_cookie");
  scene.world.page("/", ours({}));
  await scene.page.goto(CLINIC + "/");
  await button(scene.page, "Принять все").waitFor();
  expect(await decision()).toBeNull();
});

test("a damaged record grants nothing and the visitor is asked", async () => {
  await scene.visitor.addCookies([{ name: "cc_cookie", value: "%7Bbroken", url: CLINIC }]);
  scene.world.page("/", ours({ importDecision: { from: "vanilla-cookieconsent" } }));
  await scene.page.goto(CLINIC + "/");
  await button(scene.page, "Принять все").waitFor();
  expect(await decision()).toBeNull();
});
