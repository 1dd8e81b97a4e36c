/** How Google's managed vendors are started; their queue is tamed before (`google.ts`). */
import type { Recipe } from "../contract.ts";
import { asArguments } from "./as-arguments.ts";

const google = "https://www.googletagmanager.com/";
const queue = (globals: Record<string, unknown>): unknown[] => (globals.dataLayer = globals.dataLayer || []) as unknown[];

/** Recipes by catalogue id. */
export const googleRecipes: Record<string, Recipe> = {
  "google-analytics-4": ({ id }, globals) => {
    const layer = queue(globals);
    globals.gtag = globals.gtag || function () { layer.push(arguments); };
    const at = layer.findIndex((item) => !/^(consent|set)$/.test((item as string[])[0]!));
    layer.splice(at < 0 ? layer.length : at, 0, asArguments("js", new Date()), asArguments("config", id));
    return [google + "gtag/js?id=" + id];
  },
  "google-tag-manager": ({ id }, globals) => {
    queue(globals).unshift({ "gtm.start": Date.now(), event: "gtm.js" });
    return [google + "gtm.js?id=" + id];
  },
};
