/** Draws the panel and keeps it up to date: on every event of ours, and once a second for what has no event. */
import { h, render } from "preact";
import type { GateHandle } from "../../contract.ts";
import { Panel, type PanelActs } from "./Panel.tsx";
import { asJson, readShown, type Shown } from "./shown.ts";
import { debugTexts } from "./texts.ts";

const EVERY = 1000; // ms
const EVENTS = ["soglasie:ready", "soglasie:change", "soglasie:error"];

function bannerHeight({ shared }: GateHandle): number {
  const box = shared.surface && shared.surface.root.querySelector(".n");
  return box && innerWidth > 520 ? Math.ceil(box.getBoundingClientRect().height) : 0;
}

/** False where the browser does not let us: plain http, no permission. */
function toClipboard(text: string): Promise<boolean> {
  return Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => true, () => false);
}

/** Opens it in `root`; settles when it is drawn. Closing it takes the element and every listener away. */
export async function openPanel(gate: GateHandle, root: ShadowRoot): Promise<void> {
  const lang = (document.documentElement.lang || navigator.language).slice(0, 2) === "en" ? "en" : "ru";
  const texts = debugTexts[lang];
  const place = root.appendChild(document.createElement("div"));
  place.lang = lang;
  let shown: Shown = await readShown(gate);
  let [seen, view] = ["", { folded: false, copied: "", byHand: "" }];
  // The visitor's answer comes first: the panel ends above the banner.
  const room = (): void => place.style.setProperty("--room", `${bannerHeight(gate)}px`);
  const set = (next: Partial<typeof view>): void => {
    view = { ...view, ...next };
    room();
    render(<Panel shown={shown} texts={texts} lang={lang} acts={{ ...view, ...acts }} />, place);
  };
  const look = async (): Promise<void> => {
    shown = await readShown(gate);
    const text = JSON.stringify(shown);
    room();
    if (text === seen || !place.isConnected) return;
    seen = text;
    set({});
  };
  const again = (): void => void look();
  const timer = setInterval(again, EVERY);
  const close = (): void => {
    clearInterval(timer);
    for (const type of EVENTS) document.removeEventListener(type, again);
    render(null, place);
    root.host.remove();
  };
  const copy = async (): Promise<void> => {
    const text = asJson(shown);
    const done = await toClipboard(text);
    set(done ? { copied: texts.copied, byHand: "" } : { copied: texts.byHand, byHand: text });
    if (!done) root.querySelector("textarea")!.select();
  };
  const acts: Pick<PanelActs, "copy" | "fold" | "close"> = { copy: () => void copy(), fold: () => set({ folded: !view.folded }), close };
  for (const type of EVENTS) document.addEventListener(type, again);
  set({});
}
