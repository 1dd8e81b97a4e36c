/** How the less common managed vendors are started. */
import type { Recipe } from "../contract.ts";

/** Recipes by catalogue id. */
export const moreRecipes: Record<string, Recipe> = {
  "top-mail-ru": ({ id }, globals) => {
    const queue = (globals._tmr = globals._tmr || []) as unknown[];
    queue.unshift({ id, type: "pageView", start: Date.now() });
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
