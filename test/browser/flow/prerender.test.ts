/**
 * A page that is only prerendered releases nothing; on activation the decision is applied, and a page without one asks. Driven by puppeteer:
 * playwright forbids prerendering.
 */
import puppeteer, { type Browser, type BrowserContext, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { wholeChromium } from "../chromium.ts";
import { findProgram } from "../engines.ts";
import { CLINIC, openWorld, type World } from "../world.ts";
import { requests, settled, type PageGlobals } from "./scene.ts";

const CONFIG = { site: "demo-clinic", operator: { name: "ООО «Клиника Полдень»", contacts: "privacy@clinic.example", policyUrl: "/policy/", consentUrl: "/consent/" }, notice: { version: "1.0", effectiveDate: "2026-11-01" }, vendors: [{ use: "yandex-metrika", id: "12345678" }] };
const MARKED = '<script type="text/plain" data-soglasie="analytics">fetch(document.prerendering ? "/told/early" : "/told/marked")</script>';
/** The page tells by requests to its own site what happens on it: puppeteer loses sight of a page that is activated. */
const TELL = `<script>document.addEventListener("prerenderingchange",()=>fetch("/told/activated"));
(function look(){document.querySelector("soglasie-ui")?fetch("/told/"+(document.prerendering?"early":"asked")):setTimeout(look,50)})()</script>`;
const PASTED = "<script>new Image().src='https://mc.yandex.ru/watch/7?pasted'</script>";
const html = (body: string): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><script>window.soglasieConfig=${JSON.stringify(CONFIG)}</script><script src="/soglasie/soglasie.js"></script><title>t</title></head><body><h1>Клиника</h1>${body}<a href="#" data-soglasie-open>Настройки</a></body></html>`;
const RULES = '<script type="speculationrules">{"prerender":[{"urls":["/next/"],"eagerness":"immediate"}]}</script>';

if (wholeChromium) {
  let world: World;
  let browser: Browser;
  let visitor: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld();
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", `--host-resolver-rules=MAP * 127.0.0.1:${world.port}`, `--ignore-certificate-errors-spki-list=${world.certificate.spki}`];
    browser = await puppeteer.launch({ executablePath: findProgram("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")!, args });
  });
  beforeEach(async () => {
    world.reset();
    visitor = await browser.createBrowserContext();
    page = await visitor.newPage();
  });
  afterEach(() => visitor.close());
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const answer = (method: "accept" | "withdraw"): Promise<unknown> => page.evaluate(async (name) => (window as unknown as PageGlobals).Soglasie[name](), method);

  /** Opens the first page, with rules that prerender the second once `before` is done; resolves when the network is quiet. */
  const prerender = async (before: () => Promise<unknown>): Promise<void> => {
    world.page("/first/", html('<a href="/next/" id="go">Дальше</a>'));
    world.page("/next/", html(PASTED + MARKED + TELL));
    await page.goto(`${CLINIC}/first/`);
    await before();
    await settled(world);
    world.log.clear();
    world.own.length = 0;
    await page.evaluate((rules) => document.head.append(document.createRange().createContextualFragment(rules)), RULES);
    // The prerendered page has run as far as our script.
    await expect.poll(() => world.own, { timeout: 10_000 }).toContain("GET /next/");
    await settled(world);
  };

  const told = (what: string): Promise<unknown> => expect.poll(() => world.own, { timeout: 5000 }).toContain("GET /told/" + what);

  const activate = async (): Promise<void> => {
    await page.evaluate(() => document.getElementById("go")!.click()).catch(() => undefined);
    // An ordinary navigation has no such event: the test would have judged the wrong thing.
    await told("activated");
  };

  const sent = (): string[] => requests(world).filter((line) => !/webvisor/.test(line));

  test("with a grant nothing runs before activation, everything once after it", async () => {
    await prerender(() => answer("accept"));
    expect(sent()).toEqual([]);
    await activate();
    await world.log.waitFor((entry) => entry.path === "/watch/12345678" && entry.query["page-url"] === `${CLINIC}/next/`);
    await world.log.waitFor((entry) => entry.path === "/watch/7");
    await told("marked");
    await settled(world);
    expect(world.own).not.toContain("GET /told/early");
    expect(sent().filter((line) => line.includes("/watch/"))).toHaveLength(2);
  });

  test("what was withdrawn while the page was prerendered does not run on it", async () => {
    await prerender(() => answer("accept"));
    await answer("withdraw");
    await activate();
    await settled(world);
    expect(sent()).toEqual([]);
    expect(world.own.filter((line) => /marked|early/.test(line))).toEqual([]);
    const other = await visitor.newPage();
    world.page("/other/", html(""));
    await other.goto(`${CLINIC}/other/`);
    expect(await other.evaluate(() => document.cookie)).not.toMatch(/_ym/);
  });

  test("without a decision the question comes at activation, not before", async () => {
    await prerender(() => Promise.resolve());
    expect(world.own.filter((line) => /banner/.test(line))).toEqual([]);
    await activate();
    await told("asked");
    expect(world.own).not.toContain("GET /told/early");
    expect(sent()).toEqual([]);
  });

  test("twin: without the gate the prerendered page sends before anybody has seen it", async () => {
    world.overrides.set("/soglasie/soglasie.js", { status: 404, body: "" });
    await prerender(() => Promise.resolve());
    await world.log.waitFor((entry) => entry.path === "/watch/7");
  });
}
