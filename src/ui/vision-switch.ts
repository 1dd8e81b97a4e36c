/**
 * Is the site's own version for people with low vision on? By bvi.js, common classes and cookies, or `data-soglasie-vision` on `<html>`.
 * How it looks is a file of its own: most visitors never need it.
 */
import type { GateHandle } from "../contract.ts";

const CLASSES = /\b(bvi-active|special-?(version|mode|on)|low-?vision|visually-?impaired|vision-?(mode|on|active)|blind-?(version|mode|on))\b/i;
const COOKIES = /(^|; )(bvi([_-]panel-?active)?|special(_version)?|low_?vision|visually_impaired|blind)=(true|1|y|yes|on)\b/i;

/** Part of each of these names: the patterns above take the engine a millisecond to prepare, and most pages need neither. */
const HINT = /bvi|pecial|isi|isua|lind/i;

/** In use on the page now. */
export function visionOn({ documentElement: html, body, cookie } = document): boolean {
  const classes = html.className + " " + (body && body.className);
  return !!html.dataset["soglasieVision"] || (HINT.test(classes + cookie) && (CLASSES.test(classes) || COOKIES.test(cookie)));
}

/** Loads the look once it is on, now or later. Gives what the first drawing has to wait for; undefined: nothing. */
export function followSwitch(gate: GateHandle): Promise<unknown> | undefined {
  let wait: Promise<unknown> | undefined;
  const look = (): void => {
    if (!wait && visionOn()) wait = gate.load("vision").catch(() => undefined);
  };
  const watch = new MutationObserver(look);
  const attributeFilter = ["class", "data-soglasie-vision"];
  watch.observe(document.documentElement, { attributeFilter });
  const body = (): void => {
    look();
    watch.observe(document.body, { attributeFilter });
  };
  // This file may come before the page's body does.
  if (document.body) body();
  else {
    look();
    document.addEventListener("DOMContentLoaded", body);
  }
  return wait;
}
