/**
 * Ids of the catalogue by category, `!` before those that collect abroad: what the diagnose chunk needs to tell a mistyped vendor, for a few
 * bytes. A test holds it against the catalogue and prints the right text where they differ.
 */
import type { Category } from "../contract.ts";
import type { KnownVendor } from "./sense-fault.ts";

const words: Readonly<Record<Category, string>> = {
  essential:
    "yandex-smartcaptcha !google-recaptcha !google-fonts bitrix24-form medflex infoclinica medods renovatio medesk archimed medialog " +
    "yclients telemed-video gosuslugi-pos esia yookassa cloudpayments tbank-pay robokassa sber-pay 1c-bitrix wordpress woocommerce " +
    "tilda joomla opencart modx drupal umi-cms netcat hostcms laravel yii django aspnet java nodejs bvi !sentry !public-cdn ddos-guard " +
    "qrator servicepipe variti ngenix stormwall !cloudflare !imperva other-cmp",
  preferences:
    "yandex-maps yandex-id yandex-share yandex-chat !google-maps !youtube vk-id vk-video rutube dzen !vimeo callkeeper callbackhunter " +
    "marquiz jivo webim talk-me !chatra livetex redconnect bitrix24 !telegram !whatsapp cackle !gravatar prodoctorov napopravku " +
    "sberhealth dikidi zoon 2gis generic-prefs",
  analytics:
    "yandex-metrika yandex-varioqub appmetrica !google-analytics-4 !google-universal-analytics mytracker rambler-top100 liveinternet " +
    "mediascope sputnik-analytics hotlog-openstat !hotjar !microsoft-clarity matomo uxfeedback botfaqtor clickfraud calltouch " +
    "comagic-uis roistat mango-office callibri smartis calltracking-ru sipuni novofon-zadarma k50 1c-bitrix-analytics !wordpress-stats " +
    "tilda-stat !cloudflare-insights",
  marketing:
    "yandex-direct yandex-audience !google-tag-manager !google-ads !doubleclick !google-adsense top-mail-ru mytarget-vk-ads vk-pixel " +
    "vk-widgets ok-ru envybox smartcallback lptracker alytics leadback !getsitecontrol-witget bitrix24-tracker carrot-quest mindbox " +
    "retail-rocket sendsay !sendpulse unisender amocrm convead flocktory !admitad advcake adriver segmento !weborama hybrid soloway " +
    "between sape !criteo !bing-uet !facebook-pixel !instagram !tiktok !linkedin share-widgets sourcebuster",
};

/** Vendors by id, with no more of the country than whether it is abroad. */
export function knownVendors(): ReadonlyMap<string, KnownVendor> {
  const found = new Map<string, KnownVendor>();
  for (const category of Object.keys(words) as Category[]) {
    for (const word of words[category].split(" ")) found.set(word.replace("!", ""), { category, country: word.charAt(0) === "!" ? "—" : "RU" });
  }
  return found;
}
