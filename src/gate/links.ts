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
    const line = document.createElement("p");
    const link = document.createElement("a");
    line.style.textAlign = "center";
    link.href = "#";
    link.setAttribute(OPEN, "");
    link.textContent = (texts[language] || {}).link || (language === "ru" ? "Настройки cookie" : "Cookie settings");
    line.append(link);
    document.documentElement.append(line);
  });
}
