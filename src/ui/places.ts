/** What a held frame or widget is, by its address: a map, a video, a chat, a booking form. Data and one matcher. */

/** What the visitor would see there. */
export type PlaceKind = "map" | "video" | "chat" | "booking" | "other";

/** One vendor. */
export interface Place {
  /** Catalogue id, or the host where the vendor is not listed here. */
  readonly id: string;
  readonly kind: PlaceKind;
  /** Who receives the data. */
  readonly who: string;
  readonly name: string;
  /** Address, without scheme, that tells it. */
  readonly at: RegExp;
  /** The same thing on the vendor's own site, from its address in the frame. */
  readonly outside?: (url: URL) => string;
}

/** The vendors that are known by name. */
export const PLACES: readonly Place[] = [
  { id: "yandex-maps", kind: "map", who: "Яндекс", name: "Яндекс Карты", at: /^(api-maps\.|[\w.]*)yandex\.[a-z.]+\/(map-widget|maps|services\/constructor|\d[\d.]*\/)|^api-maps\.yandex/, outside: (url) => (/map-widget/.test(url.pathname) ? url.href.replace("/map-widget/v1/", "/maps/").replace("/map-widget/v1", "/maps/") : "https://yandex.ru/maps/") },
  { id: "2gis", kind: "map", who: "2ГИС", name: "2ГИС", at: /(^|\.)2gis\./, outside: () => "https://2gis.ru/" },
  { id: "google-maps", kind: "map", who: "Google", name: "Google Maps", at: /google\.[a-z.]+\/maps|^maps\.google/, outside: (url) => `https://www.google.com/maps?${url.searchParams.has("q") ? `q=${encodeURIComponent(url.searchParams.get("q")!)}` : ""}` },
  { id: "youtube", kind: "video", who: "Google", name: "YouTube", at: /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)\//, outside: (url) => `https://www.youtube.com/watch?v=${lastPart(url)}` },
  { id: "rutube", kind: "video", who: "RuTube", name: "RuTube", at: /(^|\.)rutube\.ru\//, outside: (url) => `https://rutube.ru/video/${lastPart(url)}/` },
  { id: "vk-video", kind: "video", who: "VK", name: "VK Видео", at: /(^|\.)(vk\.com|vk\.ru|vkvideo\.ru)\/video/, outside: (url) => `https://vkvideo.ru/video${url.searchParams.get("oid") ?? ""}_${url.searchParams.get("id") ?? ""}` },
  { id: "vimeo", kind: "video", who: "Vimeo", name: "Vimeo", at: /(^|\.)vimeo\.com\//, outside: (url) => `https://vimeo.com/${lastPart(url)}` },
  { id: "dzen", kind: "video", who: "Дзен", name: "Дзен", at: /(^|\.)dzen\.ru\/embed/ },
  { id: "jivo", kind: "chat", who: "Jivo", name: "Jivo", at: /(^|\.)(jivosite\.com|jivo\.ru|jivox?\.com)\// },
  { id: "bitrix24-form", kind: "booking", who: "Битрикс24", name: "Битрикс24", at: /bitrix24\.[a-z]+\/.*crm\/form/ },
  { id: "bitrix24", kind: "chat", who: "Битрикс24", name: "Битрикс24", at: /bitrix24\.[a-z]+\/.*(loader|crm)/ },
  { id: "carrot-quest", kind: "chat", who: "Carrot quest", name: "Carrot quest", at: /(^|\.)carrotquest\.(io|app)\// },
  { id: "webim", kind: "chat", who: "Webim", name: "Webim", at: /(^|\.)webim\.ru\// },
  { id: "talk-me", kind: "chat", who: "Talk-Me", name: "Talk-Me", at: /(^|\.)talk-me\.ru\// },
  { id: "livetex", kind: "chat", who: "LiveTex", name: "LiveTex", at: /(^|\.)livetex\.ru\// },
  { id: "chatra", kind: "chat", who: "Chatra", name: "Chatra", at: /(^|\.)chatra\.(io|com)\// },
  { id: "yandex-chat", kind: "chat", who: "Яндекс", name: "Яндекс Чат", at: /^(chat\.s3\.yandex|yandex\.ru\/chat)/ },
  { id: "medflex", kind: "booking", who: "МедФлекс", name: "МедФлекс", at: /(^|\.)medflex\.ru\// },
  { id: "prodoctorov", kind: "booking", who: "ПроДокторов", name: "ПроДокторов", at: /(^|\.)prodoctorov\.ru\// },
  { id: "infoclinica", kind: "booking", who: "Инфоклиника", name: "Инфоклиника", at: /(^|\.)infoclinica\.ru\// },
  { id: "yclients", kind: "booking", who: "YCLIENTS", name: "YCLIENTS", at: /(^|\.)(yclients\.com|alteg\.io)\// },
  { id: "napopravku", kind: "booking", who: "НаПоправку", name: "НаПоправку", at: /(^|\.)napopravku\.ru\// },
  { id: "sberhealth", kind: "booking", who: "СберЗдоровье", name: "СберЗдоровье", at: /(^|\.)(docdoc\.ru|sberhealth\.ru)\// },
  { id: "dikidi", kind: "booking", who: "DIKIDI", name: "DIKIDI", at: /(^|\.)dikidi\.(net|ru)\// },
];

function lastPart(url: URL): string {
  return url.pathname.split("/").filter(Boolean).pop() ?? "";
}

/** The vendor behind an address, else the one that the site's own mark names (a map behind the site's proxy); unknown ones are called by their host. */
export function placeOf(url: URL, mark = ""): Place {
  const address = url.host + url.pathname;
  return PLACES.find(({ at }) => at.test(address)) ?? PLACES.find(({ id }) => id === mark) ?? { id: url.host, kind: "other", who: url.host, name: url.host, at: /^/ };
}

/** Where the same thing can be seen without us: the vendor's own page, else the frame's address itself; empty for a script, which is nothing to read. */
export function outsideOf(place: Place, url: URL, script = false): string {
  return place.outside ? place.outside(url) : script ? "" : url.href;
}
