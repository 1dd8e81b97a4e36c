/** What a visitor's clicks do with no call of a script: forms and pings to vendors are held, links of ours open the preferences or withdraw in one click. */
import { call } from "./call.ts";
import { want } from "./chunks.ts";
import { gate } from "./handle.ts";
import { held, heldForm } from "./network.ts";

const WITHDRAW = "data-soglasie-withdraw";
const EITHER = `[${WITHDRAW}],[data-soglasie-open]`;

/** Follows them in one window; to be called again when its document has been written anew, which takes every listener. Those still there are added once. */
export function followVisitor(win: Window): void {
  for (const type of "submit click auxclick".split(" ")) win.addEventListener(type, follow, true);
}

/** A form to a vendor is not sent; a link to elsewhere goes there, but does not ping a vendor. */
function follow(event: Event): void {
  const path = event.composedPath() as Element[];
  // Document and window match nothing.
  const above = (selector: string): Element | undefined => path.find((node) => node.matches && node.matches(selector));
  const link = above("[ping]");
  const own = gate.config.site && path.includes(document as never) && !(event as MouseEvent).button && above(EITHER);
  if (own || (event.type[0] === "s" && above("form") && heldForm(path[0]!, (event as SubmitEvent).submitter))) event.preventDefault();
  if (link && link.getAttribute("ping")!.split(/\s+/).some((url) => held("ping", url))) link.removeAttribute("ping");
  if (own) void call(own.hasAttribute(WITHDRAW) ? "withdraw" : "open");
}

/** Asks for the plain link if the page, which is there now, has none. */
export function askForLink(): void {
  if (!document.querySelector(EITHER) && top === window) void want("link");
}
