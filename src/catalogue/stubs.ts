/**
 * Globals that a page calls although their vendor is held: without a stand-in the page's own code throws. Only vendors whose snippet does
 * not bring its own queue, or whose queue inline code may use before the snippet. In the order of how often clinics' sites carry them.
 *
 * One text, because the blocking script carries it: entries divided by commas, each a sign, the global's name, and the ids of the vendors
 * that use it. Signs: `q` function that keeps its calls in its own array `a`, as the vendor's snippet does (`ym.a`); `l` array that keeps what
 * is pushed until the vendor reads it; `o` inert object, callable, any member again inert, whose calls are made on the real one later.
 */
export const STUBS =
  "qym yandex-metrika,ldataLayer google-tag-manager google-analytics-4,l_tmr top-mail-ru,oVK vk-pixel vk-widgets,oymaps yandex-maps,oymaps3 yandex-maps,oct calltouch,oroistat roistat,oComagic comagic-uis,ojivo_api jivo,oDG 2gis,oMarquiz marquiz,ogrecaptcha google-recaptcha";
