/** The banner's first frame: it stands clear of the page's fixed buttons before it is painted. Neither then nor when it looks again does anything shift. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { banner, button, DESKTOP, PHONE, useStage } from "./stage.ts";

const ROUND = "position:fixed;width:60px;height:60px";
const BAR = '<div style="position:fixed;left:0;right:0;bottom:0;height:64px;background:#fff"><a href="tel:1" id="ours">Позвонить</a></div>';
const CONTROLS: readonly [string, string, { width: number; height: number }][] = [
  ["a booking bar", BAR, PHONE],
  ["a chat button on the right", `<button id="ours" style="${ROUND};right:20px;bottom:20px">Чат</button>`, DESKTOP],
  ["a chat button on the left", `<button id="ours" style="${ROUND};left:20px;bottom:20px">Чат</button>`, PHONE],
  ["a round button in the middle of a phone", `<button id="ours" style="${ROUND};left:150px;bottom:20px">Запись</button>`, PHONE],
];

/** What the page notes: `first` between layout and paint of the banner's first frame; all shifts; how often the focus was lost. */
interface Noted {
  first?: { low: number; control: number };
  shift: number;
  looks: number;
  blurs: number;
}

function watch(): void {
  const noted = window as unknown as Noted;
  Object.assign(noted, { shift: 0, looks: 0, blurs: 0 });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (noted.shift += (entry as unknown as { value: number }).value))).observe({ type: "layout-shift", buffered: true });
  const probe = Document.prototype.elementsFromPoint;
  Document.prototype.elementsFromPoint = function (x, y) {
    noted.looks++;
    return probe.call(this, x, y);
  };
  const look = (): void => {
    const panel = document.querySelector("soglasie-ui")?.shadowRoot?.querySelector("section");
    if (!panel) return void requestAnimationFrame(look);
    panel.addEventListener("focusout", () => noted.blurs++);
    new ResizeObserver(() => {
      noted.first ??= { low: panel.getBoundingClientRect().bottom, control: document.getElementById("ours")!.getBoundingClientRect().top };
    }).observe(panel);
  };
  requestAnimationFrame(look);
}

describe("in its first frame the banner", () => {
  const stage = useStage();
  const open = async (body: string, viewport = DESKTOP): Promise<Page> => {
    const page = await stage.open({ body: `<h1>Клиника</h1>${body}`, context: { viewport }, before: `<script>(${watch.toString()})()</script>` });
    await banner(page).waitFor();
    return page;
  };
  const first = async (page: Page): Promise<{ low: number; control: number }> => (await page.waitForFunction(() => (window as unknown as Noted).first)).jsonValue() as Promise<{ low: number; control: number }>;
  const noted = (page: Page, name: keyof Noted): Promise<unknown> => page.evaluate((key) => (window as unknown as Noted)[key], name);

  test.each(CONTROLS)("stands above %s, and nothing shifts", async (_, body, viewport) => {
    const page = await open(body, viewport);
    const { low, control } = await first(page);
    expect(low).toBeLessThanOrEqual(control + 1);
    expect(await noted(page, "shift")).toBe(0);
  });

  test("stands at the foot of a page that has none of them there", async () => {
    const page = await open('<button id="ours">В потоке</button>');
    expect((await first(page)).low).toBeCloseTo(DESKTOP.height, 0);
  });

  test("is followed by looks that shift nothing and leave the focus where it is", async () => {
    const page = await open(BAR, PHONE);
    await button(page, "Отклонить все").focus();
    const looks = (await noted(page, "looks")) as number;
    await expect.poll(() => noted(page, "looks"), { timeout: 30_000 }).toBeGreaterThan(looks + 60);
    expect([await noted(page, "shift"), await noted(page, "blurs")]).toEqual([0, 0]);
  });
});
