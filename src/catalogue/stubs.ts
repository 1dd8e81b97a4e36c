/**
 * Globals that a page calls although their vendor is held: without a stand-in the page's own code throws. Only vendors whose snippet does
 * not bring its own queue, or whose queue inline code may use before the snippet. In the order of how often clinics' sites carry them.
 *
 * One text, because the blocking script carries it: entries divided by commas, each the global's name and the ids of the vendors that use it.
 * The first is a function that keeps its calls in its own array `a`, as the vendor's snippet does (`ym.a`); the next two are arrays that keep what
 * is pushed until the vendor reads it; the others are inert objects, callable, any member again inert, whose calls are made on the real one later.
 * The last four are there only once a tag of theirs is held: pages that load a map or captcha late ask by the global whether it is there.
 */
export const STUBS =
  "ym yandex-metrika,dataLayer google-tag-manager google-analytics-4,_tmr top-mail-ru,VK vk-pixel vk-widgets,ct calltouch,roistat roistat,Comagic comagic-uis,jivo_api jivo,Marquiz marquiz,ymaps yandex-maps,ymaps3 yandex-maps,grecaptcha google-recaptcha,DG 2gis";
