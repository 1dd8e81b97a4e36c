/** Zero violations of axe in every state, theme and width. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { banner, button, DESKTOP, dialog, openDialog, PHONE, useStage, type Made } from "./stage.ts";

const stage = useStage();
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface WithAxe extends Window {
  axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds inside `context`, one line a violation. */
async function violations(frame: Page | Frame, context: string): Promise<string[]> {
  await frame.evaluate(source);
  return frame.evaluate(async (where) => {
    const { violations: found, passes } = await (window as unknown as WithAxe).axe.run(where, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    if (passes.length < 5) return ["axe saw nothing"];
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ""}`));
  }, context);
}

const opened = async (page: Page): Promise<void> => {
  await openDialog(page);
  await dialog(page).locator("details").evaluateAll((parts) => parts.forEach((part) => ((part as HTMLDetailsElement).open = true)));
  await dialog(page).getByText("Считает посетителей").first().waitFor();
  await dialog(page).locator("details").evaluateAll((parts) => parts.forEach((part) => ((part as HTMLDetailsElement).open = true)));
};
const refused = async (page: Page): Promise<void> => {
  await button(page, "Отклонить все").click();
  await page.getByRole("status").getByText(/^Хорошо/).waitFor();
};

describe.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
])("%s", (_, viewport) => {
  test.each<[string, (page: Page) => Promise<void>]>([
    ["banner", async () => undefined],
    ["dialog", openDialog],
    ["dialog with everything open", opened],
    ["message after a refusal", refused],
  ])("%s", async (__, act) => {
    const page = await stage.open({ context: { viewport } });
    await banner(page).waitFor();
    await act(page);
    expect(await violations(page, "soglasie-ui")).toEqual([]);
  });
});

test.each<[string, Made]>([
  ["box", { config: { layout: "box" } }],
  ["own dark theme", { config: { theme: { surface: "#14202b", text: "#eef3f7", accent: "#8ec5ff", "on-accent": "#0a1520" } } }],
  ["English", { config: { languages: ["en"] } }],
  ["forced colours", { context: { forcedColors: "active" } }],
  ...["white", "black", "blue", "brown", "green"].map((theme): [string, Made] => [`low vision, ${theme}`, { body: `<script nonce="n">document.documentElement.dataset.soglasieVision="${theme}"</script><h1>Клиника</h1>` }]),
])("%s: banner and dialog", async (name, made) => {
  const page = await stage.open(made);
  await page.getByRole("region").waitFor();
  expect(await violations(page, "soglasie-ui"), name).toEqual([]);
  await page.getByRole("region").getByRole("button").last().click();
  await page.getByRole("dialog").waitFor();
  expect(await violations(page, "soglasie-ui"), name).toEqual([]);
});

test("a placeholder in a frame", async () => {
  const page = await stage.open({ body: '<h1>Контакты</h1><iframe title="Карта" width="600" height="400" src="https://yandex.ru/map-widget/v1/?um=1"></iframe><script nonce="n">1</script>' });
  await page.frameLocator("iframe").getByRole("button", { name: "Показать карту" }).waitFor();
  expect(await violations(page.frames()[1]!, ".h")).toEqual([]);
});

test("the twin: axe does see inside", async () => {
  const page = await stage.open();
  await banner(page).waitFor();
  await page.evaluate(() => document.querySelector("soglasie-ui")!.shadowRoot!.querySelector("button")!.replaceChildren());
  expect((await violations(page, "soglasie-ui")).join()).toContain("button-name");
});
