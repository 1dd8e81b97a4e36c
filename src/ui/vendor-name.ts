/** What a vendor is called in a sentence. */
import type { SiteConfig } from "../config/types.ts";

/** Names that a vendor's id does not give away; the banner cannot carry the whole catalogue. */
const NAMES: Readonly<Record<string, string>> = {
  "yandex-metrika": "Яндекс Метрика",
  "yandex-direct": "Яндекс Директ",
  "top-mail-ru": "Top.Mail.ru",
  "vk-pixel": "VK Реклама",
  "mytarget-vk-ads": "VK Реклама",
};

/** Own text `vendor.<id>`, else the custom entry's name, else a known name, else the id in capitals (`mango-office` → `Mango Office`). */
export function vendorName(id: string, config: SiteConfig, texts: Readonly<Record<string, string>>): string {
  const custom = config.vendors!.find((vendor) => "name" in vendor && vendor.id === id) as { name: string } | undefined;
  return texts["vendor." + id] || (custom ? custom.name : NAMES[id] || id.replace(/(^|-)./g, (start) => start.replace("-", " ").toUpperCase()));
}
