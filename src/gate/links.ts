/** Links that open the preferences or withdraw in one click; a page without one gets a plain link in the flow after its end. */
import type { SiteConfig } from "../config/types.ts";
import type { SoglasieApi } from "../contract.ts";

const OPEN = "data-soglasie-open";
const WITHDRAW = "data-soglasie-withdraw";

/** Follows clicks on our links, also on those inserted later, and adds the plain link once the page is there. */
export function followLinks(config: SiteConfig, api: SoglasieApi, whenReady: (then: () => void) => void): void {
  document.addEventListener("click", (event) => {
    const path = event.composedPath ? event.composedPath()[0] : event.target;
    const link = path && (path as Element).closest && (path as Element).closest(`[${OPEN}],[${WITHDRAW}]`);
    if (!link) return;
    event.preventDefault();
    if (link.hasAttribute(WITHDRAW)) void api.withdraw();
    else void api.open();
  });
  whenReady(() => {
    if (document.querySelector(`[${OPEN}],[${WITHDRAW}]`) || window.top !== window) return;
    const language = ((config.languages || [])[0] || "ru").slice(0, 2);
    const own = ((config.texts || {})[language] || {}).settings;
    const link = document.createElement("a");
    link.href = "#soglasie";
    link.setAttribute(OPEN, "");
    link.textContent = own || (language === "ru" ? "Настройки cookie" : "Cookie settings");
    const line = document.createElement("p");
    line.className = "soglasie-settings";
    line.style.textAlign = "center";
    line.appendChild(link);
    document.documentElement.appendChild(line);
  });
}
