/** Links that open the preferences or withdraw in one click; a page without one gets a plain link in the flow after its end. */
import { gate } from "./handle.ts";
import { whenReady } from "./ready.ts";

const OPEN = "data-soglasie-open";
const WITHDRAW = "data-soglasie-withdraw";
const EITHER = `[${OPEN}],[${WITHDRAW}]`;

/** Follows clicks on our links, also on those inserted later, and adds the plain link once the page is there. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    const link = (event.composedPath()[0] as Element).closest(EITHER);
    if (!link) return;
    event.preventDefault();
    void gate.call(link.hasAttribute(WITHDRAW) ? "withdraw" : "open");
  });
  whenReady(() => {
    if (document.querySelector(EITHER) || top !== window) return;
    const { languages = ["ru"], texts = {} } = gate.config;
    const language = languages[0]!;
    document.documentElement.insertAdjacentHTML("beforeend", `<p style="text-align:center"><a href="#" ${OPEN}></a></p>`);
    document.documentElement.lastChild!.firstChild!.textContent = (texts[language] || {}).settings || (language === "ru" ? "Настройки cookie" : "Cookie settings");
  });
}
