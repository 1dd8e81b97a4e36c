/**
 * How each managed vendor is started, from the vendors' own documentation: what to queue first and which loader to fetch. Session replay,
 * click maps and e-commerce stay off unless the config says otherwise.
 */
import type { CatalogueVendorConfig } from "../config/types.ts";
import type { GateHandle } from "../contract.ts";
import { metrikaOptions } from "./metrika.ts";

/** The loader's address, and what to do when it has run. */
export interface Start {
  readonly src: string;
  readonly loaded?: () => void;
}

/** Prepares the queue of a vendor; `globals` is the window. Metrika's and Google's queues are tamed before (`metrika.ts`, `google.ts`). */
export type Recipe = (vendor: CatalogueVendorConfig & { id: string }, globals: Record<string, unknown>, gate: GateHandle) => Start;

type Queue = { (...args: unknown[]): void; a?: unknown[]; l?: number };

const array = (globals: Record<string, unknown>, name: string): unknown[] => (globals[name] = globals[name] || []) as unknown[];
const google = "https://www.googletagmanager.com/";

const asArguments = function () {
  return arguments;
} as (...args: unknown[]) => IArguments;

/** Recipes by catalogue id. */
export const recipes: Record<string, Recipe> = {
  "yandex-metrika": ({ id, sessionReplay, ecommerce }, globals, gate) => {
    const ym = (globals.ym = (globals.ym || function () { (ym.a = ym.a || []).push(arguments); }) as Queue) as Queue;
    ym.l = Date.now();
    const given = { trackLinks: true, accurateTrackBounce: true, webvisor: !!sessionReplay, ...(ecommerce ? { ecommerce: "dataLayer" } : {}) };
    (ym.a = ym.a || []).unshift(asArguments(Number(id), "init", metrikaOptions(gate, id, given)));
    return { src: `https://mc.yandex.ru/metrika/tag.js?id=${encodeURIComponent(id)}` };
  },
  "google-analytics-4": ({ id }, globals) => {
    const layer = array(globals, "dataLayer");
    globals.gtag = globals.gtag || function () { layer.push(arguments); };
    const at = layer.findIndex((item) => (item as ArrayLike<unknown>)[0] !== "consent" && (item as ArrayLike<unknown>)[0] !== "set");
    layer.splice(at < 0 ? layer.length : at, 0, asArguments("js", new Date()), asArguments("config", id));
    return { src: `${google}gtag/js?id=${encodeURIComponent(id)}` };
  },
  "google-tag-manager": ({ id }, globals) => {
    array(globals, "dataLayer").unshift({ "gtm.start": Date.now(), event: "gtm.js" });
    return { src: `${google}gtm.js?id=${encodeURIComponent(id)}` };
  },
  "top-mail-ru": ({ id }, globals) => {
    array(globals, "_tmr").unshift({ id, type: "pageView", start: Date.now() });
    return { src: "https://top-fwz1.mail.ru/js/code.js" };
  },
  "vk-pixel": ({ id }, globals) => ({
    src: "https://vk.com/js/api/openapi.js?169",
    loaded: () => {
      const vk = globals.VK as { Retargeting: { Init(id: string): void; Hit(): void } };
      vk.Retargeting.Init(id);
      vk.Retargeting.Hit();
    },
  }),
};
