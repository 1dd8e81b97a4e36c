/**
 * Follows the site's own version for people with low vision: bvi.js, common classes and cookies, or `data-soglasie-vision` on `<html>`.
 * The theme (`white`, `black`, `blue`, `brown`, `green`) becomes an attribute of our host; the style sheets do the rest.
 */

const CLASSES = /\b(bvi-active|special-?(version|mode|on)|low-?vision|visually-?impaired|vision-?(mode|on|active)|blind-?(version|mode|on))\b/i;
const COOKIES = /(^|; )(bvi_panelActive|bvi-panel-active|bvi|special|special_version|low_?vision|visually_impaired|blind)=(true|1|y|yes|on)\b/i;

/** Theme in use on the page, or an empty string where the ordinary version is shown. */
export function visionOf(page: Document = document): string {
  const { documentElement: html, body } = page;
  const bvi = page.querySelector<HTMLElement>("[data-bvi-theme]:not(button):not(a)");
  const on = CLASSES.test(html.className) || (body && CLASSES.test(body.className)) || COOKIES.test(page.cookie);
  return html.dataset["soglasieVision"] || (on ? (bvi && bvi.dataset["bviTheme"]) || "white" : "");
}

/** Keeps the host's `data-vision` in step with the page from now on. */
export function followVision(host: HTMLElement): void {
  const follow = (): void => {
    const theme = visionOf();
    if (theme) host.dataset["vision"] = theme;
    else delete host.dataset["vision"];
  };
  const watch = new MutationObserver(follow);
  const attributes = { attributeFilter: ["class", "data-soglasie-vision"] };
  const start = (): void => {
    follow();
    watch.observe(document.documentElement, attributes);
    watch.observe(document.body, attributes);
  };
  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start);
}
