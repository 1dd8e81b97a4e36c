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

/** The same for placeholders: who receives data and what the service is called, by the Russian name in `places.ts`. */
export const latinPlaces = {
  "vendor.Яндекс": "Yandex",
  "vendor.Яндекс Карты": "Yandex Maps",
  "vendor.Яндекс Чат": "Yandex Chat",
  "vendor.2ГИС": "2GIS",
  "vendor.VK Видео": "VK Video",
  "vendor.Дзен": "Dzen",
  "vendor.Битрикс24": "Bitrix24",
  "vendor.МедФлекс": "MedFlex",
  "vendor.ПроДокторов": "ProDoctorov",
  "vendor.Инфоклиника": "Infoclinica",
  "vendor.НаПоправку": "NaPopravku",
  "vendor.СберЗдоровье": "SberHealth",
};
