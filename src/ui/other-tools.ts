/** A second consent tool on the page: named for removal, never hidden. Looked for after an answer, when the page's own code has long run. */
import type { GateHandle } from "../contract.ts";

/** Their globals. */
const OTHERS = ["Cookiebot", "CookieConsent", "OneTrust", "klaro", "tarteaucitron", "UC_UI", "Didomi", "__tcfapi"];

/** Names each that is there; to be called once a page. */
export function nameOtherTools(gate: Pick<GateHandle, "problem">): void {
  for (const name of OTHERS) if (name in window) gate.problem("other-consent-tool", name);
}
