/** What Russian companies call themselves in languages that are not written in Cyrillic letters; they take the place of the names in `vendor-name.ts`. */
export const latinNames = {
  "vendor.yandex-metrika": "Yandex Metrica",
  "vendor.yandex-direct": "Yandex Direct",
  "vendor.yandex-maps": "Yandex Maps",
  "vendor.vk-pixel": "VK Ads",
  "vendor.mytarget-vk-ads": "VK Ads",
  "vendor.vk-video": "VK Video",
  "vendor.2gis": "2GIS",
};
