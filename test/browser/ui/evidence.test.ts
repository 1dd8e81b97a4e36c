/** `Soglasie.classifyCookie` in a page: ambiguous names are judged by the vendors whose host or script is on it. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { SoglasieApi } from "../../../src/contract.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

async function classified(page: Page, names: readonly string[], value = "1"): Promise<unknown[]> {
  return page.evaluate(([list, text]) => {
    const { classifyCookie } = (window as unknown as { Soglasie: SoglasieApi }).Soglasie;
    return Promise.all((list as string[]).map((name) => classifyCookie({ name, value: text as string }).then(({ category, vendor }) => [name, category, vendor])));
  }, [names, value] as const);
}

const script = (src: string): string => `<script nonce="n">var s=document.createElement("script");s.src="${src}";document.head.append(s)</script>`;

test("without such a vendor no vendor is named for uid, VID and locale", async () => {
  const page = await stage.open({ config: { vendors: [] } });
  expect(await classified(page, ["uid", "VID", "locale"])).toEqual([["uid", null, null], ["VID", null, null], ["locale", "preferences", null]]);
});

test("a held script, a picture and the config are evidence", async () => {
  const page = await stage.open({ config: { vendors: [] }, body: `<h1>Клиника</h1>${script("https://top-fwz1.mail.ru/js/code.js")}` });
  expect(await classified(page, ["VID"])).toEqual([["VID", "marketing", "top-mail-ru"]]);
  const other = await stage.open({ config: { vendors: [] }, body: `<h1>Клиника</h1><script nonce="n">new Image().src="https://counter.yadro.ru/hit?x";var i=document.createElement("img");i.alt="";i.src="https://counter.yadro.ru/hit?x";document.body.append(i)</script>` });
  expect(await classified(other, ["VID"])).toEqual([["VID", "analytics", "liveinternet"]]);
  const named = await stage.open({ config: { vendors: [{ use: "facebook-pixel" }] } });
  expect(await classified(named, ["locale"])).toEqual([["locale", "marketing", "facebook-pixel"]]);
});

test("the operator's own entry wins over all", async () => {
  const page = await stage.open({ config: { vendors: [{ id: "our-lab", name: "Лаборатория", category: "preferences", cookies: ["VID", "_ym_uid"] }] } });
  expect(await classified(page, ["VID", "_ym_uid"])).toEqual([["VID", "preferences", "our-lab"], ["_ym_uid", "preferences", "our-lab"]]);
});

test("a cookie's own category beats its vendor's", async () => {
  const page = await stage.open({ config: { vendors: [{ use: "1c-bitrix" }] } });
  expect(await classified(page, ["BITRIX_SM_SALE_UID", "BITRIX_SM_GUEST_ID", "BX_USER_ID", "tildauid"])).toEqual([
    ["BITRIX_SM_SALE_UID", "essential", "1c-bitrix"],
    ["BITRIX_SM_GUEST_ID", "analytics", "1c-bitrix-analytics"],
    ["BX_USER_ID", "analytics", "1c-bitrix-analytics"],
    ["tildauid", "analytics", "tilda-stat"],
  ]);
});
