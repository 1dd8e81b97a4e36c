/** What tests in three engines share: one world, one browser and one visitor an engine, and eyes and hands of theirs. */
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { Driver, Visitor } from "../driver.ts";
import { useDriver } from "../each-engine.ts";
import { CLINIC, type World } from "../world.ts";
import { pageText, type PageParts } from "./page-text.ts";

/** What tests look at, as functions in the page. */
export const EYES = `
const root = () => document.querySelector("soglasie-ui")?.shadowRoot;
const named = (name) => [...(root()?.querySelectorAll("button, label, summary") ?? [])].find((one) => one.textContent === name && one.getClientRects()[0]);
const focused = () => { const active = document.activeElement, inner = active.shadowRoot?.activeElement ?? active; return inner.getAttribute("aria-label") ?? inner.labels?.[0]?.textContent ?? inner.textContent; };
const status = () => root()?.querySelector("[role=status] p")?.textContent ?? "";
const dialog = () => root()?.querySelector("dialog[open] h2")?.textContent ?? "";
const banner = () => root()?.querySelector("section h2")?.textContent ?? "";
const middle = (one, { left = 0, top = 0 } = {}) => { const box = one.getBoundingClientRect(); return [left + box.left + box.width / 2, top + box.top + box.height / 2]; };
`;

/** A running engine with a page. */
export interface Eye {
  readonly world: World;
  readonly visitor: Visitor;
  /** The value of an expression in the page; the names of `EYES` are there. */
  see<T>(expression: string): Promise<T>;
  /** Waits until the expression has this value; default true. */
  shows(expression: string, expected?: unknown): Promise<void>;
  press(key: string, times?: number, shift?: boolean): Promise<void>;
  /** Clicks in the middle of the element that the expression gives. */
  click(expression: string): Promise<void>;
  /** Opens a page as somebody who has never been here, and waits for the banner. */
  open(made: PageParts, title?: string): Promise<void>;
}

/** Starts the engine for the tests of one `describe`, and ends it after them. */
export function useEngine(launch: (world: World) => Promise<Driver>): Eye {
  const running = useDriver(launch);
  const eye = {} as { world: World; visitor: Visitor };
  beforeAll(async () => {
    eye.world = running.world;
    eye.visitor = await running.driver.newVisitor();
  });
  beforeEach(() => eye.world.reset());
  afterAll(() => eye.visitor?.close());
  const see = <T>(expression: string): Promise<T> => eye.visitor.run(`${EYES} return ${expression}`) as Promise<T>;
  const shows = (expression: string, expected: unknown = true): Promise<void> => expect.poll(() => see(expression), { timeout: 20_000 }).toEqual(expected);
  return Object.assign(eye, {
    see,
    shows,
    async press(key: string, times = 1, shift = false) {
      for (let i = 0; i < times; i++) await eye.visitor.hands!.press(key, shift);
    },
    async click(expression: string) {
      await shows(`!!(${expression})`);
      const [x, y] = await see<[number, number]>(`middle(${expression})`);
      await eye.visitor.hands!.click(x, y);
    },
    async open(made: PageParts, title = "Можно собирать статистику?") {
      eye.world.page("/", pageText(made));
      await eye.visitor.open(`${CLINIC}/`);
      if (await see('document.cookie.includes("soglasie=")')) {
        await eye.visitor.run('document.cookie = "soglasie=; path=/; max-age=0"');
        await eye.visitor.open(`${CLINIC}/`);
      }
      await shows("banner()", title);
      // It has its place, before which it can be neither pressed nor focused, and has made way for the chat button.
      await shows('getComputedStyle(root().querySelector("section")).visibility', "visible");
      await shows('!document.getElementById("chat") || document.elementFromPoint(innerWidth - 50, innerHeight - 50).id === "chat"');
    },
  });
}
