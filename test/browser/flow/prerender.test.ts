/**
 * A page that is only prerendered releases nothing; on activation the decision is applied, and a page without one asks.
 */
import { expect, test } from "vitest";
import { program } from "../chromium-program.ts";
import { useUntouched } from "../untouched.ts";
import { CLINIC } from "../world.ts";
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

if (program.whole) {
  const scene = useUntouched();

  const answer = (method: "accept" | "reject" | "withdraw"): Promise<unknown> => scene.page.evaluate(async (name) => (window as unknown as PageGlobals).Soglasie[name](), method);

  /** Opens the first page, with rules that prerender the second once `before` is done; resolves when the network is quiet. */
  const prerender = async (before: () => Promise<unknown>, more = ""): Promise<void> => {
    scene.world.page("/first/", html('<a href="/next/" id="go">Дальше</a>'));
    scene.world.page("/next/", html(PASTED + MARKED + TELL + more));
    await scene.page.goto(`${CLINIC}/first/`);
    await before();
    await settled(scene.world);
    scene.world.log.clear();
    scene.world.own.length = 0;
    await scene.page.evaluate((rules) => document.head.append(document.createRange().createContextualFragment(rules)), RULES);
    // The prerendered page has run as far as our script.
    await expect.poll(() => scene.world.own, { timeout: 20_000 }).toContain("GET /next/");
    await settled(scene.world);
  };

  const told = (what: string): Promise<unknown> => expect.poll(() => scene.world.own, { timeout: 20_000 }).toContain("GET /told/" + what);

  const activate = async (): Promise<void> => {
    await scene.page.evaluate(() => document.getElementById("go")!.click()).catch(() => undefined);
    // An ordinary navigation has no such event: the test would have judged the wrong thing.
    await told("activated");
  };

  const sent = (): string[] => requests(scene.world).filter((line) => !/webvisor/.test(line));

  test("with a grant nothing runs before activation, everything once after it", async () => {
    await prerender(() => answer("accept"));
    expect(sent()).toEqual([]);
    await activate();
    await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678" && entry.query["page-url"] === `${CLINIC}/next/`);
    await scene.world.log.waitFor((entry) => entry.path === "/watch/7");
    await told("marked");
    await settled(scene.world);
    expect(scene.world.own).not.toContain("GET /told/early");
    expect(sent().filter((line) => line.includes("/watch/"))).toHaveLength(2);
  });

  test("what was withdrawn while the page was prerendered does not run on it", async () => {
    await prerender(() => answer("accept"));
    await answer("withdraw");
    await activate();
    await settled(scene.world);
    expect(sent()).toEqual([]);
    expect(scene.world.own.filter((line) => /marked|early/.test(line))).toEqual([]);
    const other = await scene.visitor.newPage();
    scene.world.page("/other/", html(""));
    await other.goto(`${CLINIC}/other/`);
    expect(await other.evaluate(() => document.cookie)).not.toMatch(/_ym/);
  });

  test("without a decision the question comes at activation, not before", async () => {
    await prerender(() => Promise.resolve());
    expect(scene.world.own.filter((line) => /banner/.test(line))).toEqual([]);
    await activate();
    await told("asked");
    expect(scene.world.own).not.toContain("GET /told/early");
    expect(sent()).toEqual([]);
  });

  /** Opens the preferences in the very event of its activation, and tells, once dialog and question stand as they are expected to, how many there are and how the switch stands; then refuses, and tells what is in force. */
  const opens = (act: string, asked: boolean): string => `<script>document.addEventListener("prerenderingchange", () => {
    ${act};
    const root = () => document.querySelector("soglasie-ui")?.shadowRoot;
    const when = (what, then) => what() ? then() : setTimeout(when, 20, what, then);
    when(() => root()?.querySelector("dialog:modal #s-analytics") && !!root().querySelector("[part=banner]") === ${asked}, () => {
      fetch(["/told/dialog", document.querySelectorAll("soglasie-ui").length, root().querySelectorAll("dialog").length, root().querySelector("#s-analytics").checked].join("-"));
      root().querySelector("footer button:nth-child(2)").click();
      when(() => root().querySelector("[role=status] p")?.textContent && !root().querySelector("[part=banner]"), () => fetch("/told/after-" + !!Soglasie.state.decision + "-" + Soglasie.allows("analytics")));
    });
  })</script>`;

  test.each([
    ["the API", "Soglasie.open()"],
    ["its own link", 'document.querySelector("[data-soglasie-open]").click()'],
  ])("the dialog opens in the moment of activation, by %s, once, and its answer counts", async (_, act) => {
    await prerender(() => Promise.resolve(), opens(act, true));
    await activate();
    await told("dialog-1-1-false");
    await told("after-true-false");
  });

  test.each(["accept", "reject"] as const)("what was answered (%s) while the page was prerendered is in force in the dialog opened at its activation, and nothing is asked", async (method) => {
    await prerender(() => Promise.resolve(), opens("Soglasie.open()", false));
    await answer(method);
    await activate();
    await told(`dialog-1-1-${method === "accept"}`);
    await told("after-true-false");
  });

  test("twin: without the gate the prerendered page sends before anybody has seen it", async () => {
    scene.world.overrides.set("/soglasie/soglasie.js", { status: 404, body: "" });
    await prerender(() => Promise.resolve());
    await scene.world.log.waitFor((entry) => entry.path === "/watch/7");
  });
}
