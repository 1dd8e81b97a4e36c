/**
 * Globals that a page calls although their vendor is held: without a stand-in the page's own code throws.
 * Only vendors whose snippet does not bring its own queue, or whose queue inline code may use before the snippet.
 */

/**
 * `q`: function that keeps its calls in its own array `a`, as the vendor's snippet does (`ym.a`).
 * `l`: array that keeps what is pushed; the vendor reads it when it starts.
 * `o`: inert object, callable; any member is again inert; nothing is kept, because the vendor offers no queue.
 */
export type StubKind = "q" | "l" | "o";

/** Global name, kind, ids of the vendors that use it, divided by a space. */
export type Stub = readonly [name: string, kind: StubKind, vendors: string];

/** In the order of how often clinics' sites carry them. `dataLayer` belongs to the page too: keep an array that is there. */
export const STUBS: readonly Stub[] = [
  ["ym", "q", "yandex-metrika"],
  ["yandex_metrika_callbacks", "l", "yandex-metrika"],
  ["yandex_metrika_callbacks2", "l", "yandex-metrika"],
  ["dataLayer", "l", "google-tag-manager google-analytics-4 google-ads"],
  ["_tmr", "l", "top-mail-ru mytarget-vk-ads mytracker"],
  ["VK", "o", "vk-widgets vk-pixel vk-video"],
  ["ymaps", "o", "yandex-maps"],
  ["ymaps3", "o", "yandex-maps"],
  ["ct", "o", "calltouch"],
  ["roistat", "o", "roistat"],
  ["Comagic", "o", "comagic-uis"],
  ["__cs", "l", "comagic-uis"],
  ["mgo", "q", "mango-office"],
  ["jivo_api", "o", "jivo"],
  ["yaContextCb", "l", "yandex-direct"],
  ["ymab", "q", "yandex-varioqub"],
  ["_top100q", "l", "rambler-top100"],
  ["carrotquestasync", "l", "carrot-quest"],
  ["_gaq", "l", "google-universal-analytics"],
  ["ga", "q", "google-universal-analytics"],
  ["_paq", "l", "matomo"],
  ["hj", "q", "hotjar"],
  ["DG", "o", "2gis"],
  ["Marquiz", "o", "marquiz"],
];
