import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { knownGood } from "../../src/catalogue/lists/known-good.ts";
import { kinds } from "../../src/catalogue/kinds.ts";
import { purposes } from "../../src/catalogue/purposes.ts";
import type { Vendor } from "../../src/catalogue/types.ts";
import { vendors } from "../../src/catalogue/vendors.ts";
import { faultsOf, type Family } from "./faults.ts";

const folder = new URL("../../src/catalogue/", import.meta.url);
const good = knownGood.trim().split(/\s+/);

async function families(): Promise<Family[]> {
  const files = readdirSync(new URL("vendors", folder)).filter((file) => file.endsWith(".ts"));
  return Promise.all(
    files.map(async (file) => {
      const exports = (await import(new URL(`vendors/${file}`, folder).href)) as Record<string, readonly Vendor[]>;
      return { file, vendors: Object.values(exports).flat() };
    }),
  );
}

/** Ids that never change: vendors that were found on clinics' sites, or that their platforms bring along. */
const KNOWN = `
  yandex-metrika yandex-direct yandex-audience yandex-maps yandex-smartcaptcha yandex-varioqub yandex-id yandex-share yandex-chat appmetrica
  google-analytics-4 google-universal-analytics google-tag-manager google-ads doubleclick google-adsense google-recaptcha google-maps
  google-fonts youtube top-mail-ru mytarget-vk-ads vk-pixel vk-widgets vk-video ok-ru rutube dzen rambler-top100 liveinternet mediascope
  sputnik-analytics hotlog-openstat calltouch comagic-uis roistat mango-office callibri callkeeper callbackhunter envybox smartcallback
  smartis calltracking-ru sipuni novofon-zadarma lptracker k50 alytics jivo bitrix24 carrot-quest webim talk-me chatra livetex redconnect
  leadback marquiz getsitecontrol-witget mindbox retail-rocket sendsay sendpulse unisender amocrm convead flocktory admitad advcake adriver
  segmento weborama hybrid soloway between sape botfaqtor clickfraud uxfeedback criteo facebook-pixel instagram tiktok telegram whatsapp
  hotjar microsoft-clarity matomo vimeo mytracker sentry 2gis prodoctorov medflex napopravku sberhealth infoclinica medods renovatio medesk
  archimed medialog yclients dikidi zoon gosuslugi-pos esia yookassa cloudpayments tbank-pay robokassa sber-pay telemed-video bvi 1c-bitrix
  wordpress tilda joomla opencart modx drupal umi-cms netcat hostcms laravel yii django aspnet java nodejs generic-prefs sourcebuster
  ddos-guard qrator servicepipe variti ngenix stormwall cloudflare imperva public-cdn gravatar share-widgets cackle bing-uet linkedin
  woocommerce other-cmp
`;

const sound: Vendor = { id: "acme", ru: "Акме", en: "Acme", company: "Acme", country: "RU", category: "analytics", kind: "counter", source: "GK", verified: null };
const categoryOf = (id: string) => vendors.find((vendor) => vendor.id === id)?.category;
const faults = (vendor: Partial<Vendor>, more: readonly Vendor[] = []): string[] => faultsOf([{ file: "acme.ts", vendors: [{ ...sound, ...vendor }, ...more] }], ["PHPSESSID"]);

describe("the vendors' files", () => {
  it("hold no bad data", async () => {
    expect(faultsOf(await families(), good.filter((line) => !line.includes(".")))).toEqual([]);
  });

  it("are all in the list, and so is every vendor that clinics' sites were found to carry", async () => {
    const all = (await families()).flatMap((family) => family.vendors.map((vendor) => vendor.id));
    expect(vendors.map((vendor) => vendor.id).sort()).toEqual(all.sort());
    const known = KNOWN.trim().split(/\s+/);
    expect(new Set(known).size).toBe(149);
    expect(known.filter((id) => !all.includes(id))).toEqual([]);
    expect(vendors.flatMap((vendor) => vendor.cookies ?? []).length).toBeGreaterThanOrEqual(900);
  });

  it("name a source that NOTICE explains", () => {
    const notice = readFileSync(new URL("../../NOTICE", folder), "utf8");
    const words = new Set(vendors.flatMap((vendor) => vendor.source.split(" ")));
    expect([...words].filter((word) => !notice.includes(`[${word}]`))).toEqual([]);
  });

  it("tell visitors nothing that calls data anonymous", () => {
    const told = [...Object.values(kinds), ...Object.values(purposes)].flat().join(" ");
    expect(told).not.toMatch(/анонимн|обезличен|anonym/i);
  });

  it("have chats, maps and videos as preferences, and none of them elsewhere", () => {
    const shown = vendors.filter(({ kind }) => kind === "chat" || kind === "map" || kind === "video");
    expect(shown.length).toBeGreaterThanOrEqual(15);
    expect(shown.filter(({ category }) => category !== "preferences").map(({ id }) => id)).toEqual([]);
    expect(["jivo", "webim", "carrot-quest", "yandex-maps", "2gis", "google-maps", "youtube", "rutube", "vk-video"].map(categoryOf)).toContain("preferences");
  });

  it("have Top.Mail.ru as marketing, whatever it counts", () => {
    expect(["top-mail-ru", "mytarget-vk-ads", "vk-pixel", "bitrix24-tracker"].map(categoryOf)).toEqual(Array(4).fill("marketing"));
  });

  it("have captchas, booking, payment and calls by video on the visitor's request", () => {
    const asked = vendors.filter(({ kind }) => ["captcha", "booking", "payment", "telemedicine"].includes(kind));
    expect(asked.filter(({ onRequest }) => !onRequest).map(({ id }) => id)).toEqual([]);
    const named = ["yandex-smartcaptcha", "google-recaptcha", "medflex", "prodoctorov", "infoclinica", "yclients", "bitrix24-form", "cloudpayments", "tbank-pay", "yookassa"];
    expect(vendors.filter(({ onRequest }) => onRequest).map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  });

  it("part Bitrix24 into a chat button, a booking form and a call tracker, each with hosts of its own", () => {
    const parts = vendors.filter(({ id }) => id.startsWith("bitrix24"));
    expect(parts.map(({ id, category, onRequest = false }) => [id, category, onRequest])).toEqual([
      ["bitrix24", "preferences", false],
      ["bitrix24-form", "essential", true],
      ["bitrix24-tracker", "marketing", false],
    ]);
    const patterns = parts.map(({ scripts = [] }) => scripts);
    expect(new Set(patterns.flat()).size).toBe(patterns.flat().length);
    expect(patterns.every((own) => own.length > 0)).toBe(true);
  });
});

describe("bad data is named with its file and row", () => {
  it("a sound vendor passes", () => {
    expect(faults({ cookies: [["acme_*", "visitor", "2 years"]], requests: ["*.acme.ru/*"] })).toEqual([]);
  });

  it("a pattern that matches an essential name", () => {
    expect(faults({ cookies: [["ok", "visitor", "1 year"], ["PHP*", "visitor", "1 year"]] })).toEqual(["acme.ts: acme: row 2 (PHP*): pattern matches the essential name PHPSESSID"]);
  });

  it("two vendors that claim one exact host", () => {
    const other: Vendor = { ...sound, id: "other", requests: ["cdn.acme.ru/*"] };
    expect(faults({ requests: ["cdn.acme.ru/*"] }, [other])).toEqual(["acme.ts: other: cdn.acme.ru/ is claimed by acme in acme.ts too"]);
    expect(faultsOf([{ file: "acme.ts", vendors: [{ ...sound, scripts: ["cdn.acme.ru/"] }] }, { file: "other.ts", vendors: [other] }])).toEqual(["other.ts: other: cdn.acme.ru/ is claimed by acme in acme.ts too"]);
    expect(faults({ scripts: ["cdn.acme.ru/a.js"] }, [other])).toEqual([]);
  });

  it("two vendors with one word of the gate, and a word that catches an essential name", () => {
    expect(faults({ keys: "acme _ac" }, [{ ...sound, id: "other", keys: "_ac" }])).toEqual(["acme.ts: other: keys (_ac) is claimed by acme in acme.ts too"]);
    expect(faults({ keys: "PHP" })).toEqual(["acme.ts: acme: keys (PHP): catches the essential name PHPSESSID"]);
    expect(faults({ keys: "PHP." })).toEqual([]);
  });

  it("a lifetime that does not parse", () => {
    expect(faults({ cookies: [["acme", "visitor", "a while"]] })).toEqual(['acme.ts: acme: row 1 (acme): lifetime "a while" does not parse']);
  });

  it("a regular expression that backtracks, and one that does not parse", () => {
    expect(faults({ cookies: [["re:^(0+)+$", "visitor", "1 year"]] })).toEqual(["acme.ts: acme: row 1 (re:^(0+)+$): backtracks"]);
    expect(faults({ requests: ["a.acme.ru/*", "re:/(a|a)*$"] })).toEqual(["acme.ts: acme: requests 2 (re:/(a|a)*$): backtracks"]);
    expect(faults({ scripts: ["re:("] })).toEqual(["acme.ts: acme: scripts 1 (re:(): does not parse"]);
  });

  it("a bad id, country, date, source and URL", () => {
    expect(faults({ id: "analytics", country: "Russia", verified: "yesterday", source: "XYZ", frames: ["https://acme.ru"] })).toHaveLength(5);
  });
});
