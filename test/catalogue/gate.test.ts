import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { matchHost, matchName, vendorHit, vendorNumber } from "../../src/catalogue/gate.ts";
import { knownGood } from "../../src/catalogue/lists/known-good.ts";
import { findSeed, groups, source } from "../../src/catalogue/pack.ts";
import { STUBS } from "../../src/catalogue/stubs.ts";
import type { Vendor } from "../../src/catalogue/types.ts";
import { parseUrlPattern, urlPatterns } from "../../src/catalogue/vendor-urls.ts";
import { vendors } from "../../src/catalogue/vendors.ts";

const folder = new URL("../../src/catalogue/", import.meta.url);
const good = knownGood.trim().split(/\s+/);
const CATEGORIES = ["essential", "preferences", "analytics", "marketing"];
const foreign = (vendor: Vendor): boolean => vendor.country !== "RU" && vendor.country !== "self";
const held = vendors.filter((vendor) => (vendor.category !== "essential" || vendor.onRequest) && vendor.keys);

/** A URL that a pattern stands for. */
function example(pattern: string): [host: string, path: string] {
  const { host, path } = parseUrlPattern(pattern);
  return [host.replace(/^\*\./, "sub.").replace(/\.\*$/, ".com").replaceAll("*", "1"), path.replaceAll("*", "1")];
}

const plainPatterns = (vendor: Vendor): string[] => urlPatterns(vendor).filter((pattern) => !pattern.startsWith("re:"));
const ownNames = (vendor: Vendor) => (vendor.cookies ?? []).filter(([name, , , more]) => !more?.host && !more?.ambiguous && !name.startsWith("re:"));

describe("the packed table", () => {
  it("is what pack.ts makes of the vendors now", () => {
    expect(readFileSync(new URL("packed.ts", folder), "utf8")).toBe(source());
  });

  it("numbers every vendor that can be held, and no other", () => {
    const numbers = held.map((vendor) => vendorNumber(vendor.id));
    expect(new Set(numbers).size).toBe(held.length);
    expect(Math.min(...numbers)).toBe(0);
    expect(held.map((vendor) => CATEGORIES[vendorHit(vendor.id)!.category])).toEqual(held.map((vendor) => vendor.category));
    expect(["yookassa", "tilda", "public-cdn", "no-such-vendor", ""].map(vendorNumber)).toEqual([-1, -1, -1, -1, -1]);
  });

  it("knows at least 266 hosts and 220 names with vendor and category", () => {
    const hosts = held.flatMap((vendor) => plainPatterns(vendor).filter((pattern) => matchHost(...example(pattern))?.vendor === vendorNumber(vendor.id)).map((pattern) => parseUrlPattern(pattern).host));
    const names = held.flatMap((vendor) =>
      ownNames(vendor).filter(([name, , , more]) => {
        const hit = matchName(name.replaceAll("*", "1"));
        return hit?.vendor === vendorNumber(vendor.id) && CATEGORIES[hit.category] === (more?.category ?? vendor.category);
      }),
    );
    expect(new Set(hosts).size).toBeGreaterThanOrEqual(266);
    expect(names.length).toBeGreaterThanOrEqual(220);
  });

  it("never mistakes a vendor's URL for one that is held less or collects elsewhere", () => {
    const mistakes = vendors.flatMap((vendor) =>
      plainPatterns(vendor).filter((pattern) => {
        const hit = matchHost(...example(pattern));
        // Names of a form loader without the account's number are the button's: held, not let through.
        return !!hit && vendor.category !== "essential" && (hit.category < CATEGORIES.indexOf(vendor.category) || hit.foreign !== foreign(vendor));
      }),
    );
    expect(mistakes).toEqual([]);
  });

  it("judges these names by their vendor, less strictly than by themselves, and no others", () => {
    const own = (vendor: Vendor) => ownNames(vendor).map(([name, , , more]) => ({ name, category: CATEGORIES.indexOf(more?.category ?? vendor.category) }));
    const less = vendors.flatMap(own).filter(({ name, category }) => (matchName(name.replaceAll("*", "1"))?.category ?? 3) < category);
    expect(less.map(({ name }) => name).sort()).toEqual([
      "BITRIX_SM_LAST_ADV", "_ym_synced", "_ym_zzlc", "jv_enter_ts_*", "jv_pages_count_*", "k50uuid", "marquiz__url_params", "sma_postview_ready",
    ]);
  });

  it("lets essential vendors through", () => {
    const hosts = ["yookassa.ru", "pos.gosuslugi.ru", "telemost.yandex.ru", "js.hcaptcha.com", "www.google.com", "yandex.ru", "neo.tildacdn.com"];
    expect(hosts.filter((host) => matchHost(host, "/x.js"))).toEqual([]);
    expect(matchHost("yastatic.net", "/jquery/3.3.1/jquery.min.js")).toBeNull();
  });

  it("knows what waits for the visitor's own act: essential, with a number of its own, never by a name", () => {
    const at = (host: string, path = "/x.js") => matchHost(host, path);
    const essential = (id: string, foreign = false) => ({ vendor: vendorNumber(id), category: 0, foreign });
    expect(at("smartcaptcha.yandexcloud.net", "/captcha.js?render=onload")).toEqual(essential("yandex-smartcaptcha"));
    expect(at("smartcaptcha.cloud.yandex.ru", "/captcha.js")).toEqual(essential("yandex-smartcaptcha"));
    expect(at("www.google.com", "/recaptcha/api.js?render=KEY")).toEqual(essential("google-recaptcha", true));
    expect(at("www.recaptcha.net", "/recaptcha/api.js")).toEqual(essential("google-recaptcha", true));
    expect(at("cdn-ru.bitrix24.ru", "/b12345/crm/form/loader_1.js")).toEqual(essential("bitrix24-form"));
    expect(at("clinic.bitrix24.ru", "/bitrix/js/crm/site/form/dist/app.js")).toEqual(essential("bitrix24-form"));
    expect(at("booking.medflex.ru")).toEqual(essential("medflex"));
    expect(at("wr.infoclinica.ru")).toEqual(essential("infoclinica"));
    expect(at("w123.yclients.com", "/widgetJS")).toEqual(essential("yclients"));
    expect(at("widget.cloudpayments.ru")).toEqual(essential("cloudpayments"));
    expect(["smartcaptcha", "recaptcha"].map(vendorNumber)).toEqual([vendorNumber("yandex-smartcaptcha"), vendorNumber("google-recaptcha")]);
    expect(["yclients_token", "medflex_region", "recaptcha-token", "google."].map(matchName)).toEqual([null, null, null, null]);
  });

  it("tells several vendors on one host apart by the path", () => {
    const at = (host: string, path: string): number | undefined => matchHost(host, path)?.vendor;
    expect(at("mc.yandex.ru", "/metrika/tag.js")).toBe(vendorNumber("yandex-metrika"));
    expect(at("mc.yandex.com", "/pixel/1?rnd=2")).toBe(vendorNumber("yandex-audience"));
    expect(at("yandex.ru", "/map-widget/v1/")).toBe(vendorNumber("yandex-maps"));
    expect(at("yandex.ru", "/ads/system/context.js")).toBe(vendorNumber("yandex-direct"));
    expect(at("yandex.ru", "/")).toBeUndefined();
    expect(at("vk.com", "/js/api/openapi.js?169")).toBe(vendorNumber("vk-pixel"));
    expect(at("vk.com", "/js/api/share.js?95")).toBe(vendorNumber("vk-widgets"));
    expect(at("vk.com", "/widget_community.php?gid=1")).toBe(vendorNumber("vk-widgets"));
    expect(at("vk.com", "/rtrg?p=VK-RTRG-1")).toBe(vendorNumber("vk-pixel"));
    expect(at("vk.com", "/video_ext.php?oid=1")).toBe(vendorNumber("vk-video"));
    expect(at("www.googletagmanager.com", "/gtag/js?id=G-ABC")).toBe(vendorNumber("google-analytics-4"));
    expect(at("www.googletagmanager.com", "/gtag/js?id=AW-1")).toBe(vendorNumber("google-ads"));
    expect(at("www.googletagmanager.com", "/gtm.js?id=GTM-1")).toBe(vendorNumber("google-tag-manager"));
    expect(at("cdn.jsdelivr.net", "/npm/yandex-metrica-watch/tag.js")).toBe(vendorNumber("yandex-metrika"));
    expect(at("cdn.jsdelivr.net", "/npm/swiper@11/swiper.min.js")).toBeUndefined();
    expect(at("cdn-ru.bitrix24.ru", "/b12345/crm/site_button/loader_1.js")).toBe(vendorNumber("bitrix24"));
    expect(at("cdn-ru.bitrix24.ru", "/b12345/crm/tag/call.tracker.js")).toBe(vendorNumber("bitrix24-tracker"));
  });

  it("takes a beginning only where a word ends", () => {
    expect(matchName("_ga_ABC123")?.vendor).toBe(vendorNumber("google-analytics-4"));
    expect(matchName("_gallery")).toBeNull();
    expect(matchName("_ym123456_lsid")?.vendor).toBe(vendorNumber("yandex-metrika"));
    expect(matchHost("roistats.example", "/")).toBeUndefined();
  });

  it("every stub belongs to a vendor that can be held", () => {
    expect(STUBS.split(",").flatMap((entry) => entry.split(" ").slice(1)).filter((id) => vendorNumber(id) < 0)).toEqual([]);
  });
});

describe("false hits", () => {
  it("none among known-good names and hosts", () => {
    expect(good.length).toBeGreaterThan(1500);
    expect(good.filter((line) => (line.includes(".") && matchHost(line, "/")) || matchName(line))).toEqual([]);
  });

  it("of random names fewer than 3 in 1000", () => {
    let state = 1;
    const random = (limit: number): number => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), (state >>> 8) % limit);
    const word = (): string => Array.from({ length: 3 + random(6) }, () => "abcdefghijklmnopqrstuvwxyz"[random(26)]).join("");
    const names = Array.from({ length: 20_000 }, () => Array.from({ length: 1 + random(3) }, word).join("_-."[random(3)]));
    expect(names.filter((name) => matchName(name)).length).toBeLessThan(60);
  });

  it("a word that is known-good and a vendor's at once stops the build", () => {
    const [first] = groups().filter((part) => part.bits > 1);
    expect(() => findSeed([`${first?.words[0]}-x`])).toThrow("known-good");
  });
});

describe("its price", () => {
  /** Bytes of the gate, with the catalogue or with calls into nothing in its place. */
  async function gateSize(without: boolean): Promise<number> {
    const calls = "export const matchHost=(h,p)=>window.a(h,p),matchName=(n)=>window.b(n),vendorHit=(i)=>window.c(i);";
    const result = await build({
      entryPoints: [new URL("../gate/index.ts", folder).pathname],
      bundle: true, minify: true, write: false, target: "es2017", format: "iife", mangleProps: /[a-z]_$/,
      define: { __BUILD__: '"12345678"', __CONFIG__: "undefined", __VERSION__: '"0.1.0"' },
      plugins: without ? [{ name: "without", setup: (b) => b.onLoad({ filter: /catalogue\/gate\.ts$/ }, () => ({ contents: calls, loader: "js" })) }] : [],
    });
    return brotliCompressSync(result.outputFiles[0]!.contents).length;
  }

  it("in the gate, decoder included, is at most 1.3 kB", async () => {
    const share = (await gateSize(false)) - (await gateSize(true));
    expect(share).toBeLessThanOrEqual(1300);
    // Twin: the measure does see the table.
    expect(share).toBeGreaterThan(900);
  });
});
