/** Google's consent mode. */
import type { GateHandle } from "../contract.ts";

/** For what may run now: analytics by its own grant, advertising by marketing's. */
export function googleConsent(gate: GateHandle): Record<string, "granted" | "denied"> {
  const answer = (name: string): "granted" | "denied" => (gate.permits(name) ? "granted" : "denied");
  const ads = answer("marketing");
  return { analytics_storage: answer("google-analytics-4"), ad_storage: ads, ad_user_data: ads, ad_personalization: ads };
}
