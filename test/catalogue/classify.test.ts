import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyCookie, classifyUrl, vendorById, vendors, vendorText } from "../../src/catalogue/index.ts";
import { matchesGlob } from "../../src/catalogue/glob.ts";
import { RECORDERS } from "../../src/catalogue/recorders.ts";
import { switches } from "../../src/catalogue/switches.ts";

const said = (name: string, more: object = {}) => {
  const { category, vendor, why } = classifyCookie({ name, ...more });
  return [category, vendor, why];
};

describe("classifyCookie: the order of evidence", () => {
  it("exact name, then pattern", () => {
    expect(said("_ym_uid")).toEqual(["analytics", "yandex-metrika", "exact name"]);
    expect(said("_ym_visorc_1234")).toEqual(["analytics", "yandex-metrika", "pattern"]);
    expect(said("BITRIX_SM_SALE_UID")).toEqual(["essential", "1c-bitrix", "exact name"]);
  });

  it.each([
    ["BITRIX_SM_GUEST_ID", "analytics", "1c-bitrix-analytics"],
    ["BITRIX_SM_LAST_ADV", "marketing", "1c-bitrix-analytics"],
    ["BITRIX_SM_CITY", "preferences", "1c-bitrix"],
    ["BITRIX_SM_SOUND_LOGIN_PLAYED", "preferences", "1c-bitrix"],
    ["BITRIX_SM_SALE_UID", "essential", "1c-bitrix"],
    ["PHPSESSID", "essential", null],
    ["BX_USER_ID", "analytics", "1c-bitrix-analytics"],
    ["b24_sitebutton_hello", "preferences", "bitrix24"],
    ["b24_crm_guest_id", "marketing", "bitrix24-tracker"],
    ["b24_crm_guest_pages", "analytics", "bitrix24-tracker"],
    ["tildauid", "analytics", "tilda-stat"],
    ["tildasid", "analytics", "tilda-stat"],
    ["TILDAUTM", "marketing", "tilda-stat"],
    ["tildacookiealert", "essential", "tilda"],
    ["tmr_lvid", "marketing", "top-mail-ru"],
    ["mgo_sb_current", "marketing", "mango-office"],
    ["jv_utm_x", "marketing", "jivo"],
    ["was_called_in_current_session_7", "preferences", "calltouch"],
  ])("%s is %s, of %s", (name, category, vendor) => {
    expect(classifyCookie({ name })).toMatchObject({ category, vendor });
  });

  it("names a platform for a common name only where it is on the page", () => {
    expect(classifyCookie({ name: "PHPSESSID" }, { vendors: ["1c-bitrix"] })).toMatchObject({ category: "essential", vendor: "1c-bitrix" });
    expect(classifyCookie({ name: "JSESSIONID" }, { vendors: ["infoclinica"] }).vendor).toBe("infoclinica");
  });

  it("a cookie's own category beats its vendor's", () => {
    expect(said("roistat_marker")).toEqual(["marketing", "roistat", "exact name"]);
    expect(said("_ct_pb_widget_7")).toEqual(["preferences", "calltouch", "pattern"]);
  });

  it("the operator's entry wins over all", () => {
    const entries = [{ id: "own-lab", category: "essential" as const, cookies: ["_ym_uid", "lab_*"], hosts: ["lab.example"] }];
    expect(classifyCookie({ name: "_ym_uid" }, { entries })).toEqual({ category: "essential", vendor: "own-lab", confidence: 1, why: "operator" });
    expect(classifyCookie({ name: "lab_x" }, { entries }).why).toBe("operator");
    expect(classifyCookie({ name: "zz9", domain: ".api.lab.example" }, { entries }).vendor).toBe("own-lab");
    expect(classifyUrl("https://api.lab.example/x", entries)).toMatchObject({ vendor: "own-lab", why: "operator" });
    expect(classifyUrl("https://notlab.example/x", entries).category).toBeNull();
  });

  it("ambiguous names need a vendor on the page, a domain or a telling value", () => {
    expect(said("VID")).toEqual([null, null, "none"]);
    expect(said("uid")).toEqual([null, null, "none"]);
    expect(classifyCookie({ name: "VID" }, { vendors: ["liveinternet"] })).toMatchObject({ category: "analytics", vendor: "liveinternet" });
    expect(classifyCookie({ name: "VID" }, { vendors: ["top-mail-ru"] })).toMatchObject({ category: "marketing", vendor: "top-mail-ru" });
    expect(said("locale", { domain: ".facebook.com" }).slice(0, 2)).toEqual(["marketing", "facebook-pixel"]);
    expect(said("uid", { value: "3534888304928115622", maxAgeSeconds: 15_552_000 })[0]).toBe("marketing");
  });

  it("where vendors differ and none is on the page, the stricter category, with less confidence", () => {
    const disputed = classifyCookie({ name: "VID" }, { vendors: ["liveinternet", "top-mail-ru"] });
    expect(disputed.category).toBe("marketing");
    expect(disputed.confidence).toBeLessThan(classifyCookie({ name: "VID" }, { vendors: ["liveinternet"] }).confidence);
  });

  it("shape of name and value last, with modest confidence and no vendor", () => {
    const guess = classifyCookie({ name: "clinic_csrf_token" });
    expect(guess).toMatchObject({ category: "essential", vendor: null, why: "shape" });
    expect(guess.confidence).toBeLessThanOrEqual(0.75);
    const [flag, id] = [classifyCookie({ name: "zz_track", value: "true" }), classifyCookie({ name: "zz_track", value: "8f14e45fceea167a5a36dedd4bea2543", maxAgeSeconds: 63_072_000 })];
    expect(["analytics", "marketing"]).toContain(id.category);
    expect(flag.category === null || flag.confidence < 0.75).toBe(true);
  });

  it("never throws and stays within its promise, whatever the input", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.option(fc.string(), { nil: undefined }), fc.option(fc.double(), { nil: undefined }), (name, value, maxAgeSeconds) => {
        const input = { name, ...(value === undefined ? {} : { value, domain: value }), ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }) };
        const { category, confidence, why } = classifyCookie(input);
        expect(category === null).toBe(why === "none");
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe("classifyUrl", () => {
  it("takes the most exact pattern", () => {
    expect(classifyUrl("https://mc.yandex.ru/metrika/tag.js?id=1").vendor).toBe("yandex-metrika");
    expect(classifyUrl("//mc.yandex.ru/pixel/123?rnd=1").vendor).toBe("yandex-audience");
    expect(classifyUrl("https://vk.com/rtrg?p=VK-RTRG-1").vendor).toBe("vk-pixel");
    expect(classifyUrl("https://portal.bitrix24.ru/b15/crm/form/loader_1.js")).toMatchObject({ vendor: "bitrix24-form", category: "essential" });
    expect(classifyUrl("https://portal.bitrix24.ru/b15/crm/tag/call.tracker.js")).toMatchObject({ vendor: "bitrix24-tracker", category: "marketing" });
    expect(classifyUrl("wss://mc.yandex.ru/solid.ws").vendor).toBe("yandex-metrika");
  });

  it("knows hosts of the open lists without a vendor card", () => {
    expect(classifyUrl("https://cdn.taboola.com/libtrc/x.js")).toMatchObject({ category: "marketing", vendor: null, why: "host" });
  });

  it("abstains on the site's own and unknown hosts, relative and broken URLs", () => {
    const urls = ["https://clinic.example/analytics.js", "/metrika-results", "", "not a url", "data:text/plain,x", "about:blank", "https://"];
    expect(urls.map((url) => classifyUrl(url).category)).toEqual(urls.map(() => null));
  });
});

describe("texts and switches", () => {
  it("tell one vendor, cut down to what a visitor reads", () => {
    const text = vendorText("yandex-metrika");
    expect(text).toMatchObject({ nameRu: "Яндекс Метрика", company: expect.stringContaining("Яндекс"), country: "RU", category: "analytics", onRequest: false });
    expect(text?.cookies.find(({ name }) => name === "_ym_uid")).toMatchObject({ category: "analytics", lifetime: "1 year", store: "cookie", host: null });
    expect(text?.cookies.every(({ ru, en }) => ru.length > 10 && en.length > 10)).toBe(true);
    expect(vendorText("no-such-vendor")).toBeNull();
    expect(vendorById("no-such-vendor")).toBeUndefined();
  });

  it("say that Metrika linked with Direct measures advertising", () => {
    expect(vendorText("yandex-metrika", { direct: true })?.purposeRu).toContain("Статистика и оценка рекламы Яндекса");
    expect(vendorText("yandex-metrika")?.purposeRu).not.toContain("реклам");
  });

  it("name the recording of actions where it is on, and only there", () => {
    const recording = /запись действий на странице/;
    expect(vendorText("yandex-metrika")?.purposeRu).not.toMatch(recording);
    expect(vendorText("yandex-metrika", { direct: true })?.purposeRu).not.toMatch(recording);
    for (const use of [{ sessionReplay: true }, { sessionReplay: true, direct: true }]) expect(vendorText("yandex-metrika", use)?.purposeRu).toMatch(recording);
    const recorders = vendors.filter(({ id, kind }) => kind === "replay" && id !== "yandex-metrika").map(({ id }) => id);
    expect(recorders.filter((id) => !RECORDERS.test(id))).toEqual([]);
    for (const id of recorders) expect(vendorText(id)?.purposeRu).toMatch(recording);
    expect(vendors.filter(({ id, kind }) => RECORDERS.test(id) && kind !== "replay")).toEqual([]);
  });

  it("exist for every vendor, in Russian and English", () => {
    for (const { id } of vendors) {
      const text = vendorText(id);
      expect(text?.purposeRu, id).toMatch(/[а-я]{3}/);
      expect(text?.purposeEn, id).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it("name switches of known vendors only, each step well formed", () => {
    expect(switches.filter(({ vendor }) => !vendorById(vendor))).toEqual([]);
    expect(switches.flatMap(({ withdraw, grant }) => [...withdraw, ...grant]).filter(({ act, args }) => act === "set" && args.length !== 1)).toEqual([]);
    expect(switches.find(({ vendor }) => vendor === "yandex-metrika")?.withdraw.map(({ on }) => on)).toEqual(["disableYaCounter<ID>", "ym"]);
  });
});

describe("globs", () => {
  it("match like the obvious, slow way", () => {
    const slow = (pattern: string, text: string): boolean => new RegExp(`^${pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*")}$`, "s").test(text);
    const letters = fc.string({ unit: fc.constantFrom("a", "b", ".", "*"), maxLength: 6 });
    fc.assert(fc.property(letters, fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 10 }), (pattern, text) => {
      expect(matchesGlob(pattern, text)).toBe(slow(pattern, text));
    }));
  });

  it("take no longer on a text made to make them backtrack", () => {
    const start = performance.now();
    matchesGlob("*a*a*a*a*a*a*a*b", "a".repeat(100_000));
    // One that backtracks does not come back at all.
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
