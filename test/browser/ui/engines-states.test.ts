/** Every state of the interface in three engines: axe and contrast, right-to-left, the message on other pages, placeholders by the keyboard, focus that is not covered. */
import { describe, expect, test } from "vitest";
import { AXE, RULES } from "../axe.ts";
import { program } from "../chromium-program.ts";
import { ENGINES } from "../each-engine.ts";
import { briefly, CLINIC } from "../world.ts";
import { lowContrast } from "./contrast.ts";
import { EYES, useEngine } from "./eye.ts";
import { pageText, type PageParts } from "./page-text.ts";

const LINKS = '<p><a href="/next" id="first">Врачи</a> <a href="#c" data-soglasie-open id="open">Настройки cookie</a> <a href="#w" data-soglasie-withdraw id="withdraw">Отозвать</a></p>';
/** A map made by script: the gate holds it in every engine before anything of it is asked for. */
const map = (vendor = ""): string => `<div id="here"></div><script>var f=document.createElement("iframe");f.title="Карта";f.width=600;f.height=400;f.style.border=0;f.src="https://yandex.ru/map-widget/v1/?um=1";${vendor}here.append(f)</script>`;
const CHAT = '<script>var s=document.createElement("script");s.src="https://code.jivosite.com/widget/abc";document.head.append(s)</script>';
const VENDORS = [{ use: "yandex-metrika", id: "12345678" }, { use: "yandex-maps" }, { use: "jivo" }];

/** Runs axe on the page, or in the document of its frame; `where` is a selector. */
const axe = (where: string, inFrame = false): string => `
const view = ${inFrame ? 'document.querySelector("iframe").contentWindow' : "window"};
if (!view.axe) view.eval(${JSON.stringify(AXE)});
const { violations, passes } = await view.axe.run(${JSON.stringify(where)}, ${JSON.stringify(RULES)});
if (passes.length < 5) return ["axe saw nothing"];
return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.html.slice(0, 120))), ...view.eval(${JSON.stringify(lowContrast)})];`;

const DARK = { surface: "#14202b", text: "#eef3f7", accent: "#8ec5ff", "on-accent": "#0a1520", placeholder: "#1d2c3a" };
const lowVision = (theme: string): string => `<script>document.documentElement.dataset.soglasieVision="${theme}"</script>`;

/** The same words under a language read from the left and one read from the right, so that only the direction differs. */
const WORDS = { title: "", ask: "هل يمكن {what}؟", askAnalytics: "جمع الإحصاءات", accept: "قبول الكل", reject: "رفض الكل", settings: "الإعدادات", acceptAll: "قبول الكل", rejectAll: "رفض الكل", dialogTitle: "ما المسموح به للموقع", refused: "حسنا: الإحصاءات متوقفة.", close: "إغلاق", essential: "ضرورية", analytics: "الإحصاءات", chatShow: "افتح الدردشة", mapShow: "أظهر الخريطة" };
const inDirection = (lang: string, dir: string): PageParts => ({
  before: `<script>document.documentElement.lang="${lang}";document.documentElement.dir="${dir}"</script><style>html{overflow:hidden}</style>`,
  body: `<h1>Клиника</h1>${map()}${CHAT}`,
  config: { languages: [lang], layout: "box", vendors: VENDORS, texts: { [lang]: WORDS } },
});
/** Boxes of all that is drawn in a root, from the start of the line: distance and width. (How high it stands depends on what it makes way for.) */
const boxes = (root: string, selector: string, width = "innerWidth"): string => `[...${root}.querySelectorAll(${JSON.stringify(selector)})].filter((one) => one.getClientRects()[0]).map((one) => {
  const { left, right } = one.getBoundingClientRect();
  const start = getComputedStyle(one).direction === "rtl" ? ${width} - right : left;
  return one.localName + " " + Math.round(start) + " " + Math.round(right - left);
})`;
/** Nothing inline without our nonce, nothing from elsewhere, Trusted Types where the engine has them. */
const STRICT = "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; connect-src 'self'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types soglasie";
const OURS = "section, dialog, .n, .x, h2, h3, .b, button, header, footer, label, [role=switch], summary, details";

describe.each(ENGINES)("%s", (engine, launch) => {
  const eye = useEngine(launch);
  const { see, shows, press, click, open } = eye;
  const look = (where: string, inFrame = false): Promise<string[]> => eye.visitor.run(axe(where, inFrame)) as Promise<string[]>;
  const reached = (part: string): string[] => briefly(eye.world.log.entries.filter((entry) => entry.path.includes(part)));
  const inFrame = (name: string): string => `[...(document.querySelector("iframe").contentDocument?.querySelectorAll("button") ?? [])].find((one) => one.textContent === ${JSON.stringify(name)})`;
  /** Opens every part of the dialog, and waits for what comes in them. */
  const openParts = async (): Promise<void> => {
    await eye.visitor.run(`${EYES} root().querySelectorAll("dialog details").forEach((part) => part.open = true)`);
    await shows('!!root().querySelector("dialog [part=device] div > :not(p.m)") && !!root().querySelector("dialog section details section p")');
  };

  test.each<[string, PageParts]>([
    ["light", {}],
    ["dark theme", { config: { theme: DARK } }],
    ["low vision, black", { before: lowVision("black") }],
  ])("axe and contrast: banner, dialog, message, placeholders: %s", async (name, made) => {
    await open({ ...made, config: { vendors: VENDORS, ...made.config }, body: `<h1>Клиника</h1>${LINKS}${map()}${CHAT}` });
    if (name.startsWith("low")) await shows('root().host.dataset.vision', "black");
    expect(await look("soglasie-ui")).toEqual([]);
    await shows(`!!${inFrame("Показать карту")}`);
    expect(await look(".h", true)).toEqual([]);
    await click('root().querySelector("section button:last-child")');
    await shows("dialog()", "Что разрешить сайту");
    await openParts();
    expect(await look("soglasie-ui")).toEqual([]);
    await click('root().querySelector("footer button:nth-child(2)")');
    await shows('status().startsWith("Хорошо")');
    expect(await look("soglasie-ui")).toEqual([]);
    await shows('!!document.querySelector("soglasie-part")?.shadowRoot.querySelector("summary")');
    await eye.visitor.run('document.querySelector("soglasie-part").shadowRoot.querySelector("details").open = true');
    expect(await look("soglasie-part")).toEqual([]);
  });

  test("right to left: banner, dialog, message, map, chat and plain link are the mirror image, each by its own direction", async () => {
    const measure = async (lang: string, dir: string): Promise<Record<string, unknown>> => {
      await open(inDirection(lang, dir), "هل يمكن جمع الإحصاءات؟");
      const found: Record<string, unknown> = { banner: await see(boxes("root()", OURS)) };
      await shows(`!!${inFrame("أظهر الخريطة")}`);
      found["map"] = await see(boxes('document.querySelector("iframe").contentDocument', ".h, p, button", "600"));
      await shows('!!document.querySelector("html > p")');
      found["directions"] = [await see('document.querySelector("iframe").contentDocument.documentElement.dir'), await see('document.querySelector("html > p").dir'), await see('root().querySelector(".w").dir')];
      // By the keyboard: the banner may be making way for the chat's button just now.
      await eye.visitor.run(`${EYES} root().querySelector("section button:last-child").focus()`);
      await press("Enter");
      await shows("dialog()", "ما المسموح به للموقع");
      found["dialog"] = await see(boxes('root().querySelector("dialog")', OURS));
      await click('root().querySelector("footer button:nth-child(2)")');
      await shows("status()", "حسنا: الإحصاءات متوقفة.");
      found["message"] = await see(boxes('root().querySelector(".status")', OURS));
      await shows('!!document.querySelector("soglasie-part")?.shadowRoot.querySelector("summary")');
      found["chat"] = await see(boxes('document.querySelector("soglasie-part").shadowRoot', "details, summary"));
      return found;
    };
    const left = await measure("ru", "ltr");
    const right = await measure("ar", "rtl");
    expect(right["directions"]).toEqual(["rtl", "rtl", "rtl"]);
    expect(left["directions"]).toEqual(["ltr", "ltr", "ltr"]);
    for (const name of ["banner", "map", "dialog", "message", "chat"]) {
      expect((left[name] as string[]).length, name).toBeGreaterThan(1);
      expect(right[name], name).toEqual(left[name]);
    }
    // The page's direction is not ours: Russian reads from the left on a page that reads from the right.
    const other = await measure("ru", "rtl");
    expect([other["directions"], other["banner"], other["message"]]).toEqual([["ltr", "ltr", "ltr"], left["banner"], left["message"]]);
  });

  test("the message is closed by a router's next page, and not by a step on the same one", async () => {
    await open({ body: `<h1>Клиника</h1>${LINKS}` });
    await click('named("Отклонить все")');
    await shows('status().startsWith("Хорошо")');
    await eye.visitor.run('history.pushState(null, "", "?doctor=1#top"); await new Promise((done) => setTimeout(done, 1200))');
    expect(await see("status()")).toMatch(/^Хорошо/);
    await eye.visitor.run('history.pushState(null, "", "/doctors")');
    await shows("status()", "");
  });

  test("Enter on a placeholder's button shows the map once and keeps no answer; always: the vendor alone is let in", async () => {
    const body = `<h1>Контакты</h1>${map()}`;
    await open({ body });
    await shows(`!!${inFrame("Показать карту")}`);
    expect(reached("map-widget")).toEqual([]);
    await eye.visitor.run(`${inFrame("Показать карту")}.focus()`);
    await press("Enter");
    await expect.poll(() => reached("map-widget")).toHaveLength(1);
    await shows('[document.cookie.includes("soglasie="), banner() !== "", document.activeElement.localName]', [false, true, "iframe"]);
    await open({ body });
    await shows(`!!${inFrame("Всегда показывать карты Яндекса")}`);
    await eye.visitor.run(`${inFrame("Всегда показывать карты Яндекса")}.focus()`);
    await press("Enter");
    await expect.poll(() => reached("map-widget")).toHaveLength(2);
    await shows('["preferences", "yandex-maps", "analytics"].map(Soglasie.allows)', [false, true, false]);
  });

  test("a chat's button opens by the keyboard, says who receives what, and loads it at the second press only", async () => {
    await open({ body: `<h1>Клиника</h1>${LINKS}${CHAT}`, config: { vendors: VENDORS } });
    await click('named("Отклонить все")');
    const part = 'document.querySelector("soglasie-part")?.shadowRoot';
    await shows(`!!${part}?.querySelector("summary")`);
    await eye.visitor.run(`${part}.querySelector("summary").focus()`);
    await press("Enter");
    await shows(`${part}.querySelector("details").open`);
    expect(await see(`${part}.querySelector("p").textContent`)).toMatch(/^Чат пока не загружен. Чтобы его открыть, Jivo получит/);
    expect(reached("widget")).toEqual([]);
    await press("Tab");
    await shows("focused()", "Открыть чат");
    await press("Enter");
    await expect.poll(() => reached("widget")).toHaveLength(1);
  });

  test("a strict policy and unkind styles of the page change nothing and are not broken", async () => {
    const watch = '<script nonce="n">window.broken=[];document.addEventListener("securitypolicyviolation",e=>broken.push(e.violatedDirective+" "+e.blockedURI))</script>';
    const unkind = '<style nonce="n">* { all: unset !important } div, section, dialog, soglasie-ui { display: none !important; opacity: 0 !important } html { font-size: 62.5%; direction: rtl }</style>';
    const look = '(({ width, height }) => [width, height])(root().querySelector("section").getBoundingClientRect())';
    const config = { vendors: [{ use: "yandex-metrika" }, { use: "yandex-maps" }] };
    const body = `<h1>Клиника</h1>${LINKS}`;
    await open({ body, config });
    const kind = await see(look);
    await open({ body, config, policy: STRICT, head: watch + unkind });
    await shows(look, kind);
    await click('root().querySelector("section button:last-child")');
    await shows("dialog()", "Что разрешить сайту");
    await click('root().querySelector("footer button:first-child")');
    await shows('status().startsWith("Ответ сохранён")');
    await eye.visitor.run("await Soglasie.withdraw()");
    await shows('status().startsWith("Согласие отозвано")');
    expect(await see("broken")).toEqual([]);
  });

  test("what Tab reaches in the page is never covered by the banner", async () => {
    await open({ body: `<h1>Клиника</h1>${Array.from({ length: 30 }, (__, i) => `<p style="margin:0 0 30px"><a href="#${i}" class="near">Врач ${i}</a></p>`).join("")}` });
    await shows('document.documentElement.style.scrollPaddingBottom !== ""');
    await eye.visitor.run('document.querySelector(".near").focus()');
    for (let i = 1; i < 30; i++) {
      await press("Tab");
      expect(await see('(() => { const [x, y] = middle(document.activeElement); return [document.activeElement.textContent, document.elementFromPoint(x, y)?.textContent]; })()')).toEqual([`Врач ${i}`, `Врач ${i}`]);
    }
  });

  // The last one: Firefox's driver does not find its way out of a page that came back from the cache.
  test("the message stays while the page is read, is gone on the next page, and is not there when the visitor comes back", async () => {
    const head = '<script>addEventListener("pageshow", ({ persisted }) => (window.kept = persisted))</script>';
    await open({ head, body: `<h1>Клиника</h1>${LINKS}${"<p>Приём ведут терапевты.</p>".repeat(80)}` });
    await click('named("Отклонить все")');
    await shows('status().startsWith("Хорошо")');
    await eye.visitor.run('scrollTo(0, 600); document.getElementById("first").focus({ preventScroll: true }); location.hash = "#here"');
    await press("Tab");
    expect(await see("status()")).toMatch(/^Хорошо/);
    eye.world.page("/next", pageText({ body: '<h1>Врачи</h1><a href="#w" data-soglasie-withdraw id="withdraw">Отозвать</a>' }));
    await eye.visitor.open(`${CLINIC}/next`);
    await shows('[banner(), status(), document.querySelectorAll("soglasie-ui [role=status]").length]', ["", "", 0]);
    await eye.visitor.run("setTimeout(() => history.back())");
    await expect.poll(() => see("location.pathname").catch(() => ""), { timeout: 20_000 }).toBe("/");
    await shows('[document.readyState, banner(), status()]', ["complete", "", ""]);
    // It came out of the back-forward cache: nothing of ours keeps a page from it. (The packaged Chromium has none.)
    if (engine !== "chromium" || program.whole) await shows("window.kept");
  });
});
