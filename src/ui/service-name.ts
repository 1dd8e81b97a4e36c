/** What any vendor is called, also one whose data the banner never speaks of: it names counters and advertising only, and is spared these bytes. */
import { vendorName } from "./vendor-name.ts";

/** By the key that a language's own texts have for it. */
const SERVICES: Readonly<Record<string, string>> = {
  "vendor.yandex-maps": "Яндекс Карты",
  "vendor.vk-video": "VK Видео",
  "vendor.youtube": "YouTube",
  "vendor.rutube": "RuTube",
  "vendor.2gis": "2ГИС",
};

/** As `vendorName`: the text `vendor.<id>` and a custom entry's own name come first. */
export const serviceName: typeof vendorName = (vendor, entry, texts) => vendorName(vendor, entry, entry && "name" in entry ? texts : { ...SERVICES, ...texts });
