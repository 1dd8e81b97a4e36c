import { beforeAll, expect, test } from "vitest";
import { shutWays } from "../../src/tags/shut.ts";
import { fakeGate } from "./fake-gate.ts";

const HELD = "https://mc.yandex.ru/pixel";
const FREE = "https://photos.example/a.png";
let shut = true;
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
const element = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
};

beforeAll(() => shutWays(fakeGate([], [], { heldUrl: (url: string) => (shut && url.includes("mc.yandex") ? {} : null) })));

test("a rule keeps what is not held", () => {
  document.head.innerHTML = "<style></style>";
  const { sheet } = document.querySelector("style")!;
  sheet!.insertRule(`p { background: url(${HELD}), url("${FREE}") }`);
  expect(sheet!.cssRules[0]!.cssText).toContain(FREE);
  expect(sheet!.cssRules[0]!.cssText).not.toContain("mc.yandex");
});

test.each(["style", "background"])("the attribute %s is looked at as it comes and as it changes", async (name) => {
  const [held, free] = name === "style" ? [`background: url(${HELD})`, `background: url(${FREE})`] : [HELD, FREE];
  const table = element(`<table ${name}="${held}"></table>`);
  await settled();
  expect(table.getAttribute(name)).not.toContain("mc.yandex");
  table.setAttribute(name, free);
  await settled();
  expect(table.getAttribute(name)).toBe(free);
  table.setAttribute(name, held);
  await settled();
  expect(table.getAttribute(name)).not.toContain("mc.yandex");
});

test("so is a style sheet's text", async () => {
  const sheet = element("<style></style>");
  sheet.textContent = `p { background: url(${HELD}) } h1 { background: url(${FREE}) }`;
  await settled();
  expect(sheet.textContent).toBe(`p { background: url(data:,) } h1 { background: url(${FREE}) }`);
});

test("a link or call into a frame is held, one into a window of its own is the visitor's", () => {
  element('<iframe name="box"></iframe>');
  document.body.insertAdjacentHTML("beforeend", `<a target="box" href="${HELD}">1</a><a target="box" href="${FREE}">2</a><a target="_blank" href="${HELD}">3</a><a target="other" href="${HELD}">4</a>`);
  const stopped = Array.from(document.querySelectorAll("a"), (link) => !link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true })));
  expect(stopped).toEqual([true, false, false, false]);
  expect(window.open(HELD, "box")).toBeNull();
});

test("twin: what is granted again passes", async () => {
  shut = false;
  const table = element(`<table background="${HELD}"></table>`);
  await settled();
  expect(table.getAttribute("background")).toBe(HELD);
  shut = true;
});
