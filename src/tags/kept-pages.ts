/** Libraries that keep a page as it stands, to show it again without asking the server. */
import type { GateHandle } from "../contract.ts";

/** Said on the page before it is kept: Turbo, which looks at the head before it tells of its cache, Turbolinks, htmx 2. */
const KEEPS = ["turbo:visit", "turbolinks:visit", "htmx:beforeHistorySave"];

/**
 * They are given marked scripts as the site wrote them, in the place of what has run: else they would run that again from there, whatever the visitor has
 * said since; and those that compare the heads of two pages would take the next page's tag for a new one.
 */
export function writeBack({ parts }: GateHandle): void {
  const back = (): void => {
    for (const script of document.querySelectorAll("script")) {
      const written = parts.tags && parts.tags.done.get(script);
      if (written && written !== script) script.replaceWith(written);
    }
  };
  for (const type of KEEPS) document.addEventListener(type, back);
}
