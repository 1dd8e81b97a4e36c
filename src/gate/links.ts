/** Links that open the preferences or withdraw in one click; a page without one is given one. */
import { call } from "./call.ts";
import { want } from "./chunks.ts";

const WITHDRAW = "data-soglasie-withdraw";
const EITHER = `[${WITHDRAW}],[data-soglasie-open]`;

/** Follows clicks on our links, also on those inserted later. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    const target = event.composedPath()[0] as Element;
    // The page's own code clicks on the document too.
    const link = target.closest && target.closest(EITHER);
    if (!link) return;
    event.preventDefault();
    void call(link.hasAttribute(WITHDRAW) ? "withdraw" : "open");
  });
}

/** Asks for the plain link if the page, which is there now, has none. */
export function askForLink(): void {
  if (!document.querySelector(EITHER) && top === window) void want("link");
}
