/**
 * A small sample of our own making to hold the figures where no evaluation set is at hand: names that every counter's documentation shows, and
 * invented names of products that do not exist. Label first; `|` parts labels that are right alike.
 */
import type { Row, UrlRow } from "./score.ts";

const rows = (tier: Row["tier"], text: string, ru = false): Row[] =>
  text.trim().split("\n").flatMap((line) => {
    const [label = "", names = ""] = line.trim().split(": ");
    return names.split(" ").map((name) => ({ name, accept: label.split("|"), tier, ru }));
  });

export const cookies: readonly Row[] = [
  ...rows("known", `
    analytics: _ga _ga_ABCDEF1234 _gid _gat _hjSessionUser_123456 _clck _clsk _pk_id.1.abcd _pk_ses.1.abcd __utma __utmz s_cc ajs_anonymous_id mp_abcdef_mixpanel amplitude_id _hp2_id.12345 _vwo_uuid
    marketing: _fbp _fbc _gcl_au _ttp _uetsid _uetvid _pin_unauth IDE __gads li_sugr bcookie hubspotutk _mkto_trk personalization_id cto_bundle tuuid
    essential: PHPSESSID JSESSIONID ASP.NET_SessionId csrftoken XSRF-TOKEN laravel_session __cf_bm cf_clearance OptanonConsent CookieConsent wordpress_logged_in_abc AWSALB incap_ses_1_2 woocommerce_cart_hash
    essential|preferences: wordpress_test_cookie pll_language wp-settings-1 intercom-session-abc __zlcmid
  `),
  ...rows("known", `
    analytics: _ym_uid _ym_d _ym_isad _ym_visorc _ym123456_lsid _ym_metrika_enabled_123 roistat_visit roistat_first_visit _ct_ids _ct_session_id call_s _comagic_idABCD _cmg_csstABCD mgo_uid tildauid tildasid top100_id k50sid
    marketing: tmr_lvid tmr_lvidTS domain_sid sbjs_first sbjs_current mindboxDeviceUUID flocktory-uuid carrotquest_uid advcake_track_id adrcid convead_guest_uid
    essential: __ddg1_ __ddg9_ qrator_jsid BITRIX_SM_SALE_UID bvi_panelActive tildacookiealert OCSESSID
    preferences: b24_sitebutton_hello BITRIX_SM_CITY jv_close_time_abc marquiz__count-opened_1
    analytics|marketing: BX_USER_ID BITRIX_CONVERSION_CONTEXT_s1
  `, true),
  ...rows("unknown", `
    essential|preferences: app_session_token csrf_token_web cart_items popup_closed_at site_language user_city cookie_notice_accepted selected_branch login_token chat_widget_open menu_state theme_mode auth_session lang_code
    essential|preferences: server_route form_token checkout_step modal_shown font_scale banner_dismissed wishlist_items consent_status remember_login
    analytics|marketing: acme_visitor_id track_first_visit utm_source_first zzads_uid visitor_uuid campaign_referrer adtag_click_id ad_user_id
  `),
];

export const urls: readonly UrlRow[] = [
  ..."mc.yandex.ru/metrika/tag.js mc.yandex.com/watch/1 www.google-analytics.com/g/collect?v=2 www.googletagmanager.com/gtag/js?id=G-1 top-fwz1.mail.ru/js/code.js counter.yadro.ru/hit?x mod.calltouch.ru/init.js?id=1 cloud.roistat.com/dist/module.js app.comagic.ru/static/cs.min.js connect.facebook.net/en_US/fbevents.js analytics.tiktok.com/i18n/pixel/events.js static.hotjar.com/c/hotjar-1.js www.clarity.ms/tag/a bat.bing.com/bat.js api.mindbox.ru/scripts/v1/tracker.js an.yandex.ru/x vk.com/rtrg?p=1 ad.mail.ru/i.gif widgets.mango-office.ru/widgets/mango.js stat.tildacdn.com/event"
    .split(" ").map((url) => ({ url: `https://${url}`, accept: ["analytics", "marketing"] })),
  ..."code.jquery.com/jquery.js cdn.jsdelivr.net/npm/swiper fonts.googleapis.com/css clinic.example/js/app.js static.tildacdn.com/js/tilda-scripts.js neo.tildacdn.com/js/tilda-fallback-1.0.min.js widget.cloudpayments.ru/bundles/x.js smartcaptcha.yandexcloud.net/captcha.js www.google.com/recaptcha/api.js pos.gosuslugi.ru/bin/script.min.js cdn.clinic.example/analytics-results.js yastatic.net/jquery/3/jquery.js api.clinic.example/v1/events booking.medflex.ru/components/x.js securepay.tinkoff.ru/html/x.js"
    .split(" ").map((url) => ({ url: `https://${url}`, accept: ["essential"] })),
  ..."api-maps.yandex.ru/2.1/?lang=ru yandex.ru/map-widget/v1/ www.youtube.com/embed/x rutube.ru/play/embed/x code.jivo.ru/widget/x maps.api.2gis.ru/2.0/loader.js".split(" ").map((url) => ({ url: `https://${url}`, accept: ["preferences"] })),
];
