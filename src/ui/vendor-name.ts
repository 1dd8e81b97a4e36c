/** What a vendor is called in a sentence of the banner. */
import type { SiteVendor } from "../contract.ts";

/** Names that a vendor's id does not give away; the banner cannot carry the whole catalogue. Those it never says are in `service-name.ts`. */
const NAMES: Readonly<Record<string, string>> = {
  "yandex-metrika": "Яндекс Метрика",
  "yandex-direct": "Яндекс Директ",
  "google-analytics-4": "Google Analytics",
  "top-mail-ru": "Top.Mail.ru",
  "vk-pixel": "VK Реклама",
  "mytarget-vk-ads": "VK Реклама",
  "comagic-uis": "CoMagic",
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
