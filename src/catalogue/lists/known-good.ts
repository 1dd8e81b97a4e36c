/**
 * Names and hosts that must never be taken for a tracker by the gate's hashes, parted by blanks. Names: of common platforms and of sites' own scripts.
 * Hosts: delivery networks, platforms, banks, state services, and what clinics' own hosts look like. pack.ts picks a seed that misses them all.
 */
export const knownGood: string = `
.ASPXAUTH .AspNetCore.Cookies .AspNetCore.Session 1.gif ARRAffinity ARRAffinitySameSite ASP.NET_SessionId AWSALB AWSALBCORS BIGipServer BITRIX_SM_CC
BITRIX_SM_CITY BITRIX_SM_LOCATION_CODE BITRIX_SM_LOGIN BITRIX_SM_NCC BITRIX_SM_PK BITRIX_SM_REGION BITRIX_SM_SALE_UID BITRIX_SM_SOUND_LOGIN_PLAYED
BITRIX_SM_TIME_ZONE BITRIX_SM_UIDD BITRIX_SM_UIDH BITRIX_SM_UIDL BITRIX_SM_sort BITRIX_SM_tz BITRIX_SM_view BX_SESSION_SIGN CAKEPHP CART CF_AppSession
CF_Authorization CookieConsent CookieLawInfoConsent CrossConsent Drupal.tableDrag.showWeight GAESA INGRESSCOOKIE JSESSIONID JSESSIONIDSSO NETCAT_SESS
NEXT_LOCALE OCSESSID OptanonAlertBoxClosed OptanonConsent PHPSESSID REMEMBERME ROUTEID SERVERID TS01 XSRF-TOKEN YII_CSRF_TOKEN
__Host-next-auth.csrf-token __cf_bm __cfduid __cflb __cfruid __cfseq __cfwaitingroom __ddg1 __ddg10_ __ddg1_ __ddg2_ __ddg3_ __ddg5_ __ddg8_ __ddg9_
__ddgid_ __ddgmark_ __next_preview_data __prerender_bypass _app_session _cfuvid _csrf _csrf-frontend _identity _identity-frontend _lscache_vary
_session_id ab_variant access_token accordion active_tab advanced-frontend amplify-signin answers apbct_site_landing_ts apbct_timestamp
apollo-cache-persist app_version appointment appointment_id auth auth_token avif b24-sitebutton back_url banner_closed basket booking booking_id
borlabs-cookie branch branch_id build bvi bvi_builtElements bvi_fontFamily bvi_fontSize bvi_images bvi_lang bvi_letterSpacing bvi_lineHeight
bvi_panelActive bvi_panelFixed bvi_panelHide bvi_reload bvi_speech bvi_theme c15t-consent cache_version callback_closed cart cb-currency cc_cookie
cf_chl_2 cf_chl_rc_i cf_chl_rc_m cf_chl_rc_ni cf_clearance cf_ob_info cf_use_ob channel chat_closed check ci_session cid citrix_ns_id city city_id
cky-action cky-consent cli_user_preference clientId client_id clinic clinic_id code codexToken codexUserId codexUserName color-scheme columns compare
compare_count componentStyle componentType config connect.sid consent consentUUID contrast cookie cookie-consent-io cookie-consent-io-gdpr
cookieConsent cookie_accept cookie_agree cookielawinfo-checkbox-advertisement cookielawinfo-checkbox-analytics cookielawinfo-checkbox-functional
cookielawinfo-checkbox-marketing cookielawinfo-checkbox-necessary cookielawinfo-checkbox-non-necessary cookielawinfo-checkbox-others
cookielawinfo-checkbox-performance cookielawinfo-checkbox-preferences cookies cookies_enabled cookieyes-advertisement cookieyes-analytics
cookieyes-consent cookieyes-functional cookieyes-necessary cookieyes-performance cookieyesID cookieyes_privacy_policy_generator_session
cookieyes_session coupon csrf csrf_token csrftoken ct_checkjs ct_fkp_timestamp ct_has_scrolled ct_pointer_data ct_ps_timestamp ct_timezone currency
current_filial darkMode dark_mode data debug default device devicePixelRatio deviceType django_language dle_newpm dle_password dle_user_id doctor
doctor_id dpr draft email esia_state euconsent-v2 exp express.sid fancybox favorites favorites_count favourites feature_flags filial filter
firebase:host flags flask_session font_size form_data form_draft fuelcid geo grid guest guest_id has_js hash hide_banner hide_promo hostcms
i18n_redirected i18next i18nextLng id images_off incap_ses_ insales ipp_key ipp_sign ipp_uid ipp_uid1 ipp_uid2 isLogged isMobile is_auth jetpackState
jfcookie joomla_user_state jpp_math_pass js_enabled jwt key klaro koa.sess koa:sess kohana lang language laravel_session last_search last_viewed
list_view lk_token locale logged_in loglevel lowvision maps_loaded menu_open messages modal_shown modx modxcartId moove_gdpr_popup name nc_
next-auth.session-token next-i18next ngenix_jscv_ ngenix_valid ngxid nlbi_ nuxt-i18n onboarding options order order_id page patient patient_id payment
payment_id per_page persist:root phone pinia player_volume pll_language popup_closed promo promo_closed promocode qrator_jsid qrator_jsid2 qrator_jsr
qrator_msid qrator_ssid qrator_ssid2 quiz_step rack.session react-query receipt recently_viewed redirect_to redux reduxState reese84 ref referral
refresh_token region remember_me rerf result results retina returnUrl route schedule screen scroll scrollTop search_history selected_branch
selected_city selected_clinic service_id session session_id sessionid settings showComments show_popup sid sidebar slick slot smart_menu soglasie
soglasie.device sort sort_by source special special_version specialty spid spjs spsc spst state step stnojs store sw_version swiper swp_token
swr-cache symfony t_cookiesCategories tab tarteaucitron tcart temp test test_cookie_local theme tilda-popup tildacookiealert time_offset timezone
tix_view_token tmp token tooltip_seen tour_done trac_form_token trac_session tz uSite u_id ucoz uid umicms_session user userId user_city user_id
user_region utmz_own variant vid video_mute view view_mode viewed viewed_cookie_policy viewed_items visid_incap_ visit_city visitor visitor_id volume
vuex webp width wishlist woocommerce_cart_hash wordpress_test_cookie workbox wp-saving-post wp-wpml_current_language wp_lang wporg_locale
wporg_logged_in wporg_sec xsrf yii_session zend code.jquery.com ajax.googleapis.com fonts.googleapis.com fonts.gstatic.com www.gstatic.com
cdnjs.cloudflare.com cdn.jsdelivr.net unpkg.com stackpath.bootstrapcdn.com maxcdn.bootstrapcdn.com netdna.bootstrapcdn.com use.fontawesome.com
kit.fontawesome.com cdn.tailwindcss.com polyfill.io cdn.polyfill.io polyfill-fastly.io esm.sh cdn.skypack.dev static.tildacdn.com neo.tildacdn.com thb.tildacdn.com
forms.tildacdn.com ws.tildacdn.com tilda.ws static.insales-cdn.com cdn.ckeditor.com cdn.tiny.cloud cdn.datatables.net cdn.plyr.io vjs.zencdn.net
cdn.shopify.com s.w.org i0.wp.com hcaptcha.com js.hcaptcha.com
challenges.cloudflare.com yookassa.ru static.yoomoney.ru
yoomoney.ru pay.yandex.ru qr.nspk.ru paykeeper.ru payanyway.ru unitpay.ru prodamus.ru pos.gosuslugi.ru www.gosuslugi.ru esia.gosuslugi.ru gu-st.ru
bus.gov.ru minzdrav.gov.ru rosminzdrav.ru roszdravnadzor.gov.ru mos.ru emias.info egisz.rosminzdrav.ru nok.minzdrav.gov.ru anketa.minzdrav.gov.ru
kremlin.ru pravo.gov.ru gossluzhba.gov.ru storage.yandexcloud.net s3.timeweb.com s3.selcdn.ru selcdn.ru selstorage.ru hb.bizmrg.com cloud.mail.ru
hb.vkcs.cloud storage.googleapis.com s3.amazonaws.com d3js.org cdn.amcharts.com rawgit.com raw.githubusercontent.com github.io gitlab.io netlify.app
vercel.app
app.rnova.org medods.ru cdn.medesk.net archimed-soft.ru securepayments.sberbank.ru medialog.ru invitro.ru gemotest.ru helix.ru cmd-online.ru kdl.ru citilab.ru dialine.org fomin-clinic.ru emcmos.ru medsi.ru
smclinic.ru mc.ru european-clinic.ru familydoctor.ru polyclin.ru doctor.ru clinic.ru stomatologiya.ru dent.ru zub.ru dentistry.ru ortodont.ru
implant.ru plastica.ru beauty-clinic.ru laser-clinic.ru glaz.ru okulist.ru lor.ru urolog.ru ginekolog.ru mrt.ru kt.ru uzi.ru diagnostika.ru
detskaya-klinika.ru medcentr.ru med-center.ru medcity.ru zdorovie.ru zdrav.ru zdravnica.ru santehnika.ru gb1.ru gkb29.ru dgkb9.ru okb.ru crb.ru
poliklinika1.ru rddm.ru bolnica.ru roddom.ru sanatoriy.ru vet.ru xn--80aesfpebagmfblc0a.xn--p1ai xn--c1aapkosapc.xn--80asehdb api.clinic.ru
cdn.clinic.ru static.clinic.ru img.clinic.ru lk.clinic.ru online.clinic.ru booking.clinic.ru shop.clinic.ru blog.clinic.ru m.clinic.ru www.clinic.ru
dev.clinic.ru test.clinic.ru new.clinic.ru media.clinic.ru files.clinic.ru assets.clinic.ru spb.clinic.ru msk.clinic.ru ekb.clinic.ru nsk.clinic.ru
kazan.clinic.ru sochi.clinic.ru localhost 127.0.0.1 clinic.example shop.example cdn.example medcenter.ru med-clinic.ru medclinic.ru med-med.ru
medmed.ru med-plus.ru medplus.ru med-life.ru medlife.ru med-group.ru medgroup.ru med-dent.ru meddent.ru med-doc.ru meddoc.ru med-spb.ru medspb.ru
med-msk.ru medmsk.ru med-ekb.ru medekb.ru med-nsk.ru mednsk.ru med-24.ru med24.ru med-profi.ru medprofi.ru med-service.ru medservice.ru med-pro.ru
medpro.ru med-expert.ru medexpert.ru clinic-center.ru cliniccenter.ru clinic-clinic.ru clinicclinic.ru clinic-med.ru clinicmed.ru clinic-plus.ru
clinicplus.ru clinic-life.ru cliniclife.ru clinic-group.ru clinicgroup.ru clinic-dent.ru clinicdent.ru clinic-doc.ru clinicdoc.ru clinic-spb.ru
clinicspb.ru clinic-msk.ru clinicmsk.ru clinic-ekb.ru clinicekb.ru clinic-nsk.ru clinicnsk.ru clinic-24.ru clinic24.ru clinic-profi.ru clinicprofi.ru
clinic-service.ru clinicservice.ru clinic-pro.ru clinicpro.ru clinic-expert.ru clinicexpert.ru dent-center.ru dentcenter.ru dent-clinic.ru
dentclinic.ru dent-med.ru dentmed.ru dent-plus.ru dentplus.ru dent-life.ru dentlife.ru dent-group.ru dentgroup.ru dent-dent.ru dentdent.ru dent-doc.ru
dentdoc.ru dent-spb.ru dentspb.ru dent-msk.ru dentmsk.ru dent-ekb.ru dentekb.ru dent-nsk.ru dentnsk.ru dent-24.ru dent24.ru dent-profi.ru dentprofi.ru
dent-service.ru dentservice.ru dent-pro.ru dentpro.ru dent-expert.ru dentexpert.ru stom-center.ru stomcenter.ru stom-clinic.ru stomclinic.ru
stom-med.ru stommed.ru stom-plus.ru stomplus.ru stom-life.ru stomlife.ru stom-group.ru stomgroup.ru stom-dent.ru stomdent.ru stom-doc.ru stomdoc.ru
stom-spb.ru stomspb.ru stom-msk.ru stommsk.ru stom-ekb.ru stomekb.ru stom-nsk.ru stomnsk.ru stom-24.ru stom24.ru stom-profi.ru stomprofi.ru
stom-service.ru stomservice.ru stom-pro.ru stompro.ru stom-expert.ru stomexpert.ru doctor-center.ru doctorcenter.ru doctor-clinic.ru doctorclinic.ru
doctor-med.ru doctormed.ru doctor-plus.ru doctorplus.ru doctor-life.ru doctorlife.ru doctor-group.ru doctorgroup.ru doctor-dent.ru doctordent.ru
doctor-doc.ru doctordoc.ru doctor-spb.ru doctorspb.ru doctor-msk.ru doctormsk.ru doctor-ekb.ru doctorekb.ru doctor-nsk.ru doctornsk.ru doctor-24.ru
doctor24.ru doctor-profi.ru doctorprofi.ru doctor-service.ru doctorservice.ru doctor-pro.ru doctorpro.ru doctor-expert.ru doctorexpert.ru
health-center.ru healthcenter.ru health-clinic.ru healthclinic.ru health-med.ru healthmed.ru health-plus.ru healthplus.ru health-life.ru healthlife.ru
health-group.ru healthgroup.ru health-dent.ru healthdent.ru health-doc.ru healthdoc.ru health-spb.ru healthspb.ru health-msk.ru healthmsk.ru
health-ekb.ru healthekb.ru health-nsk.ru healthnsk.ru health-24.ru health24.ru health-profi.ru healthprofi.ru health-service.ru healthservice.ru
health-pro.ru healthpro.ru health-expert.ru healthexpert.ru vita-center.ru vitacenter.ru vita-clinic.ru vitaclinic.ru vita-med.ru vitamed.ru
vita-plus.ru vitaplus.ru vita-life.ru vitalife.ru vita-group.ru vitagroup.ru vita-dent.ru vitadent.ru vita-doc.ru vitadoc.ru vita-spb.ru vitaspb.ru
vita-msk.ru vitamsk.ru vita-ekb.ru vitaekb.ru vita-nsk.ru vitansk.ru vita-24.ru vita24.ru vita-profi.ru vitaprofi.ru vita-service.ru vitaservice.ru
vita-pro.ru vitapro.ru vita-expert.ru vitaexpert.ru alfa-center.ru alfacenter.ru alfa-clinic.ru alfaclinic.ru alfa-med.ru alfamed.ru alfa-plus.ru
alfaplus.ru alfa-life.ru alfalife.ru alfa-group.ru alfagroup.ru alfa-dent.ru alfadent.ru alfa-doc.ru alfadoc.ru alfa-spb.ru alfaspb.ru alfa-msk.ru
alfamsk.ru alfa-ekb.ru alfaekb.ru alfa-nsk.ru alfansk.ru alfa-24.ru alfa24.ru alfa-profi.ru alfaprofi.ru alfa-service.ru alfaservice.ru alfa-pro.ru
alfapro.ru alfa-expert.ru alfaexpert.ru avicenna-center.ru avicennacenter.ru avicenna-clinic.ru avicennaclinic.ru avicenna-med.ru avicennamed.ru
avicenna-plus.ru avicennaplus.ru avicenna-life.ru avicennalife.ru avicenna-group.ru avicennagroup.ru avicenna-dent.ru avicennadent.ru avicenna-doc.ru
avicennadoc.ru avicenna-spb.ru avicennaspb.ru avicenna-msk.ru avicennamsk.ru avicenna-ekb.ru avicennaekb.ru avicenna-nsk.ru avicennansk.ru
avicenna-24.ru avicenna24.ru avicenna-profi.ru avicennaprofi.ru avicenna-service.ru avicennaservice.ru avicenna-pro.ru avicennapro.ru
avicenna-expert.ru avicennaexpert.ru evro-center.ru evrocenter.ru evro-clinic.ru evroclinic.ru evro-med.ru evromed.ru evro-plus.ru evroplus.ru
evro-life.ru evrolife.ru evro-group.ru evrogroup.ru evro-dent.ru evrodent.ru evro-doc.ru evrodoc.ru evro-spb.ru evrospb.ru evro-msk.ru evromsk.ru
evro-ekb.ru evroekb.ru evro-nsk.ru evronsk.ru evro-24.ru evro24.ru evro-profi.ru evroprofi.ru evro-service.ru evroservice.ru evro-pro.ru evropro.ru
evro-expert.ru evroexpert.ru family-center.ru familycenter.ru family-clinic.ru familyclinic.ru family-med.ru familymed.ru family-plus.ru familyplus.ru
family-life.ru familylife.ru family-group.ru familygroup.ru family-dent.ru familydent.ru family-doc.ru familydoc.ru family-spb.ru familyspb.ru
family-msk.ru familymsk.ru family-ekb.ru familyekb.ru family-nsk.ru familynsk.ru family-24.ru family24.ru family-profi.ru familyprofi.ru
family-service.ru familyservice.ru family-pro.ru familypro.ru family-expert.ru familyexpert.ru smile-center.ru smilecenter.ru smile-clinic.ru
smileclinic.ru smile-med.ru smilemed.ru smile-plus.ru smileplus.ru smile-life.ru smilelife.ru smile-group.ru smilegroup.ru smile-dent.ru smiledent.ru
smile-doc.ru smiledoc.ru smile-spb.ru smilespb.ru smile-msk.ru smilemsk.ru smile-ekb.ru smileekb.ru smile-nsk.ru smilensk.ru smile-24.ru smile24.ru
smile-profi.ru smileprofi.ru smile-service.ru smileservice.ru smile-pro.ru smilepro.ru smile-expert.ru smileexpert.ru lazer-center.ru lazercenter.ru
lazer-clinic.ru lazerclinic.ru lazer-med.ru lazermed.ru lazer-plus.ru lazerplus.ru lazer-life.ru lazerlife.ru lazer-group.ru lazergroup.ru
lazer-dent.ru lazerdent.ru lazer-doc.ru lazerdoc.ru lazer-spb.ru lazerspb.ru lazer-msk.ru lazermsk.ru lazer-ekb.ru lazerekb.ru lazer-nsk.ru
lazernsk.ru lazer-24.ru lazer24.ru lazer-profi.ru lazerprofi.ru lazer-service.ru lazerservice.ru lazer-pro.ru lazerpro.ru lazer-expert.ru
lazerexpert.ru eko-center.ru ekocenter.ru eko-clinic.ru ekoclinic.ru eko-med.ru ekomed.ru eko-plus.ru ekoplus.ru eko-life.ru ekolife.ru eko-group.ru
ekogroup.ru eko-dent.ru ekodent.ru eko-doc.ru ekodoc.ru eko-spb.ru ekospb.ru eko-msk.ru ekomsk.ru eko-ekb.ru ekoekb.ru eko-nsk.ru ekonsk.ru eko-24.ru
eko24.ru eko-profi.ru ekoprofi.ru eko-service.ru ekoservice.ru eko-pro.ru ekopro.ru eko-expert.ru ekoexpert.ru ekaterina-center.ru ekaterinacenter.ru
ekaterina-clinic.ru ekaterinaclinic.ru ekaterina-med.ru ekaterinamed.ru ekaterina-plus.ru ekaterinaplus.ru ekaterina-life.ru ekaterinalife.ru
ekaterina-group.ru ekaterinagroup.ru ekaterina-dent.ru ekaterinadent.ru ekaterina-doc.ru ekaterinadoc.ru ekaterina-spb.ru ekaterinaspb.ru
ekaterina-msk.ru ekaterinamsk.ru ekaterina-ekb.ru ekaterinaekb.ru ekaterina-nsk.ru ekaterinansk.ru ekaterina-24.ru ekaterina24.ru ekaterina-profi.ru
ekaterinaprofi.ru ekaterina-service.ru ekaterinaservice.ru ekaterina-pro.ru ekaterinapro.ru ekaterina-expert.ru ekaterinaexpert.ru gippokrat-center.ru
gippokratcenter.ru gippokrat-clinic.ru gippokratclinic.ru gippokrat-med.ru gippokratmed.ru gippokrat-plus.ru gippokratplus.ru gippokrat-life.ru
gippokratlife.ru gippokrat-group.ru gippokratgroup.ru gippokrat-dent.ru gippokratdent.ru gippokrat-doc.ru gippokratdoc.ru gippokrat-spb.ru
gippokratspb.ru gippokrat-msk.ru gippokratmsk.ru gippokrat-ekb.ru gippokratekb.ru gippokrat-nsk.ru gippokratnsk.ru gippokrat-24.ru gippokrat24.ru
gippokrat-profi.ru gippokratprofi.ru gippokrat-service.ru gippokratservice.ru gippokrat-pro.ru gippokratpro.ru gippokrat-expert.ru gippokratexpert.ru
asklepiy-center.ru asklepiycenter.ru asklepiy-clinic.ru asklepiyclinic.ru asklepiy-med.ru asklepiymed.ru asklepiy-plus.ru asklepiyplus.ru
asklepiy-life.ru asklepiylife.ru asklepiy-group.ru asklepiygroup.ru asklepiy-dent.ru asklepiydent.ru asklepiy-doc.ru asklepiydoc.ru asklepiy-spb.ru
asklepiyspb.ru asklepiy-msk.ru asklepiymsk.ru asklepiy-ekb.ru asklepiyekb.ru asklepiy-nsk.ru asklepiynsk.ru asklepiy-24.ru asklepiy24.ru
asklepiy-profi.ru asklepiyprofi.ru asklepiy-service.ru asklepiyservice.ru asklepiy-pro.ru asklepiypro.ru asklepiy-expert.ru asklepiyexpert.ru
panacea-center.ru panaceacenter.ru panacea-clinic.ru panaceaclinic.ru panacea-med.ru panaceamed.ru panacea-plus.ru panaceaplus.ru panacea-life.ru
panacealife.ru panacea-group.ru panaceagroup.ru panacea-dent.ru panaceadent.ru panacea-doc.ru panaceadoc.ru panacea-spb.ru panaceaspb.ru
panacea-msk.ru panaceamsk.ru panacea-ekb.ru panaceaekb.ru panacea-nsk.ru panaceansk.ru panacea-24.ru panacea24.ru panacea-profi.ru panaceaprofi.ru
panacea-service.ru panaceaservice.ru panacea-pro.ru panaceapro.ru panacea-expert.ru panaceaexpert.ru zdorov-center.ru zdorovcenter.ru zdorov-clinic.ru
zdorovclinic.ru zdorov-med.ru zdorovmed.ru zdorov-plus.ru zdorovplus.ru zdorov-life.ru zdorovlife.ru zdorov-group.ru zdorovgroup.ru zdorov-dent.ru
zdorovdent.ru zdorov-doc.ru zdorovdoc.ru zdorov-spb.ru zdorovspb.ru zdorov-msk.ru zdorovmsk.ru zdorov-ekb.ru zdorovekb.ru zdorov-nsk.ru zdorovnsk.ru
zdorov-24.ru zdorov24.ru zdorov-profi.ru zdorovprofi.ru zdorov-service.ru zdorovservice.ru zdorov-pro.ru zdorovpro.ru zdorov-expert.ru zdorovexpert.ru
lechenie-center.ru lecheniecenter.ru lechenie-clinic.ru lechenieclinic.ru lechenie-med.ru lecheniemed.ru lechenie-plus.ru lechenieplus.ru
lechenie-life.ru lechenielife.ru lechenie-group.ru lecheniegroup.ru lechenie-dent.ru lecheniedent.ru lechenie-doc.ru lecheniedoc.ru lechenie-spb.ru
lecheniespb.ru lechenie-msk.ru lecheniemsk.ru lechenie-ekb.ru lechenieekb.ru lechenie-nsk.ru lecheniensk.ru lechenie-24.ru lechenie24.ru
lechenie-profi.ru lechenieprofi.ru lechenie-service.ru lechenieservice.ru lechenie-pro.ru lecheniepro.ru lechenie-expert.ru lechenieexpert.ru
diagnost-center.ru diagnostcenter.ru diagnost-clinic.ru diagnostclinic.ru diagnost-med.ru diagnostmed.ru diagnost-plus.ru diagnostplus.ru
diagnost-life.ru diagnostlife.ru diagnost-group.ru diagnostgroup.ru diagnost-dent.ru diagnostdent.ru diagnost-doc.ru diagnostdoc.ru diagnost-spb.ru
diagnostspb.ru diagnost-msk.ru diagnostmsk.ru diagnost-ekb.ru diagnostekb.ru diagnost-nsk.ru diagnostnsk.ru diagnost-24.ru diagnost24.ru
diagnost-profi.ru diagnostprofi.ru diagnost-service.ru diagnostservice.ru diagnost-pro.ru diagnostpro.ru diagnost-expert.ru diagnostexpert.ru
medik-center.ru medikcenter.ru medik-clinic.ru medikclinic.ru medik-med.ru medikmed.ru medik-plus.ru medikplus.ru medik-life.ru mediklife.ru
medik-group.ru medikgroup.ru medik-dent.ru medikdent.ru medik-doc.ru medikdoc.ru medik-spb.ru medikspb.ru medik-msk.ru medikmsk.ru medik-ekb.ru
medikekb.ru medik-nsk.ru mediknsk.ru medik-24.ru medik24.ru medik-profi.ru medikprofi.ru medik-service.ru medikservice.ru medik-pro.ru medikpro.ru
medik-expert.ru medikexpert.ru klinika-center.ru klinikacenter.ru klinika-clinic.ru klinikaclinic.ru klinika-med.ru klinikamed.ru klinika-plus.ru
klinikaplus.ru klinika-life.ru klinikalife.ru klinika-group.ru klinikagroup.ru klinika-dent.ru klinikadent.ru klinika-doc.ru klinikadoc.ru
klinika-spb.ru klinikaspb.ru klinika-msk.ru klinikamsk.ru klinika-ekb.ru klinikaekb.ru klinika-nsk.ru klinikansk.ru klinika-24.ru klinika24.ru
klinika-profi.ru klinikaprofi.ru klinika-service.ru klinikaservice.ru klinika-pro.ru klinikapro.ru klinika-expert.ru klinikaexpert.ru centr-center.ru
centrcenter.ru centr-clinic.ru centrclinic.ru centr-med.ru centrmed.ru centr-plus.ru centrplus.ru centr-life.ru centrlife.ru centr-group.ru
centrgroup.ru centr-dent.ru centrdent.ru centr-doc.ru centrdoc.ru centr-spb.ru centrspb.ru centr-msk.ru centrmsk.ru centr-ekb.ru centrekb.ru
centr-nsk.ru centrnsk.ru centr-24.ru centr24.ru centr-profi.ru centrprofi.ru centr-service.ru centrservice.ru centr-pro.ru centrpro.ru centr-expert.ru
centrexpert.ru nova-center.ru novacenter.ru nova-clinic.ru novaclinic.ru nova-med.ru novamed.ru nova-plus.ru novaplus.ru nova-life.ru novalife.ru
nova-group.ru novagroup.ru nova-dent.ru novadent.ru nova-doc.ru novadoc.ru nova-spb.ru novaspb.ru nova-msk.ru novamsk.ru nova-ekb.ru novaekb.ru
nova-nsk.ru novansk.ru nova-24.ru nova24.ru nova-profi.ru novaprofi.ru nova-service.ru novaservice.ru nova-pro.ru novapro.ru nova-expert.ru
novaexpert.ru prof-center.ru profcenter.ru prof-clinic.ru profclinic.ru prof-med.ru profmed.ru prof-plus.ru profplus.ru prof-life.ru proflife.ru
prof-group.ru profgroup.ru prof-dent.ru profdent.ru prof-doc.ru profdoc.ru prof-spb.ru profspb.ru prof-msk.ru profmsk.ru prof-ekb.ru profekb.ru
prof-nsk.ru profnsk.ru prof-24.ru prof24.ru prof-profi.ru profprofi.ru prof-service.ru profservice.ru prof-pro.ru profpro.ru prof-expert.ru
profexpert.ru garant-center.ru garantcenter.ru garant-clinic.ru garantclinic.ru garant-med.ru garantmed.ru garant-plus.ru garantplus.ru garant-life.ru
garantlife.ru garant-group.ru garantgroup.ru garant-dent.ru garantdent.ru garant-doc.ru garantdoc.ru garant-spb.ru garantspb.ru garant-msk.ru
garantmsk.ru garant-ekb.ru garantekb.ru garant-nsk.ru garantnsk.ru garant-24.ru garant24.ru garant-profi.ru garantprofi.ru garant-service.ru
garantservice.ru garant-pro.ru garantpro.ru garant-expert.ru garantexpert.ru ideal-center.ru idealcenter.ru ideal-clinic.ru idealclinic.ru
ideal-med.ru idealmed.ru ideal-plus.ru idealplus.ru ideal-life.ru ideallife.ru ideal-group.ru idealgroup.ru ideal-dent.ru idealdent.ru ideal-doc.ru
idealdoc.ru ideal-spb.ru idealspb.ru ideal-msk.ru idealmsk.ru ideal-ekb.ru idealekb.ru ideal-nsk.ru idealnsk.ru ideal-24.ru ideal24.ru ideal-profi.ru
idealprofi.ru ideal-service.ru idealservice.ru ideal-pro.ru idealpro.ru ideal-expert.ru idealexpert.ru elit-center.ru elitcenter.ru elit-clinic.ru
elitclinic.ru elit-med.ru elitmed.ru elit-plus.ru elitplus.ru elit-life.ru elitlife.ru elit-group.ru elitgroup.ru elit-dent.ru elitdent.ru elit-doc.ru
elitdoc.ru elit-spb.ru elitspb.ru elit-msk.ru elitmsk.ru elit-ekb.ru elitekb.ru elit-nsk.ru elitnsk.ru elit-24.ru elit24.ru elit-profi.ru elitprofi.ru
elit-service.ru elitservice.ru elit-pro.ru elitpro.ru elit-expert.ru elitexpert.ru grand-center.ru grandcenter.ru grand-clinic.ru grandclinic.ru
grand-med.ru grandmed.ru grand-plus.ru grandplus.ru grand-life.ru grandlife.ru grand-group.ru grandgroup.ru grand-dent.ru granddent.ru grand-doc.ru
granddoc.ru grand-spb.ru grandspb.ru grand-msk.ru grandmsk.ru grand-ekb.ru grandekb.ru grand-nsk.ru grandnsk.ru grand-24.ru grand24.ru grand-profi.ru
grandprofi.ru grand-service.ru grandservice.ru grand-pro.ru grandpro.ru grand-expert.ru grandexpert.ru optima-center.ru optimacenter.ru
optima-clinic.ru optimaclinic.ru optima-med.ru optimamed.ru optima-plus.ru optimaplus.ru optima-life.ru optimalife.ru optima-group.ru optimagroup.ru
optima-dent.ru optimadent.ru optima-doc.ru optimadoc.ru optima-spb.ru optimaspb.ru optima-msk.ru optimamsk.ru optima-ekb.ru optimaekb.ru optima-nsk.ru
optimansk.ru optima-24.ru optima24.ru optima-profi.ru optimaprofi.ru optima-service.ru optimaservice.ru optima-pro.ru optimapro.ru optima-expert.ru
optimaexpert.ru prima-center.ru primacenter.ru prima-clinic.ru primaclinic.ru prima-med.ru primamed.ru prima-plus.ru primaplus.ru prima-life.ru
primalife.ru prima-group.ru primagroup.ru prima-dent.ru primadent.ru prima-doc.ru primadoc.ru prima-spb.ru primaspb.ru prima-msk.ru primamsk.ru
prima-ekb.ru primaekb.ru prima-nsk.ru primansk.ru prima-24.ru prima24.ru prima-profi.ru primaprofi.ru prima-service.ru primaservice.ru prima-pro.ru
primapro.ru prima-expert.ru primaexpert.ru premium-center.ru premiumcenter.ru premium-clinic.ru premiumclinic.ru premium-med.ru premiummed.ru
premium-plus.ru premiumplus.ru premium-life.ru premiumlife.ru premium-group.ru premiumgroup.ru premium-dent.ru premiumdent.ru premium-doc.ru
premiumdoc.ru premium-spb.ru premiumspb.ru premium-msk.ru premiummsk.ru premium-ekb.ru premiumekb.ru premium-nsk.ru premiumnsk.ru premium-24.ru
premium24.ru premium-profi.ru premiumprofi.ru premium-service.ru premiumservice.ru premium-pro.ru premiumpro.ru premium-expert.ru premiumexpert.ru
`;
