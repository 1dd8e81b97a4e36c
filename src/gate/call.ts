/** The public functions that live in the SDK. */
import { load } from "./chunks.ts";
import { gate } from "./handle.ts";
import { cookieName } from "./option.ts";
import { enforce } from "./permits.ts";
import { view } from "./state.ts";

/** Calls one of them, once the config has come, loading the SDK first. Settles with the state where it does not come or fails. */
export async function call(name: string, argument?: unknown): Promise<unknown> {
  // A refusal is in force before the SDK comes. Where it does not come, no grant outlives this page, and the answer is kept when it can be.
  const refuses = /rej|wi/.test(name);
  if (refuses) enforce(null);
  try {
    await gate.arrived;
    await load("sdk");
    return await (gate.parts.sdk as unknown as Record<string, (argument: unknown) => unknown>)[name]!(argument);
  } catch {
    if (refuses && !gate.parts.sdk) {
      document.cookie = `${cookieName()}=;path=/;max-age=0;domain=` + ((gate.config.cookie || {}).domain || "");
      addEventListener("online", () => call(name, argument), { once: true });
    }
  }
  return view();
}
