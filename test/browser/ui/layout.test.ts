/** Where the banner stands, and that it covers nothing the page needs. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { banner, button, DESKTOP, dialog, openDialog, PHONE, useStage, type Made } from "./stage.ts";

const ANSWERS = ["Принять все", "Отклонить все", "Настроить"];

/** Boxes of the three answers. */
async function answers(page: Page) {
  return Promise.all(ANSWERS.map(async (name) => (await button(page, name).boundingBox())!));
}

/** Are these elements where a press would reach them? */
function reachable(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((where) => {
    const { left, top, width, height } = document.querySelector(where)!.getBoundingClientRect();
    return !!document.elementFromPoint(left + width / 2, top + height / 2)?.closest(where);
  }, selector);
}

const style = (page: Page, name: string) => button(page, name).evaluate((element) => {
  const { color, backgroundColor, fontSize, fontWeight, borderColor } = getComputedStyle(element);
  return { color, backgroundColor, fontSize, fontWeight, borderColor };
});

describe("the answers", () => {
  const stage = useStage();

  test.each([DESKTOP, PHONE, { width: 320, height: 568 }, { width: 768, height: 1024 }])("are equal in size at %o", async (viewport) => {
    const page = await stage.open({ context: { viewport } });
    const boxes = await answers(page);
    for (const box of boxes) {
      expect(box.height).toBeGreaterThanOrEqual(48);
      expect(Math.abs(box.width - boxes[0]!.width)).toBeLessThanOrEqual(1);
      expect(Math.abs(box.height - boxes[0]!.height)).toBeLessThanOrEqual(1);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });

  test("yes and no look the same; all are in 16 px", async () => {
    const page = await stage.open();
    expect(await style(page, "Принять все")).toEqual(await style(page, "Отклонить все"));
    const settings = await style(page, "Настроить");
    const accept = await style(page, "Принять все");
    expect([settings.color, settings.backgroundColor]).toEqual([accept.backgroundColor, accept.color]);
    expect(accept.fontSize).toBe("16px");
  });
});

describe("the banner", () => {
  const stage = useStage();

  test("is first in reading order, steals no focus, locks no scrolling, shifts nothing", async () => {
    const page = await stage.open({ head: `<script nonce="n">window.shift=0;new PerformanceObserver(l=>l.getEntries().forEach(e=>shift+=e.value)).observe({type:"layout-shift",buffered:true})</script>` });
    await banner(page).waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await page.evaluate(() => [...document.documentElement.children].slice(0, 3).map((element) => element.localName))).toEqual(["head", "soglasie-ui", "body"]);
    await page.mouse.move(600, 100);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => scrollY > 100);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.querySelector("soglasie-ui")!.shadowRoot!.activeElement?.textContent)).toBe("Политика");
  });

  test("is not printed and not quoted by search engines", async () => {
    const page = await stage.open();
    await banner(page).waitFor();
    expect(await page.locator("soglasie-ui [data-nosnippet]").count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await banner(page).isVisible()).toBe(false);
  });

  test("is not shown in frames", async () => {
    const page = await stage.open({ body: '<h1>Клиника</h1><iframe src="/inner" title="Внутри"></iframe>' });
    await banner(page).waitFor();
    await page.waitForLoadState("load");
    expect(await page.frameLocator("iframe").locator("soglasie-ui").count()).toBe(0);
  });

  test.each<[string, Made]>([
    ["many companies", { config: { vendors: ["mango-office", "calltouch", "roistat", "callibri", "hotjar", "matomo", "sipuni", "smartis", "liveinternet", "mediascope", "k50", "hotlog-openstat", "novofon-zadarma", "calltracking-ru", "uxfeedback"].map((use) => ({ use })) } }],
    ["low vision", { body: '<script nonce="n">document.documentElement.dataset.soglasieVision="white"</script><h1>Клиника</h1>' }],
  ])("keeps its text inside and scrolls it: %s", async (_, made) => {
    const page = await stage.open({ ...made, context: { viewport: { width: 1100, height: 420 } } });
    const panel = (await banner(page).boundingBox())!;
    const text = (await page.locator("soglasie-ui [part=text]").boundingBox())!;
    expect(text.y).toBeGreaterThanOrEqual(panel.y);
    expect(text.y + text.height).toBeLessThanOrEqual(panel.y + panel.height);
    expect(await page.locator("soglasie-ui [part=text]").evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
    expect(panel.y).toBeGreaterThanOrEqual(209);
  });

  test("low vision on a phone: three whole answers and two lines after the title", async () => lowVision(await stage.open(LOW_VISION), 24, 2));

  test("finds the button that stands above the chat button", async () => {
    const at = (id: string, bottom: number): string => `<button id="${id}" style="position:fixed;right:20px;bottom:${bottom}px;width:48px;height:48px;padding:0">↑</button>`;
    const page = await stage.open({ body: `<h1>Клиника</h1>${at("chat", 20)}${at("up", 100)}` });
    await banner(page).waitFor();
    await expect.poll(() => reachable(page, "#up")).toBe(true);
    expect(await reachable(page, "#chat")).toBe(true);
  });

  test("covers as little as it can where it fits nowhere", async () => {
    const box = (id: string, style: string, what = id): string => `<div style="position:fixed;background:#ccc;${style}"><button id="${id}" style="width:100%;height:100%">${what}</button></div>`;
    const crowd = [box("menu", "top:0;left:0;right:0;height:64px"), box("region", "top:70px;left:16px;width:280px;height:96px"), box("switch", "top:256px;right:0;width:48px;height:48px"), box("write", "bottom:84px;left:20px;width:56px;height:120px"), box("chat", "bottom:84px;right:20px;width:60px;height:60px"), box("call", "bottom:0;left:0;right:0;height:64px")];
    const page = await stage.open({ body: `<h1>Клиника</h1>${crowd.join("")}`, context: { viewport: PHONE } });
    await banner(page).waitFor();
    const seen = (): Promise<string[]> => Promise.all(["menu", "region", "switch", "write", "chat", "call"].map(async (id) => ((await reachable(page, `#${id}`)) ? id : "")));
    await expect.poll(seen).toEqual(["menu", "region", "", "write", "chat", "call"]);
    for (const { y, height } of await answers(page)) expect(y + height).toBeLessThanOrEqual(PHONE.height);
  });

  test.each(["en", "tt", "ba", "kk", "ky", "tg", "hy", "uz", "zh"])("its answers are equal in size on a phone in the language %s, and nothing is cut off", async (lang) => {
    const page = await stage.open({ config: { languages: [lang] }, context: { viewport: PHONE } });
    const region = page.getByRole("region");
    await region.waitFor();
    const boxes = await region.getByRole("button").evaluateAll((buttons) => buttons.map((one) => [Math.round(one.getBoundingClientRect().width), Math.round(one.getBoundingClientRect().height), one.scrollWidth <= one.clientWidth]));
    expect(new Set(boxes.map(String)).size, String(boxes)).toBe(1);
    expect(boxes[0]![2]).toBe(true);
    expect((await region.boundingBox())!.y).toBeGreaterThanOrEqual(PHONE.height / 2 - 1);
    await region.getByRole("button").last().click();
    const footer = page.locator("soglasie-ui footer button");
    await footer.first().waitFor();
    const widths = await footer.evaluateAll((buttons) => buttons.map((one) => Math.round(one.getBoundingClientRect().width)));
    expect(new Set(widths).size, String(widths)).toBe(1);
  });

  test("a cookie's name and the catalogue's words are written from the left where the language reads from the right", async () => {
    const page = await stage.open({ config: { languages: ["ar"], texts: { ar: { ask: "هل يمكن {what}؟", settings: "الإعدادات", dialogTitle: "ما المسموح به للموقع" } } }, head: '<script nonce="n">localStorage.setItem("_own_", "1")</script>' });
    await page.getByRole("region").getByRole("button").last().click();
    await page.locator("soglasie-ui dialog").waitFor();
    await page.locator("soglasie-ui section:has(#s-analytics) details").first().evaluate((one: HTMLDetailsElement) => (one.open = true));
    await page.locator("soglasie-ui [part=device]").evaluate((one: HTMLDetailsElement) => (one.open = true));
    const directions = (what: string): Promise<string[]> => page.locator(`soglasie-ui dialog ${what}`).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).direction))]);
    await expect.poll(() => page.locator("soglasie-ui [part=device] b", { hasText: "_own_" }).count()).toBe(1);
    await expect.poll(() => page.locator("soglasie-ui section:has(#s-analytics) span[lang]").count()).toBeGreaterThan(5);
    expect([await directions("li b"), await directions("span[lang]"), await directions("li")]).toEqual([["ltr"], ["ltr"], ["rtl"]]);
  });

  test.each<[string, Made["config"]]>([
    ["bar", { layout: "bar" }],
    ["box", { layout: "box" }],
  ])("reads from right to left where the language does: %s, dialog and message", async (_, config) => {
    const words = { title: "", ask: "هل يمكن {what}؟", askAnalytics: "جمع الإحصاءات", accept: "قبول الكل", reject: "رفض الكل", settings: "الإعدادات", acceptAll: "قبول الكل", rejectAll: "رفض الكل", dialogTitle: "ما المسموح به للموقع", refused: "حسنا: الإحصاءات متوقفة.", close: "إغلاق", essential: "ضرورية", analytics: "الإحصاءات" };
    const page = await stage.open({ config: { ...config, languages: ["ar"], texts: { ar: words } } });
    const region = page.getByRole("region", { name: "هل يمكن جمع الإحصاءات؟" });
    await region.waitFor();
    const x = async (name: string): Promise<number> => (await button(page, name).last().boundingBox())!.x;
    expect(await x("قبول الكل")).toBeGreaterThan(await x("رفض الكل"));
    expect(await x("رفض الكل")).toBeGreaterThan(await x("الإعدادات"));
    if (config && "layout" in config && config.layout === "box") expect((await region.boundingBox())!.x).toBeLessThan(50);
    await button(page, "الإعدادات").click();
    const title = (await page.getByRole("heading", { name: "ما المسموح به للموقع" }).boundingBox())!;
    const close = (await page.locator("soglasie-ui header button").boundingBox())!;
    expect(close.x).toBeLessThan(title.x);
    const toggle = (await page.locator("#s-analytics").boundingBox())!;
    expect(toggle.x).toBeLessThan((await page.locator("label[for=s-analytics]").boundingBox())!.x);
    await page.locator("#s-analytics").press("Space");
    // The knob of a switch that is on stands at the end of the line: on the left.
    await expect.poll(() => page.locator("#s-analytics").evaluate((element) => getComputedStyle(element, "::before").marginRight)).toBe("26px");
    await button(page, "رفض الكل").last().click();
    const status = page.getByRole("status");
    await status.getByText("حسنا").waitFor();
    expect((await status.boundingBox())!.x).toBeLessThan(50);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(DESKTOP.width);
  });

  test("reads from left to right on a page that reads from right to left", async () => {
    const page = await stage.open({ before: '<script nonce="n">document.documentElement.dir="rtl"</script>' });
    const x = async (name: string): Promise<number> => (await button(page, name).boundingBox())!.x;
    expect(await x("Принять все")).toBeLessThan(await x("Отклонить все"));
  });

  test("as a box is the bar on a phone, where every line counts", async () => {
    const page = await stage.open({ config: { layout: "box" }, context: { viewport: PHONE } });
    expect((await banner(page).boundingBox())!.width).toBe(PHONE.width);
  });

  test("as a box keeps to its corner", async () => {
    const page = await stage.open({ config: { layout: "box" } });
    const box = (await banner(page).boundingBox())!;
    expect(box.width).toBeLessThan(500);
    expect(box.x + box.width).toBeGreaterThan(1200);
  });

  test.each([
    ["a booking bar at the bottom", '<div class="bar" style="position:fixed;left:0;right:0;bottom:0;height:64px;background:#fff"><a href="tel:1" id="ours" style="position:absolute;inset:0">Позвонить</a></div>', PHONE],
    ["a chat button", '<button id="ours" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">Чат</button>', DESKTOP],
    ["a widget in a shadow root", '<div id="ours" style="position:fixed;left:20px;bottom:20px;width:60px;height:60px"></div><script nonce="n">ours.attachShadow({mode:"open"}).append(document.createElement("button"))</script>', DESKTOP],
    ["a fixed button inside a shadow root", '<div id="ours"></div><script nonce="n">var b=document.createElement("button");b.style.cssText="position:fixed;right:20px;bottom:20px;width:60px;height:60px";ours.attachShadow({mode:"open"}).append(b)</script>', DESKTOP],
  ])("rises above %s", async (_, body, viewport) => {
    const page = await stage.open({ body: `<h1>Клиника</h1>${body}`, context: { viewport } });
    await banner(page).waitFor();
    const control = await page.evaluate(() => {
      const ours = document.getElementById("ours")!;
      return (ours.shadowRoot?.querySelector("button") && !ours.offsetHeight ? ours.shadowRoot.querySelector("button")! : ours).getBoundingClientRect().toJSON() as DOMRect;
    });
    const panel = (await banner(page).boundingBox())!;
    expect(panel.y + panel.height).toBeLessThanOrEqual(control.y + 1);
    expect(await page.evaluate(({ x, y, width, height }) => document.elementFromPoint(x + width / 2, y + height / 2)?.id, control)).toBe("ours");
    expect(panel.y).toBeGreaterThanOrEqual(0);
  });

  test("rises above a booking bar on a long page without a doctype, and is no higher than on another", async () => {
    const made: Made = { context: { viewport: PHONE }, body: `<h1>Клиника</h1>${"<p>Приём ведут терапевты.</p>".repeat(60)}<div style="position:fixed;left:0;right:0;bottom:0;height:64px;background:#fff"><a href="tel:1" id="ours" style="position:absolute;inset:0">Позвонить</a></div>` };
    const other = await stage.open(made);
    await banner(other).waitFor();
    await expect.poll(() => reachable(other, "#ours")).toBe(true);
    const page = await stage.open({ ...made, doctype: "" });
    await banner(page).waitFor();
    expect(await page.evaluate(() => [document.compatMode, document.documentElement.clientHeight > 1000])).toEqual(["BackCompat", true]);
    await expect.poll(() => reachable(page, "#ours")).toBe(true);
    expect(await banner(page).boundingBox()).toEqual(await banner(other).boundingBox());
  });

  test("its text fades where it goes on below, and not at its end", async () => {
    const text = (page: Page) => page.locator("soglasie-ui [part=text]");
    // Between two lines nothing else would tell that there is more.
    const page = await stage.open({ context: { viewport: { width: 320, height: 568 } }, config: { theme: { text: "#000000", surface: "#ffffff" } } });
    await banner(page).waitFor();
    /** Of the last line that is whole: how dark its letters get in its lower half; 0 is black. */
    const darkest = async (): Promise<number> => {
      const { x, y, width, height } = (await text(page).boundingBox())!;
      const picture = await page.screenshot({ clip: { x, y: y + height - 8, width, height: 8 } });
      return page.evaluate(async (png) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
        canvas.drawImage(bitmap, 0, 0);
        return Math.min(...canvas.getImageData(0, 0, bitmap.width, bitmap.height).data.filter((_, i) => i % 4 === 0));
      }, picture.toString("base64"));
    };
    expect(await text(page).evaluate((one) => one.scrollHeight > one.clientHeight + 20)).toBe(true);
    // A line of letters stands at the very edge.
    const edge = (): Promise<boolean> => text(page).evaluate((one) => {
      const { bottom } = one.getBoundingClientRect();
      return [...one.querySelectorAll("p")].some((line) => line.getBoundingClientRect().top < bottom && line.getBoundingClientRect().bottom > bottom);
    });
    expect(await edge()).toBe(true);
    expect(await darkest()).toBeGreaterThan(60);
    // All of the text can be read: what fades at the end is room.
    await text(page).evaluate((one) => one.scrollTo(0, 9999));
    const last = await text(page).evaluate((one) => one.getBoundingClientRect().bottom - one.querySelector("p:last-child")!.getBoundingClientRect().bottom);
    expect(last).toBeGreaterThanOrEqual(15.9);
  });

  test("as a box shows all of its text where the window has the room: who asks, and both documents", async () => {
    const page = await stage.open({ config: { layout: "box", vendors: [{ use: "yandex-metrika" }, { use: "google-analytics-4" }, { use: "vk-pixel" }, { use: "yandex-maps" }] } });
    await banner(page).waitFor();
    expect(await page.locator("soglasie-ui [part=text]").evaluate((one) => one.scrollHeight <= one.clientHeight)).toBe(true);
    const { y, height } = (await page.getByRole("link", { name: "Текст согласия" }).boundingBox())!;
    expect(y + height).toBeLessThan((await button(page, "Принять все").boundingBox())!.y);
  });

  test.each([
    ["deep inside the page", () => document.querySelector("p")!.insertAdjacentHTML("beforeend", '<div id="late" style="position:fixed;left:0;right:0;bottom:0;height:70px"><button>Перезвоните мне</button></div>')],
    ["by a class of its own", () => (document.getElementById("hidden")!.style.cssText = "position:fixed;right:10px;bottom:0;height:70px")],
    ["in a frame, as chats do", () => document.body.append(Object.assign(document.createElement("iframe"), { style: "position:fixed;right:10px;bottom:0;height:70px;width:70px;border:0" }))],
  ])("rises above what comes late %s", async (_, insert) => {
    const page = await stage.open({ body: `<h1>Клиника</h1><p>Врачи</p><div id="hidden" style="display:none"><button>Чат</button></div>` });
    await banner(page).waitFor();
    const low = (await banner(page).boundingBox())!.y;
    await page.waitForTimeout(300);
    await page.evaluate(insert);
    await expect.poll(async () => (await banner(page).boundingBox())!.y, { timeout: 5000 }).toBeCloseTo(low - 70, 0);
  });

  test("makes way when the window changes: for a bar that only phones have, and for one that only wide windows have", async () => {
    const css = "@media (min-width: 700px) { .phone { display: none } } @media (max-width: 699px) { .wide { display: none } } .phone, .wide { position: fixed; left: 0; right: 0; bottom: 0 } .phone { height: 64px } .wide { height: 40px }";
    const page = await stage.open({ head: `<style>${css}</style>`, body: '<h1>Клиника</h1><div class="phone"><a href="tel:1">Позвонить</a> <a href="#z">Записаться</a></div><div class="wide"><button>Выберите город</button></div>' });
    await banner(page).waitFor();
    const gap = async (): Promise<number> => {
      const { y, height } = (await banner(page).boundingBox())!;
      return Math.round(page.viewportSize()!.height - y - height);
    };
    await expect.poll(gap).toBe(40);
    await page.setViewportSize(PHONE);
    await expect.poll(gap).toBe(64);
    await page.setViewportSize(DESKTOP);
    await expect.poll(gap).toBe(40);
  });

  test.each([
    ["a region pop-up at the bottom", '<div role="dialog" style="position:fixed;left:20px;bottom:20px;width:300px;height:150px;background:#fff">Ваш город — Казань? <button id="ours" style="height:44px">Да</button></div>', DESKTOP],
    ["a region pop-up at the top of a phone", '<div style="position:fixed;left:0;right:0;top:0;height:120px;background:#fff">Ваш город — Казань? <button id="ours">Да</button></div>', PHONE],
    ["the low-vision switch at the bottom", '<a id="ours" href="?bvi" class="bvi-open" style="position:fixed;left:0;bottom:0;width:200px;height:40px;background:#ff0">Версия для слабовидящих</a>', DESKTOP],
    ["the low-vision switch at the top", '<a id="ours" href="?bvi" class="bvi-open" style="position:fixed;right:0;top:0;width:200px;height:40px;background:#ff0">Версия для слабовидящих</a>', PHONE],
    ["a sticky bar", '<div style="height:2000px"></div><div style="position:sticky;bottom:0;height:56px;background:#fff"><button id="ours" style="width:100%;height:56px">Записаться</button></div>', PHONE],
    ["a chat in a custom element with its own layer", '<div id="ours" style="position:fixed;z-index:2147483647;right:16px;bottom:16px;width:64px;height:64px;border-radius:50%;background:#0a0" onclick="1"></div>', DESKTOP],
  ])("leaves within reach %s", async (_, body, viewport) => {
    const page = await stage.open({ body: `<h1>Клиника</h1>${body}`, context: { viewport } });
    await banner(page).waitFor();
    await expect.poll(() => reachable(page, "#ours")).toBe(true);
    for (const name of ANSWERS) {
      const { x, y, width, height } = (await button(page, name).boundingBox())!;
      expect(await page.evaluate(([px, py]) => document.elementFromPoint(px!, py!)!.localName, [x + width / 2, y + height / 2])).toBe("soglasie-ui");
    }
  });

  test("rises above what comes late, and comes down when it goes", async () => {
    const page = await stage.open();
    await banner(page).waitFor();
    const low = (await banner(page).boundingBox())!.y;
    await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<div id="late" style="position:fixed;left:0;right:0;bottom:0;height:70px"><button>Перезвоните мне</button></div>'));
    await expect.poll(async () => (await banner(page).boundingBox())!.y).toBeCloseTo(low - 70, 0);
    await page.evaluate(() => document.getElementById("late")!.remove());
    await expect.poll(async () => (await banner(page).boundingBox())!.y).toBeCloseTo(low, 0);
  });

  test("lets a form that scrolls over the page be scrolled to its last button, and leaves no trace after the answer", async () => {
    const form = '<div id="over" style="position:fixed;left:0;top:0;width:100%;height:100%;max-height:99%;overflow-y:auto;background:#fff"><form style="height:900px">Запись</form><button id="ours" style="height:44px">Отправить</button></div>';
    const page = await stage.open({ context: { viewport: PHONE }, body: `<h1>Клиника</h1>${form}` });
    await banner(page).waitFor();
    const last = (): Promise<boolean> => page.evaluate(() => ((document.getElementById("over")!.scrollTop = 2000), true)).then(() => reachable(page, "#ours"));
    await expect.poll(last).toBe(true);
    await button(page, "Отклонить все").click();
    await page.locator("soglasie-ui [role=status] button").click();
    expect(await page.evaluate(() => document.getElementById("over")!.style.maxHeight)).toBe("99%");
  });

  test.each([["bar", PHONE], ["bar", DESKTOP], ["box", DESKTOP]] as const)("leaves the page's last line in view at its end, its message too (%s, %o)", async (layout, viewport) => {
    const page = await stage.open({ context: { viewport }, config: { layout }, body: '<h1>Клиника</h1><style>body{margin:0}</style><p style="height:2000px">Врачи</p><div id="last"><a href="#" data-soglasie-open>Настройки cookie</a></div>' });
    const above = (box: string, line: string): Promise<boolean> =>
      page.evaluate(
        ([ours, theirs]) => {
          scrollTo(0, 1e5);
          const box = document.querySelector("soglasie-ui")!.shadowRoot!.querySelector(ours!)?.getBoundingClientRect();
          const line = document.querySelector(theirs!)?.getBoundingClientRect();
          return !!box?.height && !!line?.height && line.bottom <= box.top;
        },
        [box, line],
      );
    await banner(page).waitFor();
    await expect.poll(() => above(".n", "#last a")).toBe(true);
    await button(page, "Отклонить все").click();
    await expect.poll(() => above("[role=status]", "#last a")).toBe(true);
  });

  test("the plain link has the letters of the page", async () => {
    const page = await stage.open({ body: "<style>body { font: italic 19px/2 monospace }</style><h1>Клиника</h1>" });
    const font = (line: string): Promise<string | undefined> => page.evaluate((one) => document.querySelector(one) && getComputedStyle(document.querySelector(one)!).font, line) as Promise<string | undefined>;
    await expect.poll(() => font("html > p a")).toBe(await font("body"));
  });

  test("goes to the top where the bottom is taken", async () => {
    const page = await stage.open({ context: { viewport: PHONE }, body: '<h1>Клиника</h1><div id="ours" style="position:fixed;left:0;right:0;bottom:0;height:250px"><button>Выберите город</button></div>' });
    await banner(page).waitFor();
    expect((await banner(page).boundingBox())!.y).toBeLessThan(10);
    expect(await reachable(page, "#ours button")).toBe(true);
  });

  test("stays where it is over plain fixed decoration", async () => {
    const page = await stage.open({ body: '<h1>Клиника</h1><div style="position:fixed;left:0;right:0;bottom:0;height:100px;background:#eef"></div>' });
    const panel = (await banner(page).boundingBox())!;
    expect(panel.y + panel.height).toBeCloseTo(DESKTOP.height, 0);
  });
});

/** In the site's version for people with low vision, on a phone: letters as large as they are there, and the reader's own where these are larger; three whole answers, and so many lines of text after the title. */
async function lowVision(page: Page, size: number, lines: number): Promise<void> {
  await expect.poll(async () => parseFloat((await style(page, "Принять все")).fontSize)).toBe(size);
  const boxes = await answers(page);
  expect(new Set(boxes.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`)).size).toBe(1);
  for (const box of boxes) expect([box.height >= 48, box.y + box.height <= PHONE.height]).toEqual([true, true]);
  expect((await banner(page).boundingBox())!.y).toBeGreaterThanOrEqual(PHONE.height / 2 - 1);
  const seen = await page.locator("soglasie-ui [part=text]").evaluate((text) => (text.getBoundingClientRect().bottom - text.querySelector("p")!.getBoundingClientRect().top) / parseFloat(getComputedStyle(text).lineHeight));
  expect(seen).toBeGreaterThanOrEqual(lines);
}
const LOW_VISION: Made = { context: { viewport: PHONE }, body: '<script nonce="n">document.documentElement.dataset.soglasieVision="white"</script><h1>Клиника</h1>' };

describe("at 360×640 with text of 200 %", () => {
  const stage = useStage(["--blink-settings=defaultFontSize=32"]);

  test("low vision is no larger still: all three answers stay in view, and text is read", async () => lowVision(await stage.open(LOW_VISION), 32, 1));

  test("the banner stays below mid-screen, its text scrolls, its answers are in view", async () => {
    const page = await stage.open({ context: { viewport: PHONE } });
    expect((await banner(page).boundingBox())!.y).toBeGreaterThanOrEqual(PHONE.height / 2 - 1);
    expect((await style(page, "Принять все")).fontSize).toBe("32px");
    const boxes = await answers(page);
    for (const box of boxes) expect(box.y + box.height).toBeLessThanOrEqual(PHONE.height);
    expect(new Set(boxes.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`)).size).toBe(1);
    const scrolls = await page.locator("soglasie-ui [part=text]").evaluate((text) => text.scrollHeight > text.clientHeight && text.clientHeight > 40);
    expect(scrolls).toBe(true);
  });

  test("also above a booking bar", async () => {
    const page = await stage.open({ context: { viewport: PHONE }, body: '<h1>Клиника</h1><div style="position:fixed;left:0;right:0;bottom:0;height:60px"><button>Позвонить</button></div>' });
    const panel = (await banner(page).boundingBox())!;
    expect(panel.y).toBeGreaterThanOrEqual(PHONE.height / 2 - 1);
    expect(panel.y + panel.height).toBeLessThanOrEqual(PHONE.height - 60 + 1);
  });

  test("also above a larger one: none of the answers is cut off", async () => {
    const page = await stage.open({ context: { viewport: PHONE }, body: '<h1>Клиника</h1><div style="position:fixed;left:0;right:0;bottom:0;height:120px"><button style="height:100%">Позвонить</button></div>' });
    const panel = banner(page);
    await expect.poll(async () => { const { y, height } = (await panel.boundingBox())!; return y + height; }).toBeLessThanOrEqual(PHONE.height - 120 + 1);
    const { y, height } = (await panel.boundingBox())!;
    for (const box of await answers(page)) expect([box.y > y, box.y + box.height < y + height]).toEqual([true, true]);
  });

  test.each(["ru", "hy", "kk"])("long words and addresses of banner and message are not cut off in the language %s", async (lang) => {
    const page = await stage.open({ config: { languages: [lang] }, context: { viewport: PHONE } });
    const sideways = (): Promise<number> => page.locator("soglasie-ui .x").evaluate((one) => one.scrollWidth - one.clientWidth);
    await page.locator("soglasie-ui [part=text]").waitFor();
    expect(await sideways()).toBe(0);
    await page.locator("soglasie-ui [part~=accept]").click();
    await page.locator("soglasie-ui [part=status]").waitFor();
    await page.evaluate(() => (window as unknown as { Soglasie: { withdraw(): Promise<unknown> } }).Soglasie.withdraw());
    await page.locator("soglasie-ui [part~=reload]").waitFor();
    expect(await sideways()).toBe(0);
  });

  test("the dialog keeps its answers in view and loses nothing sideways", async () => {
    const page = await stage.open({ context: { viewport: PHONE } });
    await openDialog(page);
    const save = (await button(page, "Сохранить выбор").boundingBox())!;
    expect(save.y + save.height).toBeLessThanOrEqual(PHONE.height);
    expect(await dialog(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

  test("nor does it with every part open", async () => {
    const page = await stage.open({ config: { receipts: { endpoint: "/v1/receipts" } }, context: { viewport: PHONE } });
    await button(page, "Принять все").click();
    await page.getByRole("status").getByRole("button").waitFor();
    await page.evaluate(() => void (window as unknown as { Soglasie: { open(): Promise<unknown> } }).Soglasie.open());
    await dialog(page).waitFor();
    const open = (): Promise<unknown> => page.locator("soglasie-ui dialog details").evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    await open();
    await page.locator("soglasie-ui dialog [part=history] section").first().waitFor();
    await page.locator("soglasie-ui dialog section section details").first().waitFor();
    await open();
    expect(await page.locator("soglasie-ui dialog > div").evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  });
});

describe("a window of 1280×1024 magnified", () => {
  const stage = useStage();

  /** Is all of it in the window? */
  const inView = (page: Page, selector: string): Promise<boolean[]> =>
    page.locator(selector).evaluateAll((all) => all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    }));
  /** Height of the text that is seen at once. */
  const seen = async (page: Page, selector: string): Promise<number> => (await page.locator(selector).boundingBox())!.height;

  test.each([
    ["200 %", "ru", 640, 512],
    ["400 %", "ru", 320, 256],
    ["400 %", "ky", 320, 256],
    ["400 %", "hy", 320, 256],
    ["a phone lying down", "ru", 640, 320],
  ])("%s, %s: every answer in view, the text beside it scrolls, nothing runs out sideways", async (_, lang, width, height) => {
    const page = await stage.open({ config: { languages: [lang] }, context: { viewport: { width, height } } });
    await page.getByRole("region").waitFor();
    await expect.poll(() => inView(page, "soglasie-ui section button")).toEqual([true, true, true]);
    expect(await seen(page, "soglasie-ui [part=text]")).toBeGreaterThan(48);
    await page.getByRole("region").getByRole("button").last().click();
    await page.getByRole("dialog").waitFor();
    expect(await inView(page, "soglasie-ui footer button")).toEqual([true, true, true]);
    expect(await inView(page, "soglasie-ui header button")).toEqual([true]);
    expect(await seen(page, "soglasie-ui dialog > div")).toBeGreaterThan(80);
    expect(await page.locator("soglasie-ui dialog > div").evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.locator("soglasie-ui footer button").nth(1).click();
    await expect.poll(() => inView(page, "soglasie-ui [role=status] button")).toEqual([true]);
    expect(await seen(page, "soglasie-ui [role=status] p")).toBeGreaterThan(40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

test("nothing that moves delays what is seen, and nothing moves for those who want no motion", async () => {
  const css = ["button", "banner", "dialog", "status", "placeholder"].map((name) => readFileSync(new URL(`../../../styles/${name}.css`, import.meta.url), "utf8"));
  const free = css.map((text) => text.replace(/@media \(prefers-reduced-motion: no-preference\) \{[^]*?\n\}\n/g, ""));
  for (const text of free) expect(text).not.toMatch(/transition|animation|@keyframes/);
  // The twin: there is something that moves, in its place.
  expect(css.join()).toMatch(/prefers-reduced-motion: no-preference[^]*transition/);
});
