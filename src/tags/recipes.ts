/**
 * How each managed vendor is started, from the vendors' own documentation: what to queue first and which loader to fetch. Session replay,
 * click maps and e-commerce stay off unless the config says otherwise.
 */
import type { CatalogueVendorConfig } from "../config/types.ts";
import type { GateHandle } from "../contract.ts";
import { asArguments } from "./as-arguments.ts";
import { metrikaOptions } from "./metrika.ts";

/** The loader's address, and what to do when it has run. */
export type Start = readonly [src: string, loaded?: () => void];

/** Prepares the queue of a vendor; `globals` is the window. Metrika's and Google's queues are tamed before (`metrika.ts`, `google.ts`). */
export type Recipe = (vendor: CatalogueVendorConfig & { id: string }, globals: Record<string, unknown>, gate: GateHandle) => Start;

type Queue = { (...args: unknown[]): void; a?: unknown[]; l?: number };

const array = (globals: Record<string, unknown>, name: string): unknown[] => (globals[name] = globals[name] || []) as unknown[];
const google = "https://www.googletagmanager.com/";

/** Recipes by catalogue id. */
export const recipes: Record<string, Recipe> = {
  "yandex-metrika": ({ id, sessionReplay, ecommerce }, globals, gate) => {
    const ym = (globals.ym = (globals.ym || function () { (ym.a = ym.a || []).push(arguments); }) as Queue) as Queue;
    ym.l = Date.now();
    (ym.a = ym.a || []).unshift(asArguments(+id, "init", metrikaOptions(gate, id, { trackLinks: true, accurateTrackBounce: true, webvisor: sessionReplay, ecommerce: ecommerce && "dataLayer" })));
    return ["https://mc.yandex.ru/metrika/tag.js?id=" + id];
  },
  "google-analytics-4": ({ id }, globals) => {
    const layer = array(globals, "dataLayer");
    globals.gtag = globals.gtag || function () { layer.push(arguments); };
    const at = layer.findIndex((item) => !/^(consent|set)$/.test((item as string[])[0]!));
    layer.splice(at < 0 ? layer.length : at, 0, asArguments("js", new Date()), asArguments("config", id));
    return [google + "gtag/js?id=" + id];
  },
  "google-tag-manager": ({ id }, globals) => {
    array(globals, "dataLayer").unshift({ "gtm.start": Date.now(), event: "gtm.js" });
    return [google + "gtm.js?id=" + id];
  },
  "top-mail-ru": ({ id }, globals) => {
    array(globals, "_tmr").unshift({ id, type: "pageView", start: Date.now() });
    return ["https://top-fwz1.mail.ru/js/code.js"];
  },
  "vk-pixel": ({ id }, globals) => [
    "https://vk.com/js/api/openapi.js?169",
    () => {
      const { Retargeting } = globals.VK as { Retargeting: { Init(id: string): void; Hit(): void } };
      Retargeting.Init(id);
      Retargeting.Hit();
    },
  ],
};
