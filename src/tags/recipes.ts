/**
 * How a managed vendor is started, from the vendors' own documentation: what to queue first and which loader to fetch. Session replay, click maps
 * and e-commerce stay off unless the config says otherwise. Metrika's stands here; Google's and the others' come with chunks of their own.
 */
import type { Recipe } from "../contract.ts";
import { asArguments } from "./as-arguments.ts";
import { metrikaOptions } from "./metrika.ts";

type Queue = { (...args: unknown[]): void; a?: unknown[]; l?: number };

/** Recipes by catalogue id. */
export const recipes: Record<string, Recipe> = {
  "yandex-metrika": ({ id, sessionReplay, ecommerce }, globals, gate) => {
    const ym = (globals.ym = (globals.ym || function () { (ym.a = ym.a || []).push(arguments); }) as Queue) as Queue;
    ym.l = Date.now();
    (ym.a = ym.a || []).unshift(asArguments(+id, "init", metrikaOptions(gate, id, { trackLinks: true, accurateTrackBounce: true, webvisor: sessionReplay, ecommerce: ecommerce && "dataLayer" })));
    return ["https://mc.yandex.ru/metrika/tag.js?id=" + id];
  },
};
