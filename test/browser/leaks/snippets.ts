/** Vendors' loaders in the form that their documentation gives, shortened to what matters: which element, which address, which queue. */
import type { Case } from "./case.ts";
import { NAMES, RAN } from "./managed.ts";

type More = Partial<Pick<Case, "proof" | "ran" | "names" | "also" | "calls">>;

/** An inline loader that creates the element and inserts it before the first script. */
function inserted(name: string, url: string, before = "", more: More = {}): Case {
  const body = `${before}(function(d,u){var n=d.createElement("script"),f=d.getElementsByTagName("script")[0];n.async=1;n.src=u;f.parentNode.insertBefore(n,f)})(document,"${url}");`;
  return { name, class: "pasted", host: new URL(url).hostname, html: `<script>${body}</script>`, proof: "request", ...more };
}

/** A static tag in the markup: its request is the preload scanner's. */
function placed(name: string, url: string): Case {
  return { name, class: "pasted", host: new URL(url).hostname, html: `<script async src="${url}"></script>`, proof: "request", sealOnly: "request" };
}

/** An image whose address an inline script sets. */
function pixel(name: string, url: string): Case {
  return { name, class: "pasted", host: new URL(url).hostname, html: `<script>new Image().src="${url}"</script>`, proof: "request" };
}

export const snippets: readonly Case[] = [
  inserted("Yandex Metrika", "https://mc.yandex.ru/metrika/tag.js", 'window.ym=window.ym||function(){(ym.a=ym.a||[]).push(arguments)};ym.l=1*new Date();ym(12345678,"init",{webvisor:true});ym(12345678,"reachGoal","early");', {
    proof: "execution",
    ran: RAN.metrika,
    names: NAMES.metrika,
    calls: { "page view": /^mc\.[\w.]+\/watch\/12345678\?page-url=https/, goal: /^mc\.[\w.]+\/watch\/12345678\?page-url=goal:.*\/early/ },
  }),
  inserted("Yandex Metrika, other domain", "https://mc.webvisor.org/metrika/tag_ww.js"),
  inserted("Google Tag Manager", "https://www.googletagmanager.com/gtm.js?id=GTM-X", 'window.dataLayer=window.dataLayer||[];dataLayer.push({"gtm.start":Date.now(),event:"gtm.js"});', { proof: "execution", ran: RAN.gtm, also: ["kraken.rambler.ru"], names: NAMES.top100, calls: { "its second vendor": /kraken\.rambler\.ru\/cnt/ } }),
  inserted("VK Pixel", "https://vk.com/js/api/openapi.js?169", "", { proof: "execution", ran: RAN.vk }),
  inserted("Top.Mail.Ru", "https://top-fwz1.mail.ru/js/code.js", 'var _tmr=window._tmr||(window._tmr=[]);_tmr.push({id:"1",type:"pageView",start:Date.now()});', { proof: "execution", ran: RAN.mail, names: NAMES.mail, calls: { "page view": /\/counter\?.*id=1;type=pageView/ } }),
  pixel("LiveInternet", "https://counter.yadro.ru/hit?t44.6"),
  inserted("Rambler Top-100", "https://st.top100.ru/top100/top100.js", "", { ran: RAN.top100, proof: "execution" }),
  inserted("Calltouch", "https://mod.calltouch.ru/init.js?id=x"),
  inserted("CoMagic", "https://app.comagic.ru/static/cs.min.js", 'var __cs=window.__cs||[];__cs.push(["setCsAccount","x"]);'),
  inserted("Mango Office", "https://widgets.mango-office.ru/widgets/mango.js"),
  placed("Callibri", "https://cdn.callibri.ru/callibri.js"),
  placed("Jivo", "https://code.jivo.ru/widget/x"),
  inserted("Carrot quest", "https://cdn.carrotquest.app/api.min.js"),
  inserted("Mindbox", "https://api.mindbox.ru/scripts/v1/tracker.js"),
  inserted("Hotjar", "https://static.hotjar.com/c/hotjar-1.js?sv=6"),
  inserted("Microsoft Clarity", "https://www.clarity.ms/tag/x"),
  inserted("Meta Pixel", "https://connect.facebook.net/en_US/fbevents.js"),
  inserted("TikTok Pixel", "https://analytics.tiktok.com/i18n/pixel/events.js"),
  inserted("Criteo", "https://dynamic.criteo.com/js/ld/ld.js"),
  pixel("AdRiver", "https://ad.adriver.ru/cgi-bin/rle.cgi?sid=1"),
  inserted("Yandex Direct", "https://an.yandex.ru/system/context.js"),
  pixel("DoubleClick", "https://ad.doubleclick.net/activity;src=1"),
];

/** Never to be held: the site does not work without them. (Services that wait for the visitor's own act are another matter: test/browser/on-request.) */
export const controls: readonly Case[] = [
  { name: "jQuery from a CDN", class: "control", host: "code.jquery.com", html: '<script src="https://code.jquery.com/jquery-3.7.1.min.js"></script>', proof: "request" },
  { name: "payment widget", class: "control", host: "static.yoomoney.ru", html: '<script src="https://static.yoomoney.ru/checkout-js/v1/checkout.js"></script>', proof: "request" },
  { name: "payment widget by script", class: "control", host: "yookassa.ru", html: '<script>(function(d){var s=d.createElement("script");s.src="https://yookassa.ru/checkout-widget/v1/checkout-widget.js";d.head.appendChild(s)})(document)</script>', proof: "request" },
  { name: "captcha", class: "control", host: "js.hcaptcha.com", html: '<script async src="https://js.hcaptcha.com/1/api.js"></script>', proof: "request" },
  { name: "session cookie", class: "control", host: "", html: '<script>document.cookie="sessionid=1; path=/"</script>', proof: "execution", writes: "sessionid" },
  { name: "CSRF token", class: "control", host: "", html: '<script>document.cookie="csrftoken=1; path=/"</script>', proof: "execution", writes: "csrftoken" },
  { name: "cart", class: "control", host: "", html: '<script>localStorage.setItem("cart","[]")</script>', proof: "execution", writes: "cart" },
  { name: "version for the visually impaired", class: "control", host: "", html: '<script>document.cookie="bvi_theme=white; path=/"</script>', proof: "execution", writes: "bvi_theme" },
];
