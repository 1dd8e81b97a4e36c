/**
 * Content filters as visitors have them: a real extension with cosmetic rules of user origin and blocked addresses. Where it hides or stops us
 * there is no consent and the page is as if we were not there; what filters usually look for does not name us.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { intoTheWorld, program, QUIET } from "../chromium-program.ts";
import { START, startTwice } from "../launch.ts";
import { CLINIC, openWorld, type World } from "../world.ts";
import { pageText } from "./page-text.ts";

/** Ours; in the manner of the lists against cookie notices, none copied. `*` stands for anything. */
const USUAL_ADDRESSES = [
  "*cookie*banner*", "*cookie*notice*", "*cookie*bar*", "*cookie*popup*", "*cookie*law*", "*cookie*warning*", "*cookie*alert*", "*cookie*accept*", "*cookie*manager*", "*cookies.js*", "*consent*", "*gdpr*",
  "*ccpa*", "*/cmp.*", "*/cmp/*", "*/banner.js*", "*/banners/*", "*-banner.*", "*_banner*", "*/banner/*", "*popup*", "*/notice*", "*privacy*", "*tracking*", "*analytics*", "*metrika*", "*/ads/*", "*/ad.*", "*advert*", "*tcf*", "*eu-law*", "*152fz*",
];
const USUAL_SELECTORS = [
  '[id*="cookie" i]', '[class*="cookie" i]', '[id*="consent" i]', '[class*="consent" i]', '[class*="gdpr" i]', '[id*="gdpr" i]', '[class*="cc-window"]', '[class*="cmp" i]', '[class*="banner" i]', '[id*="banner" i]', '[class*="notice" i]', '[class*="popup" i]',
  '[aria-label*="cookie" i]', '[aria-label*="consent" i]', '[data-nosnippet][class*="cookie"]', 'div[style*="z-index: 2147483647"]', 'div[style*="position: fixed"][style*="bottom: 0"]', "body > div[role=dialog]", "body > [role=region]", "[class*=overlay]",
];
const hide = (selectors: readonly string[]): string => selectors.map((one) => `${one} { display: none !important }`).join("\n");

/** A Manifest 3 extension: user style sheets into every page as it is committed, and requests blocked. */
function extension(folder: string, css: string, addresses: readonly string[]): void {
  mkdirSync(folder);
  const rules = addresses.map((urlFilter, i) => ({ id: i + 1, priority: 1, action: { type: "block" }, condition: { urlFilter, resourceTypes: ["script", "xmlhttprequest", "stylesheet", "image"] } }));
  const manifest = {
    manifest_version: 3, name: "filter", version: "1", permissions: ["scripting", "webNavigation", "declarativeNetRequest"], host_permissions: ["<all_urls>"], background: { service_worker: "background.js" },
    declarative_net_request: { rule_resources: [{ id: "rules", enabled: true, path: "rules.json" }] },
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "rules.json"), JSON.stringify(rules));
  writeFileSync(join(folder, "background.js"), `chrome.webNavigation.onCommitted.addListener(({ tabId, frameId }) => chrome.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css: ${JSON.stringify(css)}, origin: "USER" }).catch(() => {}));`);
}

interface Filtered {
  readonly world: World;
  readonly errors: string[];
  open(body?: string): Promise<Page>;
}

/** A browser with that filter for the tests of one `describe`. */
function useFilter(css: string, addresses: readonly string[]): Filtered {
  const filtered = { errors: [] as string[] } as { world: World; errors: string[] };
  const folder = mkdtempSync(join(tmpdir(), "soglasie-filter-"));
  let context: BrowserContext;
  beforeAll(async () => {
    filtered.world = await openWorld();
    extension(join(folder, "filter"), css, addresses);
    const args = [...QUIET, ...intoTheWorld(filtered.world), `--disable-extensions-except=${join(folder, "filter")}`, `--load-extension=${join(folder, "filter")}`];
    context = await startTwice("Chromium", () => chromium.launchPersistentContext(join(folder, "profile"), {
      timeout: START, executablePath: program.path, env: { ...(process.env as Record<string, string>), ...program.env }, args, ignoreDefaultArgs: ["--disable-extensions", "--disable-component-extensions-with-background-pages"], ignoreHTTPSErrors: true, locale: "ru-RU",
    }));
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    // It has run as far as its listener.
    await worker.evaluate(() => true);
  });
  afterEach(() => filtered.errors.splice(0));
  afterAll(async () => {
    await context?.close();
    await filtered.world?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return Object.assign(filtered, {
    async open(body = '<h1>Клиника</h1><p><a href="#a" id="first">Врачи</a></p><script type="text/plain" data-soglasie="analytics">window.counted=1</script>') {
      filtered.world.reset();
      await context.clearCookies();
      const page = await context.newPage();
      page.on("pageerror", ({ message }) => filtered.errors.push(message));
      filtered.world.page("/", pageText({ body }));
      await page.goto(`${CLINIC}/`, { waitUntil: "load" });
      return page;
    },
  });
}

/** No answer, nothing granted, nothing run, nothing in the page's way. */
async function unharmed(page: Page, { errors, world }: Filtered): Promise<void> {
  await page.getByRole("link", { name: "Врачи" }).click();
  expect(new URL(page.url()).hash).toBe("#a");
  expect(await page.evaluate(() => [document.cookie, (window as unknown as { counted?: number }).counted ?? 0, (window as unknown as { Soglasie: { allows(name: string): boolean } }).Soglasie.allows("analytics")])).toEqual(["", 0, false]);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).paddingBottom)).toBe("0px");
  expect([errors, world.log.entries]).toEqual([[], []]);
}

if (program.whole) {
  describe("a filter that looks for what cookie notices usually are", () => {
    const filtered = useFilter(hide(USUAL_SELECTORS), USUAL_ADDRESSES);

    test("does not find us: the question, the dialog, the message and a placeholder are there", async () => {
      const page = await filtered.open('<h1>Клиника</h1><div class="cookie-banner" id="theirs">Мы используем cookie</div><iframe title="Карта" width="600" height="300" data-soglasie="yandex-maps" data-src="https://yandex.ru/map-widget/v1/?um=1"></iframe>');
      await page.getByRole("region", { name: "Можно собирать статистику?" }).waitFor();
      // The twin: the filter is at work.
      await page.locator("#theirs").waitFor({ state: "hidden" });
      expect(await page.evaluate(() => fetch("/cookie-banner.js").then(() => "came", () => "blocked"))).toBe("blocked");
      await page.frameLocator("iframe").getByRole("button", { name: "Показать карту" }).waitFor();
      await page.getByRole("button", { name: "Настроить" }).click();
      await page.getByRole("dialog").waitFor();
      await page.locator("soglasie-ui footer button").nth(1).click();
      await page.getByRole("status").getByText(/^Хорошо/).waitFor();
    });

    test("would stop none of our files", () => {
      const names = readdirSync(new URL("../../../dist/", import.meta.url)).filter((name) => name.endsWith(".js"));
      const pattern = new RegExp(USUAL_ADDRESSES.map((one) => one.split("*").map((piece) => piece.replace(/[.?+()[\]]/g, "\\$&")).join(".*")).join("|"), "i");
      expect(names.length).toBeGreaterThan(20);
      expect(names.filter((name) => pattern.test(`https://clinic.example/soglasie/${name}?12345678`))).toEqual([]);
    });
  });

  describe("a filter made against us", () => {
    const filtered = useFilter(hide(["soglasie-ui", "soglasie-part", "html > p"]), []);

    test("hides what we draw: no consent, and the page works", async () => {
      const page = await filtered.open();
      await page.locator("soglasie-ui [part=banner]").waitFor({ state: "attached" });
      await expect.poll(() => page.getByRole("region").count()).toBe(0);
      await unharmed(page, filtered);
    });
  });

  describe("a filter that stops files of ours", () => {
    const filtered = useFilter("", ["*soglasie.*banner*", "*soglasie.*sdk*"]);

    test("no question, no consent, and the page works", async () => {
      const page = await filtered.open();
      await expect.poll(() => page.evaluate(() => (window as unknown as { Soglasie: { diagnose(): { problems: { code: string }[] } } }).Soglasie.diagnose().problems.map(({ code }) => code))).toContain("chunk-failed");
      expect(await page.locator("soglasie-ui").count()).toBe(0);
      await unharmed(page, filtered);
    });
  });
}
