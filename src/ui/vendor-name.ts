/** What a vendor is called in a sentence. */
import type { SiteVendor } from "../contract.ts";

/** Names that a vendor's id does not give away; the banner cannot carry the whole catalogue. */
const NAMES: Readonly<Record<string, string>> = {
  "yandex-metrika": "Яндекс Метрика",
  "yandex-direct": "Яндекс Директ",
  "yandex-maps": "Яндекс Карты",
  "google-analytics-4": "Google Analytics",
  "top-mail-ru": "Top.Mail.ru",
  "vk-pixel": "VK Реклама",
  "mytarget-vk-ads": "VK Реклама",
  "vk-video": "VK Видео",
  "comagic-uis": "CoMagic",
  youtube: "YouTube",
  rutube: "RuTube",
  "2gis": "2ГИС",
  liveinternet: "LiveInternet",
};

/** The text `vendor.<id>`, else the custom entry's own name, else a name we know, else the id as a name (`mango-office` → `Mango Office`). */
export function vendorName({ id }: SiteVendor, entry: object | undefined, texts: object): string {
  return (
    (texts as Record<string, string>)["vendor." + id] ||
    (entry && (entry as { name?: string }).name) ||
    NAMES[id] ||
    id.replace(/(^|-)./g, (start) => start.replace("-", " ").toUpperCase())
  );
}
