/** Cookies that the site's own server sets for a vendor that is held come with the page: the SDK is asked to remove them. */
import { gate } from "./handle.ts";
import { heldName } from "./judge.ts";
import { natives } from "./natives.ts";
import { whenReady } from "./ready.ts";

/** Looks once the page is there, when the scripts that run have written what they write. */
export function sweep(): void {
  whenReady(() => {
    if (gate.mode !== "closed" && natives.getCookie().split("; ").some((pair) => heldName(pair.split("=")[0]!))) void gate.call("follow");
  });
}
