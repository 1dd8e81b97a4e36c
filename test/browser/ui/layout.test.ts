/** Where the banner stands, and that it covers nothing the page needs. */
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

  test("as a box keeps to its corner", async () => {
    const page = await stage.open({ config: { layout: "box" } });
    const box = (await banner(page).boundingBox())!;
    expect(box.width).toBeLessThan(450);
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

  test("rises above what comes late, and comes down when it goes", async () => {
    const page = await stage.open();
    await banner(page).waitFor();
    const low = (await banner(page).boundingBox())!.y;
    await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<div id="late" style="position:fixed;left:0;right:0;bottom:0;height:70px"><button>Перезвоните мне</button></div>'));
    await expect.poll(async () => (await banner(page).boundingBox())!.y).toBeCloseTo(low - 70, 0);
    await page.evaluate(() => document.getElementById("late")!.remove());
    await expect.poll(async () => (await banner(page).boundingBox())!.y).toBeCloseTo(low, 0);
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

describe("at 360×640 with text of 200 %", () => {
  const stage = useStage(["--blink-settings=defaultFontSize=32"]);

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

  test("the dialog keeps its answers in view and loses nothing sideways", async () => {
    const page = await stage.open({ context: { viewport: PHONE } });
    await openDialog(page);
    const save = (await button(page, "Сохранить выбор").boundingBox())!;
    expect(save.y + save.height).toBeLessThanOrEqual(PHONE.height);
    expect(await dialog(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});
