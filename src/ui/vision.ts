/**
 * The look of the site's own version for people with low vision: what the page has chosen becomes `data-vision` (`white`, `black`, `blue`, `brown`,
 * `green`) and, where bvi.js has more to say, size and spacing on our element; the style sheets do the rest.
 */
import { visionOn } from "./vision-switch.ts";

/** The steps of bvi.js for the space between letters and between lines. */
const LETTERS: Readonly<Record<string, string>> = { average: "0.12em", big: "0.2em" };
const LINES: Readonly<Record<string, string>> = { average: "1.75", big: "2" };
const FONTS: Readonly<Record<string, string>> = { arial: "Arial, sans-serif", times: '"Times New Roman", serif' };
/** Attributes that say something of it. */
const SAYING = ["class", "data-soglasie-vision", ...["theme", "fontsize", "letterspacing", "lineheight", "fontfamily"].map((name) => `data-bvi-${name}`)];

/** How it is to look; the theme is empty where the ordinary version is shown, the other values where the page says nothing of them. */
export interface Vision {
  readonly theme: string;
  /** CSS pixels. */
  readonly size: string;
  readonly letters: string;
  readonly lines: string;
  readonly font: string;
}

/** What the page has chosen. */
export function visionOf(page: Document = document): Vision {
  if (!visionOn(page)) return { theme: "", size: "", letters: "", lines: "", font: "" };
  const bvi = page.querySelector("[data-bvi-theme]:not(button):not(a)");
  const said = (name: string): string => (bvi && bvi.getAttribute(`data-bvi-${name}`)) || "";
  const size = parseInt(said("fontsize"), 10);
  return {
    theme: page.documentElement.dataset["soglasieVision"] || said("theme") || "white",
    // Ours is large from the start; it grows with theirs and never becomes smaller.
    size: size > 24 ? `${size}px` : "",
    letters: LETTERS[said("letterspacing")] || "",
    lines: LINES[said("lineheight")] || "",
    font: FONTS[said("fontfamily")] || "",
  };
}

/** Keeps an element of ours in step with the page from now on. */
export function followVision(element: HTMLElement): void {
  const follow = (): void => {
    const { theme, ...rest } = visionOf();
    if (theme) element.dataset["vision"] = theme;
    else delete element.dataset["vision"];
    for (const [name, value] of Object.entries(rest)) element.style.setProperty(`--vision-${name}`, value);
  };
  const start = (): void => {
    follow();
    // Theme and sizes are chosen in its panel and written deep in the page.
    new MutationObserver(follow).observe(document.documentElement, { subtree: true, attributeFilter: SAYING });
  };
  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start);
}
