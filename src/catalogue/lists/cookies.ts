/**
 * Names of cookies from openly licensed lists, for classification outside the gate: Open Cookie Database (Apache-2.0), tarteaucitron.js and
 * CookieBlock (MIT); see NOTICE. Changed: categories in our terms (the lists' "functional" parted into essential and preferences by
 * their own descriptions), descriptions and retention left out. A line: category letter | product | names, `*` stands for anything, `@` names the domain.
 */
export const cookieList: string = `
a|ABTasty|ABTasty ABTastySession
a|ABlyft|ablyft_exps ablyft_queue ablyft_uvs ablyft_tracking_consent
a|AT Internet (privacy by design)|atreman atredir atsession
a|AT Internet|atidvisitor atuserid atreman atredir atsession
a|Abovo Media|tv_spot_tracker
a|Adcalls|acalltrackerreferrer
a|Adhese|adhese2@adhese.com
a|Adobe - Analysis Workspace|s_vi
a|Adobe Analytics|s_cc s_sq s_vi*@207.net s_fid fid s_ppv s_tp s_vi
a|Ahoy|ahoy_visit ahoy_visitor
a|Algolia|_ALGOLIA
a|Amazon Web Services|aws-target-visitor-id
a|Amplitude|AMP_*@cdn.amplitude.com AMP_MKTG_*@cdn.amplitude.com AMP_TEST@cdn.amplitude.com AMP_TLDTEST@cdn.amplitude.com amplitude_cookie_test@amplitude.com amplitude_id_*@amplitude.com amplitude_test*@amplitude.com
a|Baidu|Hm_lpvt_ Hm_lvt_ HMACCOUNT
a|Bazaar Voice|BVBRANDID@network.bazaarvoice.com BVBRANDSID@network.bazaarvoice.com
a|Beslist.nl|client_bslstaid client_bslstmatch client_bslstsid client_bslstuid
a|Bit.ly|_bit@bit.ly
a|Braze|ab.storage.sessionId.* ab.storage.deviceId.*
a|Chartbeat|_chartbeat* _SUPERFLY_nosample
a|Clicky|_jsuid _eventqueue _referrer_og _utm_og _first_pageview clicky_olark no_trackyy_ unpoco_ heatmaps_g2g_
a|CognitoForms|c-referrer c-signup c-plan cognito.services.a cognito.organization
a|Command Act|TCAUDIENCE _TCCookieSync
a|ContentSquare|_cs_c _cs_cvars _cs_id _cs_s __CT_Data _CT_RS_ WRUID _cs_ex _cs_optout _cs_rl _cs_root-domain WRIgnore WRBlock@clicktale.net _cs_same_site _cs_debug _hjasCachedUserAttributes _hjUserAttrbutesHash _hjUserAttributes _hp2_hld _hp5_event_props.* _hp5_meta.* _cs_mk_aa _cs_mk_ga _cs_tld* _cs_vars
a|Crazy Egg|_ceir _CEFT _cer.v _ce.s _ce.cch _ce.gtld ce_need_secure_cookie ce_successful_csp_check cebs@crazyegg.com cebsp_@crazyegg.com _ce.clock_event _ce.clock_data _ce.irv ceft_variant_override
a|Dotmetrics|DotMetrics.SessionCookieTemp@dotmetrics.net DotMetrics.UniqueUserIdentityCookie@dotmetrics.net DotMetrics.DeviceKey@dotmetrics.net DotMetrics.SessionCookieTempTimed@dotmetrics.net
a|Duda|dm_timezone_offset dm_last_visit dm_total_visits dm_last_page_view dm_this_page_view
a|Dynamic Yield|_dy_csc_ses _dycmc _dy_df_geo _dy_geo _dycst
a|Dynatrace|dtCookie* dtLatC* dtPC* dtSa dtValidationCookie dtDisabled rxVisitor* rxvt
a|Emolytics|incap_ses_ nlbi_ visid_incap_
a|Ezoic|ezoadgid_* ezopvc_* ezoref_* ezouid_* ezovid_* ezovuuid_* ezovuuidtime_* ezux_et_* ezux_ifep_* ezux_lpl_* ezux_tos_*
a|Fathom Analytics|_fathom*
a|Force24|F24_autoID F24_personID
a|Gemius|__gfp_64b@gemius.pl __gfp_s_64b@gemius.pl Gdyn@gemius.pl
a|Get+|_first_pageview _jsuid no_trackyy_ _eventqueue
a|GetQuanty|_first_pageview eqy_sessionid eqy_siteid cluid eqy_company gq_utm _jsuid
a|GitHub|_octo@github.com
a|Google Analytics (ga.js)|_gat
a|Google Analytics (gtag.js)|kbntrk
a|Google Analytics|_ga _gali _ga_* _gid _gat* _dc_gtm_* AMP_TOKEN _gat_gtag_* __utma __utmt __utmb __utmc __utmz __utmv@google-analytics.com __utmx __utmxx FPID FPLC
a|Google Optimize|_opt_awkid _opt_awgid _opt_awmid _gaexp_rc _opt_awcid _opt_expid
a|Google Tag Manager|td@googletagmanager.com
a|Google|FCCDCF FCNEC
a|Heap Analytics|_hp2_id _hp2_ses_props
a|Hotjar|_hjHasCachedUserAttributes _hjid hj_visitor _hjIncludedInSample _hjClosedSurveyInvites _hjDonePolls _hjMinimizedPolls _hjDoneTestersWidgets _hjMinimizedTestersWidgets _hjShownFeedbackMessage _hjCachedUserAttributes hjClosedSurveyInvites
a|Indeed|CTK@indeed.com ctkgen jasx_pool_id pagead/conv/%INTEGER%
a|Inspectlet|__insp_pad@inspectlet.com __insp_sid@inspectlet.com __insp_ref@inspectlet.com __insp_scpt@inspectlet.com __insp_nv@inspectlet.com __insp_wid@inspectlet.com __insp_uid@inspectlet.com __insp_dct@inspectlet.com __insp_norec_sess@inspectlet.com __insp_slim@inspectlet.com __insp_targlpt@inspectlet.com __insp_targlpu@inspectlet.com
a|Intercom|intercom-id-* intercom-session-* intercom-device-id-*
a|Kentico|CMSLandingPageLoaded CMSUserPage CurrentContact VisitorStatus
a|Kompass|kompass gq_lead _first_pageview eqy_sessionid eqy_siteid cluid eqy_company gq_utm _jsuid
a|LeadForensics|trackalyzer
a|Leadinfo|_li_id _li_ses
a|LinkedIn|AnalyticsSyncHistory@linkedin.com ln_or l_page@linkedin.com queryString VID@linkedin.com sharebox-suggestion@linkedin.com li_cc@linkedin.com lss_bundle_viewer@linkedin.com interstitial_page_reg_oauth_url@linkedin.com df_ts@linkedin.com li_feed_xray@linkedin.com
a|Lucky Orange|_lo_uid _lo_rid _lo_v __lotl __lotr
a|Mailchimp|mc_cid mc_eid mc_landing_site
a|Marfeel|_ut*@events.newsroom.bi _s*@events.newsroom.bi _lv*@events.newsroom.bi _nrbi@events.newsroom.bi compass_sid@events.newsroom.bi compass_uid@events.newsroom.bi ___m_rec@events.newsroom.bi
a|Marketo|_biz_uid _biz_nA _biz_flagsA _biz_pendingA _biz_ABTestA _biz_su _biz_EventA
a|Matomo (privacy by design)|_pk_ref _pk_id _pk_ses _pk_hsr piwik_ignore _pk_uid
a|Matomo Cloud (privacy by design)|_pk_ref _pk_id _pk_ses _pk_hsr
a|Matomo|_pk_id* _pk_ref* _pk_ses* _pk_cvar _pk_hsr* _pk_testcookie* mtm_consent mtm_consent_removed mtm_cookie_consent matomo_ignore matomo_sessid _pk_ref _pk_id _pk_ses _pk_hsr piwik_ignore _pk_uid
a|Mautic|mtc_id mtc_sid
a|Microsoft|_clck@clarity.ms _clsk@clarity.ms SM@clarity.ms CLID@clarity.ms MicrosoftApplicationsTelemetryDeviceId X-FD-FEATURES* X-FD-Time*
a|Mixpanel|mp_*
a|Mopinion.com|Pastease.passive.activated* Pastease.passive.chance*
a|Oracle|ELOQUA@eloqua.com ELQSTATUS@eloqua.com
a|Oribi|oribi_user_guid@oribi.io oribi_cookie_test@linkedin.com
a|Pardot|visitor_id
a|Piano Analytics|pa_privacy
a|Piano|pa_user cX_P pnespsdk_visitor pnespsdk_push_subscription_added __pvi __pat
a|Picreel|picreel_tracker__visited picreel_tracker__first_visit picreel_tracker__page_views picreel_new_price
a|Piwik Pro|_pk_ref _pk_id _pk_ses _pk_hsr piwik_ignore _pk_uid
a|Piwik|stg_traffic_source_priority stg_last_interaction stg_returning_visitor stg_externalReferrer _pk_id.* _pk_ses.* ppms_privacy_* ppms_privacy_bar_* stg_fired__* stg_utm_campaign stg_pk_campaign _stg_optout stg_global_opt_out
a|Plausible Analytics|plausible_*
a|Postviewscounter|pvc_visits*
a|PubMatic|f5_cspm@simage2.pubmatic.com
a|Qualtrics|QSI_HistorySession QSI_OptInIDsAndWindowNames QSI_OptInIDsAndTargetOrigins SiteReferrer PageReferrer SearchTerm FocusTime BlurTime ActionSetHistory SISessID CPSessID QSI_ReplaySession_Info_* QSI_TestSessions_* QSI_SI_*
a|Rudderstack|rl_user_id rl_trait rl_anonymous_id rl_group_id rl_group_trait rl_page_init_referrer rl_page_init_referring_domain test_rudder_cookie rl_session rl_auth_token
a|Salesforce|auraBrokenDefGraph calViewState pctrk@salesforce.com pi_opt_in
a|ShareThis|__stid@sharethis.com pxcelBcnLcy@sharethis.com pxcelPage*@sharethis.com
a|Shopify|_s@shopify.com _shopify_fs@shopify.com _shopify_s@shopify.com _shopify_uniq@shopify.com _shopify_visit@shopify.com _shopify_y@shopify.com _y@shopify.com tracked_start_checkout@shopify.com ki_r@shopify.com ki_t@shopify.com _Brochure_session@shopify.com _shopify_d shop_analytics _shopify_sa_p _shopify_ga
a|Siteimprove|nmstat
a|Sleeknote|_sn_a
a|Smartadserver|vs@smartadserver.com pbw@smartadserver.com
a|Snowplow|sp _sp_id.* _sp_ses.*
a|StatCounter|sc_is_visitor_unique
a|Taboola|abLdr@taboola.com abMbl@taboola.com tb_click_param@taboola.com
a|Tawk.to Chat|tawkUUID@va.tawk.to
a|Tripadvisor|TATravelInfo TAUnique TAReturnTo
a|Trustpilot|__auc@trustpilot.com ajs_user_id@trustpilot.com ajs_anonymous_id@trustpilot.com ajs_group_id@trustpilot.com __asc@trustpilot.com
a|Umami|umami.*
a|User.com|_ca_chat
a|Viafoura|_vfa _vfb _vfz
a|Vimeo|vuid@vimeo.com sd_identity@vimeo.com sd_client_id@vimeo.com
a|Visual Website Optimizer|_vwo_sn _vwo_ds _vwo_referrer
a|VisualRevenue|__vrf __vrm __vrl __vry __vru __vrid __vrz
a|WePublish|_wepublishGa _wepublishGa_gid
a|Webmecanik|mtc_id mtc_sid
a|Weborama|AFFICHE_W@weborama.fr
a|Wikimedia|WMF-Last-Access@wikimedia.org centralnotice_bucket@wikimedia.org GeoIP@wikimedia.org NetWorkProbeLimit@wikimedia.org
a|WooCommerce|sbjs_session sbjs_udata sbjs_first sbjs_current sbjs_first_add sbjs_current_add sbjs_migrations
a|WordPress|tk_qs tk_r3d tk_tc camptix_client_stats
a|Wysistat (privacy by design)|wysistat
a|Wysistat|Wysistat
a|Xandr|usersync@adnxs.com pses
a|Xiti (SmartTag)|atreman atredir atsession attvtreman attvtsession
a|Yandex Metrica|_ym_mp2_substs _ym_mp2_track
a|Yandex.Metrica|_ym_metrika_enabled _ym_isad _ym_uid _ym_d yabs-sid@yandex.ru _ym_visorc_*@yandex.ru yandexuid@yandex.ru yuidss@yandex.ru ymex@yandex.ru usst@yandex.ru is_gdpr_b@yandex.ru is_gdpr@yandex.ru yabs-vdrf@yandex.ru bh@yandex.ru _yasc@yandex.ru yashr@yandex.ru
a|Yieldmo|yieldmo_id@yieldmo.com
a|Zendesk|_zdshared_user_session_analytics ZD-suid ZD-buid
a|Zoho PageSense|zab_g_ zabUserID zabVisitID zabSplit zabBucket zabHMBucket zpsfa_ zfa zsr zabme zsd ps_payloadSeqId zabPZBucket zPersonalization zia_ zpc zps_permission_status zps-tgr-dts zpspolls_ zpsPollsBucket zpspb zpsPopupBucket zpssr zab_
a|comScore|S1@nl.sitestat.com C1@nl.sitestat.com
e|AFAS|.secureclient .securesession .stateflags .auth
e|ASP.net|ASP.NET_SessionId
e|Adcalls|acalltrackersession excludecalltracking
e|Adobe Analytics|sat_track
e|Adobe Audience Manager|at_check renderid
e|Adobe ColdFusion|cfid cftoken
e|Adyen|_rp_uid
e|Akamai Botmanager|_abck
e|Akamai|AKA_A2 ak_bmsc bm_sv
e|Alteon|AlteonP
e|Amazon Web Services|AWSALB AWSALBCORS AWSELBCORS AWSELB AWSALBTGCORS AWSALBTG aws-csds-token aws-priv
e|Auth0|auth0 auth0_compat auth0-mf auth0-mf_compat a0_users:sess a0_users:sess.sig did did_compat __txn_*
e|Axeptio|axeptio_authorized_vendors axeptio_cookies axeptio_all_vendors
e|Azure / Microsoft|buid@microsoft.com esctx@microsoft.com fpc@microsoft.com stsservicecookie@microsoft.com ARRAffinity ARRAffinitySameSite __AntiXsrfToken .ASPXANONYMOUS .ASPXAUTH nSGt-*@microsoft.com RpsContextCookie@microsoft.com ASLBSACORS ASLBSA ASPSESSIO* ApplicationGatewayAffinity ApplicationGatewayAffinityCORS VisitorStorageGuid .AspNetCore.Mvc.CookieTempDataProvider x-ms-cpim-admin x-ms-cpim-slice x-ms-cpim-trans x-ms-cpim-sso* x-ms-cpim-cache* x-ms-cpim-csrf x-ms-cpim-dc x-ms-cpim-ctx x-ms-cpim-rp x-ms-cpim-rc
e|Bing / Microsoft|PPAuth@microsoft.com MSPAuth@microsoft.com MSNRPSAuth@microsoft.com KievRPSAuth@microsoft.com WLSSC@microsoft.com MSPProf@microsoft.com MC0@microsoft.com MS0@microsoft.com x-ms-gateway-slice@microsoft.com AADSSO@microsoft.com brcap@microsoft.com SRM_B@microsoft.com
e|Borlabs|borlabs-cookie
e|Braze|ab.storage.userId.* ab._gd
e|CHEQ AI Technologies|_cq_duid _cq_suid
e|CakePHP|CAKEPHP
e|Channel.me|wwwchannelme_z_sid
e|Citrix|NSC_*
e|Civic|HACIVICLB HACIVIC HAAPPLB
e|CleanTalk|apbct_antibot ct_check_js ct_fkp_timestamp ct_has_scrolled ct_pointer_data ct_ps_timestamp ct_timezone apbct_cookies_test apbct_* ct_* ct_sfw_ spbc_cookies_test spbc_firewall_pass_key spbc_is_logged_in spbc_2fa_passed spbc_timer spbc_log_id
e|Clerk|clerk_*
e|CloudFlare|cf_ob_info cf_use_ob __cfwaitingroom cf_chl_rc_i cf_chl_rc_ni cf_chl_rc_m
e|Cloudflare|__cfruid __cf_bm cf_chl_2 __cflb _cfuvid cf_clearance __cfseq
e|CodeIgniter|ci_session
e|Codepen|codepen_session@codepen.io codepen_signup_referrer@codepen.io codepen_signup_referrer_date@codepen.io
e|Command Act|tc_test_cookie TCIPD tc_sample_ TC_CHECK_COOKIES_SUPPORT DLBCTLYOXA FDLBFIRSTAPI FDLBFIRSTDATA FDLBFIRSTCAMPAIGN FDLBFIRSTCAMPAIGNEF FDLBCAMPAIGNCDOM FDLBFIRSTTMS FDLBFIRSTCMP FDLBFIRST FDLBCTLY FDLBFIRSTEVENTS tc_caids tc_cj_ss tc_ss*
e|Complianz|complianz_policy_id complianz_consent_status cmplz_marketing cmplz_statistics cmplz_functional cmplz_stats cmplz_id cmplz_user_data cmplz_saved_services cmplz_consented_services cmplz_policy_id cmplz_saved_categories cmplz_banner-status
e|Consentmanager.net|__cmpconsent* __cmpiab* __cmpcvc* __cmpcpc* __cmpccc* __cmpwel* __cmpiuid __cmpccx __cmpcc __cmpfcc __cmpld __cmpccpausps*
e|Convert Insights|_conv_r _conv_s _conv_v
e|Cookie First|cookiefirst-consent
e|Cookie Law Info|cookielawinfo-checkbox-necessary cookielawinfo-checkbox-non-necessary viewed_cookie_policy cookielawinfo-checkbox-marketing cookielawinfo-checkbox-analytics cookielawinfo-checkbox-performance cookielawinfo-checkbox-others cookielawinfo-checkbox-functional cookielawinfo-checkbox-advertisement cli_user_preference cookielawinfo-checkbox-preferences CookieLawInfoConsent
e|Cookie Script|CookieScriptConsent
e|CookieBlock|gdpr-last-interaction __cmpAcceptedPurposes pubconsent-v2 FedAuth1
e|CookieConsent.io|cookie-consent-io cookie-consent-io-timestamp* cookie-consent-io-gdpr
e|CookieYes|cookieyesID cky-consent cookieyes-necessary cookieyes-functional cookieyes-analytics cookieyes-advertisement cookieyes_privacy_policy_generator_session cookieyes_session cookieyes-performance
e|Cookiebot|CookieConsent CookieConsentBulkTicket@cookiebot.com consentUUID CrossConsent 1.gif CookieConsentBulkSetting-*
e|CraftCMS|CRAFT_CSRF_TOKEN CraftSessionId
e|Crazy Egg|ce_login@crazyegg.com ceac@crazyegg.com cean@crazyegg.com cehc@crazyegg.com celi@crazyegg.com cean_assoc@crazyegg.com first_snapshot_url@crazyegg.com sharing_*@crazyegg.com ce_sid@crazyegg.com cecu@crazyegg.com
e|CreativeCDN|ts@creativecdn.com
e|Datadome|Datadome
e|Devise (Ruby on Rails)|remember_user_token
e|Didomi|didomi_token euconsent-v2
e|Digital Factory|cookie_notice_accepted
e|DoubleClick/Google Marketing|test_cookie@doubleclick.net
e|Drupal CMS|has_js
e|Dynamic Yield|_dyid_server _dyjsession _dy_lu_ses _dy_ses_load_seq _dy_soct _dy_toffset dy_fs_page
e|Dynatrace|b925d32c ssoCSRFCookie p23mn32t l34kn6no iu2g34bw a69k21bb cgq80xhu 72ddbc27 kj76fg4h
e|Enzuzo|cookies-analytics cookies-functional cookies-marketing
e|Ezoic|active_template::* ezoab_* ezostid_* ezoawesome_*
e|Facebook|wd@facebook.com
e|Fastclick|fastclick@fastclick.net
e|Flowbox|_flowbox
e|Funda|SNLB2@funda.nl
e|GitHub|app_manifest_token _device_id@github.com dotcom_user@github.com enterprise_trial_redirect_to fileTreeExpanded ghcc@github.com _gh_ent@github.com _gh_sess@github.com gist_oauth_csrf@github.com gist_user_session has_recent_activity __Host-gist_user_session_same_site __Host-user_session_same_site marketplace_repository_ids marketplace_suggested_target_id org_transform_notice@github.com private_mode_user_session@github.com saml_csrf_token@github.com saml_return_to@github.com saml_return_to_legacy@github.com show_cookie_banner@github.com user_session@github.com
e|Google AdSense|__eoi pm_sess pm_sess_NNN aboutads_sessNNN ANID
e|Google Ads|AEC@google.com
e|Google Analytics|GA_OPT_OUT@google-analytics.com
e|Google Optimize|_gaexp
e|Google reCAPTCHA|_GRECAPTCHA@google.com
e|Google|FPGSID Secure-YEC CGIC _Secure-YEC CONSENT@gstatic.com SOCS@google.com ACCOUNT_CHOOSER@accounts.google.com SMSV@accounts.google.com __Host-1PLSID@accounts.google.com __Host-3PLSID@accounts.google.com __Host-GAPS@accounts.google.com LSOLH@accounts.google.com g_enabled_idps@accounts.google.com G_AUTHUSER_H@accounts.google.com __Secure-ENID@google.com SEARCH_SAMESITE@google.com GCLB receive-cookie-deprecation
e|HAproxy|SERVERID
e|Hotjar|_hjTLDTest _hjUserAttributesHash _hjLocalStorageTest _hjptid _hjAbsoluteSessionInProgress _hjFirstSeen _hjIncludedInPageviewSample _hjIncludedInSessionSample* _hjSession_* _hjSessionUser_* _hjSessionTooLarge _hjSessionRejected _hjSessionResumed hjViewportId _hjSessionStorageTest _hjCookieTest
e|Hu-manity.co|hu-consent
e|HubSpot|__hs_cookie_cat_pref __hs_notify_banner_dismiss
e|Hubspot|__hs_do_not_track@hubspot.com hs_ab_test@hubspot.com __hsmem@hubspot.com hs-membership-csrf@hubspot.com hubspotapi-csrf@hubspot.com
e|ID5|gdpr@id5-sync.com gpp
e|Imperva|incap_ses_* nlbi_* visid_incap_*
e|Indeed|INDEED_CSRF_TOKEN
e|Instagram|mid@instagram.com
e|Intershop|cc-* SecureSessionID-*
e|Iubenda|_iub_cs-*
e|J2EE|JSESSIONID*
e|Jimdo|ckies_functional ckies_necessary ckies_performance ckies_marketing ClickAndChange
e|JoomlArt|ja_purity_tpl ja_purity_ii_tpl
e|Joomla!|componentType componentStyle
e|Kentico|CMSCsrfCookie CMSCookieLevel
e|Keycloak|AUTH_SESSION_ID KC_RESTART KC_START KEYCLOAK_IDENTITY KEYCLOAK_SESSION KC_STATE_CHECKER KC_AUTH_STATE AUTH_SESSION_ID_LEGACY
e|Laravel|laravel_session
e|Lightbox CDN|TiPMix@api.lightboxcdn.com x-ms-routing-name@api.lightboxcdn.com
e|Lightspeed|COOKIELAW_ADS COOKIELAW_SOCIAL COOKIELAW_STATS
e|LinkedIn|li_gc@linkedin.com sdsc@linkedin.com li_mc@linkedin.com li_a@linkedin.com li_ep_auth_context@linkedin.com fcookie@linkedin.com ccookie@linkedin.com chp_token@linkedin.com li_cu@linkedin.com denial-client-ip@linkedin.com denial-reason-code@linkedin.com rtc@linkedin.com li_referer@linkedin.com f_token@linkedin.com li_apfcdc@linkedin.com li_odapfcc@linkedin.com recent_history_status@linkedin.com all_u_b@linkedin.com pushPermInfo@linkedin.com li_ec@linkedin.com PLAY_SESSION@linkedin.com cookie.policy.banner.eu@linkedin.com cookie.policy.banner.nl@linkedin.com appName@linkedin.com lls-integration@linkedin.com abiRedirect@linkedin.com li_alerts@linkedin.com integration_type@linkedin.com lms_analytics@linkedin.com li_fat_id li_giant
e|Live helper chat|lhc_ldep
e|LiveZilla GmbH|lz_last_visit lz_userid lz_visits
e|Livechat|__lc_cid@livechatinc.com __lc_cst@livechatinc.com __lc2_cid@livechatinc.com __lc2_cst@livechatinc.com
e|Loggly|logglytrackings­ession
e|Lucky Orange|_global_lucky_opt_out _lo_np_* _lo_bn
e|Magento|form_key mage-cache-sessid mage-cache-storage* mage-cache-storage-section-invalidation* mage-cache-timeout* mage-messages mage-translation-file-version mage-translation-storage recently_compared_product* recently_compared_product_previous* recently_viewed_product_previous* user_allowed_save_cookie external_no_cache persistent_shopping_cart stf pollN frontend guest-view mage-banners-cache-storage searchReport-log private_content_version X-Magento-Vary section_data_ids section_data_clean last_visited_store store login_redirect
e|Maxlead|cookieconsent_variant cookieconsent_system cookieconsent_level cookieconsent_seen
e|Microsoft Azure App Insights|ai_session ai_user
e|Microsoft Dynamics|AADNonce.forms@forms.office.comm
e|Microsoft|esctx-*@login.microsoftonline.com isFirstSession* MSO* ASP.NET_Sessio ASP.NET_Sessio_Fallback .AspNetCore.Antiforgery.* __RequestVerificationToken*
e|NGINX Ingresss|INGRESSCOOKIE
e|NextAuth.js|__Secure-next-auth.callback-url __Host-next-auth.csrf-token next-auth.*
e|OneTrust|OptanonConsent OptanonControl OneTrustWPCCPAGoogleOptOut FunctionalCookie __Secure-fgpt@onetrust.com
e|Oracle|JSESSIO ORA_WWV_APP_*
e|Osano|osano_consentmanager osano_consentmanager_expdate osano_consentmanager_uuid cookieconsent_status cookieconsent_page
e|PHP.net|PHPSESSID __Secure-PHPSESSID
e|Parse.ly|_parsely_visitor _parsely_tpa_blocked _parsely_slot_click _parsely_session test
e|PayPal|enforce_policy@paypal.com x-pp-s@paypal.com ts@paypal.com ts_c@paypal.com tsrce@paypal.com nsid@paypal.com X-PP-SILOVER@paypal.com X-PP-L7@paypal.com l7_az@paypal.com
e|Perl|CGISESSID
e|Permutive|pxid permutive-id
e|Piano|xbc __tbc __pls __tac pnespsdk_ssn __utp __pid __idr __eea __code __bid@tinypass.com __ut __pnahc _pctx _pprv _pcid
e|Pinterest|_pinterest_cm@pinterest.com _pinterest_sess@pinterest.com
e|Plesk|PLESKSESSID plesk-items-per-page plek-list-type sites-active-list-state-collapsed lists-state
e|Prebid|_pbjs_userid_consent_data
e|PrivacyPillar|privacypillar-google-consent privacypillar-cookie-consent euconsent-v2 usprivacy
e|Processwire|wires wires_challenge
e|PubMatic|KTPCACOOKIE@pubmatic.com COKENBLD@pubmatic.com PUBUIDSYNCUPFQ@pubmatic.com pubtime_*@pubmatic.com PMFREQ_ON@pubmatic.com FPtrust@pubmatic.com _curtime@pubmatic.com PMDTSHR@pubmatic.com chk@pubmatic.com chkSecSet@pubmatic.com chkChromeAb67@pubmatic.com chkChromeAb67Sec@pubmatic.com pubsyncexp@pubmatic.com ipc@pubmatic.com
e|QookieQloud|__cpmQQ_trackers __cpmQQ_trackers_timestamp __cmpQQ_usedCoookies __cmpQQ_consentID __cmpQQ_CookieConsent
e|Qualtrics|QSI_CT QSI_DATA QSI_ReplaySession_Throttled_* QSI_ReplaySession_SampledOut_*
e|RD Station|_form_fields
e|Rack|rack.session
e|Ruby on Rails|_rails_session
e|SAP|gac_* _gig_APIProxy_enabled gig_canary gig_canary_3* gig_canary_ver* glt_* _gig_lt gig_last_ver_* gig_loginToken_*@gigya.com _gig_shareUI_cb_* gig_toggles gig3pctest glnk gst GSLM_* SAML_*@gigya.com gltexp_* ua_*
e|Salesforce|_sid* autocomplete BAYEAX_BROWSER renderCtx@salesforce.com force-stream@salesforce.com sfdc-stream@salesforce.com BrowserId_sec@salesforce.com force-proxy-stream@salesforce.com BrowserId@salesforce.com QCQQ@salesforce.com sid_Client@salesforce.com idccsrf@salesforce.com rsid@salesforce.com rsid2@salesforce.com RRetURL@salesforce.com RRetURL2@salesforce.com alohaEpt@salesforce.com clientSrc@salesforce.com oid@salesforce.com CookieConsentPolicy*@salesforce.com cordovaVersion cqcid csssid csssid_Client devOverrideCsrfToken disco FedAuth gTalkCollapsed guest_uuid_essential_* Host-ERIC_PROD- ideaToggle inst lastlist liveagent_invite_rejected_ liveagent_sid lloopch_loid login promptTestMod redirectionWarning schgtclose sfdc_lv2 SUCSP SUPRM t useStandbyUrl __Host-ERIC_PROD-* SetupDomainProbePassed
e|ShareThis|pubconsent*@sharethis.com st_optout@sharethis.com pxcelAcc3PC usprivacy* euconsent* fpestid
e|Shopify|_ab@shopify.com _secure_session_id@shopify.com Cart@shopify.com cart_sig@shopify.com cart_ts@shopify.com checkout_token@shopify.com Secret@shopify.com Secure_customer_sig@shopify.com storefront_digest@shopify.com _shopify_u@shopify.com shopify_pay_redirect@shopify.com cart_currency@shopify.com dynamic_checkout_shown_on_cart@shopify.com keep_alive@shopify.com checkout_session_token* checkout_session_lookup cart_ver localization _cmp_a _customer_account_shop_sessions _secure_account_session_id _shopify_m@shopify.com _shopify_tm@shopify.com _shopify_tw@shopify.com _storefront_u@shopify.com hide_shopify_pay_for_checkout@shopify.com master_device_id@shopify.com previous_step@shopify.com discount_code@shopify.com remember_me@shopify.com shopify_pay@shopify.com shop_pay_accelerated@shopify.com checkout_prefill@shopify.com checkout_queue_token@shopify.com checkout_worker_session@shopify.com checkout_session_token_*@shopify.com identity-state@shopify.com identity-state-*@shopify.com identity_customer_account_number@shopify.com card_update_verification_id@shopify.com customer_account_new_login@shopify.com customer_account_preview@shopify.com customer_payment_method@shopify.com customer_shop_pay_agreement@shopify.com pay_update_intent_id@shopify.com profile_preview_token@shopify.com login_with_shop_finalize@shopify.com _shopify_essential _shopify_essential_*
e|SiteSpect|SSLB SSPV SSRT SSSC
e|Sleeknote|_sn_n
e|Smartadserver|dyncdn@smartadserver.com Pdomid@smartadserver.com
e|SnapEngage|SnapABugUserAlias SnapABugVisit
e|Snapchat|X-AB
e|Sooqr|__sqra __sqrb __sqrc
e|Spotify|sp_t@spotify.com sp_landing@spotify.com
e|Squeezely|sqzl_consent
e|Stonly|_csrf@stonly.com
e|Stripe|__stripe_mid@stripe.com __stripe_sid@stripe.com m@m.stripe.com
e|Supabase|sb-*
e|SurveyMonkey|RP_* sso_user _splunk_rum_sid sm_rec
e|Swym|swym-email swym-session-id swym-pid swym-swymRegid swym-cu_ct swym-o_s swym-instrumentMap swym-ol_ct swym-v-ckd swym-tpermts swym-weml
e|TYPO3|fe_typo_user be_typo_user Typo3InstallTool be_lastLoginProvider
e|Taboola|t_pt_gid@taboola.com taboola_select@taboola.com taboola_fp_td_user_id@taboola.com _tb_sess_r@taboola.com
e|Tailtarget|dc@t.tailtarget.com
e|Tawk.to Chat|TawkConnectionTime TawkCookie __tawkuuid
e|Termly|__tlbcpv __tltpl_* __tluid
e|Tripadvisor|RT@tamgrt.com
e|Trustpilot|csrf-canary@trustpilot.com
e|Twitch|api_token@twitch.tv unique_id@twitch.tv auth-token@twitch.tv algoliasearch-client-js@twitch.tv device_id@embed.twitch.tv referrer_url@twitch.tv sentry_device_id@player.twitch.tv local_storage_app_session_id@player.twitch.tv
e|Typeform|tf_respondent_cc@typeform.com
e|Vercel|_vercel_*
e|Viafoura|_vf_rd_test* VfSess@viafoura.co VfRefresh@viafoura.co VfAccess*@viafoura.co vfThirdpartyCookiesEnabled@viafoura.co
e|Vimeo|continuous_play_v3@vimeo.com
e|Visual Website Optimizer|_vwo_uuid_v2 _vwo_uuid _vis_opt_s _vis_opt_test_cookie _vis_opt_exp_* _vwo_ssm@dev.visualwebsiteoptimizer.com
e|WP-Glogin|wordpress_google_apps_login
e|WhatsApp|wa_ul@whatsapp.com
e|Wikimedia|loginnotify_prevlogins@wikimedia.org stopMobileRedirect@wikimedia.org
e|Wistia|_simplex
e|Wix.com|SSR-caching@wix.com smSession@wix.com ForceFlashSite@wix.com hs@wix.com bSession TS01* fedops.logger.sessionId _wixCIDX _wix_browser_sess consent-policy client-session-bind server-session-bind
e|WooCommerce / Jetpack|tk_ai
e|WooCommerce|woocommerce_cart_hash@woocommerce.com woocommerce_items_in_cart@woocommerce.com wp_woocommerce_session_*@woocommerce.com
e|WordPress|devicePixelRatio wp-settings-* wporg_logged_in wporg_sec trac_form_token trac_session codexToken codexUserId codexUserName wp-saving-post comment_author_* comment_author_url_* wp-postpass_* wp-settings-time-* tix_view_token jetpackState jpp_math_pass wordpress_logged_in_*
e|Wordpress|wordpress_test_cookie
e|Wufoo|ep201 ep202
e|Xandr|token@adnxs.com sess@adnxs.com
e|Xenforo|xf_consent xf_csrf xf_dbWriteForced xf_inline_mod_* xf_ls xf_session xf_style_id xf_tfa_trust xf_user xf_emoji_usage xf_from_search
e|X|csrf_same_site@twitter.com csrf_same_site_set@twitter.com
e|Yandex.Metrica|_ym_debug@yandex.ru _ym_hostIndex@yandex.ru
e|Yithemes.com|yith_wcwl_session_
e|Youtube|DEVICE_INFO@youtube.com LOGIN_INFO@youtube.com
e|ZOHO|zc_consent ZCAMPAIGN_CSRF_TOKEN zc_cu_exp uesign@salesiq.zoho.com
e|Zendesk|connect.sid@zendesk.com _zendesk_cookie __zlcprivacy@zendesk.com _answer_bot_service_session@zendesk.com ZD-zE_oauth@zendesk.com _zendesk_session zendesk_thirdparty_test _zendesk_shared_session _zendesk_authenticated _help_center_session help_center_data _zendesk_nps_session ZD-settings _zdsession_talk_embeddables_service
e|betweendigital.com|ss@betweendigital.com
e|f5 BIG-IP|BIGipServer*
e|nopCommerce|Nop.customer NOPCOMMERCE.AUTH
e|phpMyAdmin|pmaAuth-* phpMyAdmin pmaUser-*
e|vBulletin|bbuserid bbpassword bbsessionhash bbcpsessionhash bbsitebuilder_active bblastactivity bblastvisit
e||XSRF-TOKEN
m|1rx.io|_rxuuid@1rx.io
m|33Across|33x_ps@33across.com
m|Active Campaign|ac_enable_tracking prism_*
m|Acuity|auid@acuityplatform.com aum@acuityplatform.com
m|Adalyser.com|__adal_ca __adal_cw __adal_id __adal_ses
m|Adcalls|acalltracker acalltrackernumber
m|AddThis|__atuvc __atuvs
m|Adform|TPC@adform.net C@adform.net uid@adform.net cid@adform.net GCM@adform.net CM@adform.net CM14@adform.net token@adform.net otsid@adform.net adtrc@adform.net SR*@adform.net CT*@adform.net EBFCD*@adform.net EBFC*@adform.net CFFC*@adform.net DigiTrust.v1.identity@adform.net adformfrpid
m|Adhese|cap*@adhese.com pubmatic_uid@adhese.com improvedigital_uid@adhese.com rubicon_uid@adhese.com adform_uid@adhese.com appnexus_uid@adhese.com triplelift_uid@adhese.com adheseCustomer@adhese.com
m|Adition|UserID1@adfarm3.adition.com
m|Adkernel|SSPR_*@adkernel.com SSPZ@adkernel.com DSP2F_*@adkernel.com ADKUID@adkernel.com
m|Admatic|__adm_ui@admatic.com.tr __adm_uiex@admatic.com.tr __adm_usyncc@admatic.com.tr uids@admatic.com.tr
m|Admixer|am-uid@admixer.net
m|Adobe Advertising|everest_g_v2@everesttech.net everest_session_v2@everesttech.net ev_tm@everesttech.net _tmae@everesttech.net _lcc@everesttech.net ev_sync_ax@everesttech.net ev_sync_bk@everesttech.net ev_sync_dd@everesttech.net ev_sync_fs@everesttech.net ev_sync_ix@everesttech.net ev_sync_nx@everesttech.net ev_sync_ox@everesttech.net ev_sync_pm@everesttech.net ev_sync_rc@everesttech.net ev_sync_tm@everesttech.net ev_sync_yh@everesttech.net adcloud id_adcloud
m|Adobe Analytics|s_ecid
m|Adobe Audience Manager|demdex@demdex.net dextp dst _dp@demdex.net aam_uuid AMCV_* AMCVS_* mbox dpm
m|Adxcore|advst_uid_11@adxcore.com DISPATCHER@dispatcher.adxcore.com
m|Amazon|ad-id@amazon-adsystem.com ad-privacy@amazon-adsystem.com __trf.src
m|Aniview|aniC@aniview.com version@track1.aniview.com
m|Atlas|AA003@atdmt.com ATN@atdmt.com
m|Audrte|arcki2*@audrte.com arcki2_adform@audrte.com arcki2_ddp@audrte.com
m|Awin|lantern AwinChannelCookie
m|Bazaar Voice|BVID@network.bazaarvoice.com BVSID@network.bazaarvoice.com
m|Beamer|_BEAMER_FIRST_VISIT_*@hotjar.com _BEAMER_USER_ID_*@hotjar.com _BEAMER_DATE_*@hotjar.com _BEAMER_LAST_POST_SHOWN_*@hotjar.com _BEAMER_FILTER_BY_URL_*@hotjar.com
m|Beeswax|bitoIsSecure@bidr.io bito@bidr.io
m|BetweenDigital|dc@betweendigital.com
m|Bidence|duid_update_time@bidence.net _ssp_update_time*@bidence.net _dsp_uid*@bidence.net
m|Bing / Microsoft|MR@bing.com MUID@bing.com MUIDB@bing.com MC1@bing.com MSFPC@bing.com _uetsid@bing.com _uetvid@bing.com ANON@microsoft.com ANONCHK@microsoft.com CC@microsoft.com NAP@microsoft.com MH@microsoft.com childinfo@microsoft.com kcdob@microsoft.com kcrelid@microsoft.com kcru@microsoft.com pcfm@microsoft.com ToptOut@bing.com ACH01@bing.com _RwBf@bing.com _HPVN@bing.com _UR@bing.com OID@bing.com OIDI@bing.com OIDR@bing.com BCP@bing.com BFBUSR@bing.com BFB@bing.com ACL@bing.com ACLUSR@bing.com MSPTC@bing.com _u@bing.com
m|BlueKai|bkdc@bluekai.com bku@bluekai.com bkpa@bluekai.com
m|Blueconic.com|BCSessionID BCTempID@blueconic.net BCReferrerOverrule@blueconic.net BCRefusedObjectives@blueconic.net BCRevision BCTracking bc_tstgrp
m|Blue|ckid@getblue.io hash@getblue.io BLUEID@getblue.io
m|Bombora|tp@ml314.com
m|Bouncex|dgzsdl08v4@bounceexchange.com bounceClientVisit@bounceexchange.com
m|Casale Media|CMID@casalemedia.com CMPRO@casalemedia.com CMPS@casalemedia.com CMRUM3@casalemedia.com CMST@casalemedia.com
m|Claritas|barometric*@trkn.us
m|ComScore|UIDR@scorecardresearch.com UID@scorecardresearch.com PID@scorecardresearch.com XID@scorecardresearch.com
m|Command Act|tc_cj_v2@commander1.com tc_cj_v2_cmp.@commander1.com tc_cj_v2_med@commander1.com CAID TCID@commander1.com WID@commander1.com TMS@commander1.com TCSESSION@commander1.com TCREDIRECT@commander1.com TCLANDINGURL@commander1.com TCREDIRECT_DEDUP
m|CookieConsent.io|ccec_user
m|Crazy Egg|_crazyegg ce_signup_partner@crazyegg.com
m|CreativeCDN|c@creativecdn.com g@creativecdn.com u@creativecdn.com
m|Criteo OneTag|tk uid3pd
m|Customer.io|_cio _cioid _cioanonid cioFT cioLT
m|Datatrics|datatrics_optin datatricsDebugger datatrics_customData
m|Dating Affiliation (Pop Up)|__utmt_Tools _gat _gat_UA-65072040-17 __da-pu-xflirt-ID-pc-o169
m|Digital Audience|digitalAudience@digitalaudience.io
m|Discord (Server Widget)|__dcfduid
m|Disqus|vglnk.Agent.p@disqus.com vglnk.PartnerRfsh.p@disqus.com
m|Dotomi|DotomiUser@dotomi.com cjae@dotomi.com DotomiStatus@dotomi.com DotomiSession_*@dotomi.com DotomiSync@dotomi.com dtm_token dtm_token_exp dtm_tcdata dtm_tcdata_exp dtm_token_sc dtm_user_id dtm_user_id_sc dtm_gdpr_delete@dotomi.com dtm_gpc_optout@dotomi.com
m|DoubleClick/Google Marketing|IDE@doubleclick.net DSID@doubleclick.net ID@doubleclick.net RUL@doubleclick.net FLC@doubleclick.net __gads GoogleAdServingTest ar_debug@doubleclick.net APC@doubleclick.net
m|Dynamic Yield|_dy_cs_storage_items _dy_cs_cookie_items
m|E-volution.ai|v_usr@e-volution.ai
m|Emetric|pid_short@xplosion.de pid_signature@xplosion.de pid@xplosion.de ep@xplosion.de
m|Exponea|__exponea_etc__ __exponea_time2__
m|Ezoic|ezosuigeneris* ezosuibasgeneris-1
m|Facebook (Customer Chat)|act dpr /tr
m|Facebook Pixel|reg_ext_ref reg_fb_gate reg_fb_ref x-src
m|Facebook|lu@facebook.com xs@facebook.com c_user@facebook.com m_user@facebook.com pl@facebook.com dbln@facebook.com aks@facebook.com aksb@facebook.com sfau@facebook.com ick@facebook.com csm@facebook.com s@facebook.com datr@facebook.com sb@facebook.com fr@facebook.com oo@facebook.com ddid@facebook.com locale@facebook.com _fbp@facebook.com _fbc@facebook.com js_ver@facebook.com rc@facebook.com campaign_click_url@facebook.com usida@facebook.com dpr
m|Fastclick|pluto2@fastclick.net pluto@fastclick.net
m|Federated Media Publishing|ljt_reader
m|Fidelity-media.com|DSP_UID@fidelity-media.com
m|FreeWheel|uid-bp-*@stickyadstv.com MRM_UID@stickyadstv.com
m|Funda|DG_HID@funda.nl DG_IID@funda.nl DG_SID@funda.nl DG_UID@funda.nl DG_ZID@funda.nl DG_ZUID@funda.nl
m|Google AdSense|__gsas __gpi __gpi_optout GED_PLAYLIST_ACTIVITY ACLK_DATA
m|Google Ads|Conversion@googleadservices.com _gcl_aw _gcl_gs _gcl_gb _gac_gb_* FPGCLGB FPGCLAW ADS_VISITOR_ID@google.com __Secure-3PSIDCC@google.com __Secure-3PSIDTS@google.com __Secure-1PSIDTS@google.com __Secure-1PAPISID@google.com __Secure-3PSID@google.com __Secure-1PSID@google.com __Secure-1PSIDCC@google.com __Secure-3PAPISID@google.com
m|Google Analytics|_gac_* FPAU
m|Google Flights|_gcl_gf
m|Google Hotel Ads|_gcl_ha
m|Google Maps|OGPC@google.com OGP@google.com
m|Google Surveys|PAIDCONTENT@doubleclick.net
m|Google|AdID DSID gcl gac 1P_JAR@gstatic.com AID@google.com SID@google.com HSID@google.com APISID@google.com SAPISID@google.com SSID@google.com SIDCC@google.com OTZ@google.com A@google.com DV@google.com NID@google.com TAID@google.com FPGCLDC@google.com _gcl_au _gcl_dc _dcid SNID@google.com cookies_accepted@developers.google.com GN_PREF@news.google.com OSID@google.com __Secure-OSID@google.com LSID@google.com COMPASS@google.com UULE@google.com
m|Groovinads|GRV_BHV_UID*@groovinads.com GRV_BHV_IDCC*@groovinads.com GRV_BHV_SKU*@groovinads.com GRV_BHV_IDCAT*@groovinads.com GRV_BHV_DATE*@groovinads.com GRV_IDU@groovinads.com NPA*@groovinads.com GRV_BHV_BRND_*@groovinads.com GRV_google@groovinads.com
m|GumGum|cs@gumgum.com vst@gumgum.com
m|Hubspot|__hstc@hubspot.com hubspotutk@hubspot.com __hssc@hubspot.com __hssrc@hubspot.com messagesUtk@hubspot.com hubspotapi@hubspot.com
m|ID5|id5@id5-sync.com cip@id5-sync.com car@id5-sync.com callback@id5-sync.com cnac@id5-sync.com cf@id5-sync.com 3pi@id5-sync.com
m|Improve Digital|um@ad.360yield.com umeh@ad.360yield.com
m|Instagram|ig_did@instagram.com ig_cb@instagram.com ds_user_id@instagram.com fbm_*@instagram.com shbid@instagram.com shbts@instagram.com sessionid@instagram.com csrftoken rur ds_usr_id
m|Issuu|iutk@issuu.com
m|Kelkoo|KelkooID@kelkoogroup.net
m|Klaviyo|__kla_id
m|Lead Forensics|ifuuid
m|Leadfeeder|_lfa
m|Leadinfo|_li_id* _li_ses*
m|LinkedIn|lidc@linkedin.com bcookie@linkedin.com bscookie@linkedin.com trkCode@linkedin.com trkInfo@linkedin.com li_oatml@linkedin.com liap@linkedin.com lissc@linkedin.com spectroscopyId@linkedin.com UserMatchHistory@linkedin.com li_sugr lms_ads@linkedin.com _guid@linkedin.com BizographicsOptOut@linkedin.com IRLD@linkedin.com ABSELB@linkedin.com brwsr@linkedin.com
m|LiveIntent|lidid@liadm.com _li_ss@liadm.com
m|LiveRamp|euconsent@faktor.io
m|Lotame|_cc_aud@crwdcntrl.net _cc_cc@crwdcntrl.net _cc_id@crwdcntrl.net panoramaId panoramaId_expiry panoramaId_expiry_exp _cc_domain _cc_dc@crwdcntrl.net
m|Magnite|khaos@rubiconproject.com audit@rubiconproject.com put_*@rubiconproject.com rpb@rubiconproject.com rpx@rubiconproject.com c@rubiconproject.com khaos_p@rubiconproject.com audit_p@rubiconproject.com tv_U*@tremorhub.com tvid@tremorhub.com
m|MailMunch|mailmunch_second_pageview _mailmunch_visitor_id
m|Media.net|data-*@contextual.media.net visitor-id@contextual.media.net gdpr_status@contextual.media.net mnet_session_depth
m|MediaMath|mt_misc@mathtag.com mt_mop@mathtag.com uuidc@mathtag.com
m|MediaVine|mv_tokens@exchange.mediavine.com mv_tokens_invalidate-verizon-pushes@exchange.mediavine.com am_tokens@exchange.mediavine.com am_tokens_invalidate-verizon-pushes@exchange.mediavine.com
m|Mediamath|uuid@mathtag.com
m|Mediaplex|svid@mediaplex.com rts@mediaplex.com
m|Mediarithmics|mics_vid@mediarithmics.com mics_uaid@mediarithmics.com mics_lts@mediarithmics.com chk@mediarithmics.com
m|MercadoLibre|_d2id@mercadolibre.com edsid@mercadolibre.com ftid@mercadolibre.com
m|Nativo|opt_out@postrelease.com visitor@postrelease.com
m|Neustar|ab@agkn.com
m|Nexx360|n360_thirtythreeacross@nexx360.io n360-thirtythreeacross@nexx360.io n360_appnexus@nexx360.io n360-appnexus@nexx360.io n360_bliink@nexx360.io n360-bliink@nexx360.io n360_amx@nexx360.io n360-amx@nexx360.io n360_adform@nexx360.io n360-adform@nexx360.io n360_adnuntius@nexx360.io n360-adnuntius@nexx360.io n360_adot@nexx360.io n360-adot@nexx360.io n360_adyoulike@nexx360.io n360-adyoulike@nexx360.io n360_connectad@nexx360.io n360-connectad@nexx360.io n360_conversant@nexx360.io n360-conversant@nexx360.io n360_cwire@nexx360.io n360-cwire@nexx360.io n360_firstid@nexx360.io n360-firstid@nexx360.io n360_freewheel@nexx360.io n360-freewheel@nexx360.io n360_fueldigitalmedia@nexx360.io n360-fueldigitalmedia@nexx360.io n360_fueldigitalix@nexx360.io n360-fueldigitalix@nexx360.io n360_fueldigital@nexx360.io n360-fueldigital@nexx360.io n360_gingerad@nexx360.io n360-gingerad@nexx360.io n360_goodad@nexx360.io n360-goodad@nexx360.io n360_gravity@nexx360.io n360-gravity@nexx360.io n360_groupm@nexx360.io n360-groupm@nexx360.io n360_improve@nexx360.io n360-improve@nexx360.io n360_ix@nexx360.io n360-ix@nexx360.io n360_medianet@nexx360.io n360-medianet@nexx360.io n360_moneytag@nexx360.io n360-moneytag@nexx360.io n360_nextmillennium@nexx360.io n360-nextmillennium@nexx360.io n360_onetag@nexx360.io n360-onetag@nexx360.io n360_openx@nexx360.io n360-openx@nexx360.io n360_outbrain@nexx360.io n360-outbrain@nexx360.io n360_plista@nexx360.io n360-plista@nexx360.io n360_pubmatic@nexx360.io n360-pubmatic@nexx360.io n360_pulsepoint@nexx360.io n360-pulsepoint@nexx360.io n360_quantum@nexx360.io n360-quantum@nexx360.io n360_richaudience@nexx360.io n360-richaudience@nexx360.io n360_rtbhouse@nexx360.io n360-rtbhouse@nexx360.io n360_rubicon@nexx360.io n360-rubicon@nexx360.io n360_sharethrough@nexx360.io n360-sharethrough@nexx360.io n360_smaato@nexx360.io n360-smaato@nexx360.io n360_smartadserver@nexx360.io n360-smartadserver@nexx360.io n360_smartyads@nexx360.io n360-smartyads@nexx360.io n360_smilewanted@nexx360.io n360-smilewanted@nexx360.io n360_staila@nexx360.io n360-staila@nexx360.io n360_tappx@nexx360.io n360-tappx@nexx360.io n360_mediagrid@nexx360.io n360-mediagrid@nexx360.io n360_ttd@nexx360.io n360-ttd@nexx360.io n360_traffective@nexx360.io n360-traffective@nexx360.io n360_triplelift@nexx360.io n360-triplelift@nexx360.io n360_yahoo@nexx360.io n360-yahoo@nexx360.io n360_vidoomy@nexx360.io n360-vidoomy@nexx360.io n360_yieldlab@nexx360.io n360-yieldlab@nexx360.io
m|Nielsen|IMRID@imrworldwide.com ud@exelator.com udo@exelator.com EE@exelator.com
m|OnAudience|done_redirects*@onaudience.com
m|OneTrust|_mkto_trk@onetrust.com
m|Optimizely|optimizelyEndUserId optimizelyRedirectData optimizelyDomainTestCookie optimizelyOptOut
m|Optinmonster|_omappvs _omappvp
m|Ortec|app_ts@adscience.nl viewer@adscience.nl spx_ts@adscience.nl adx_ts@adscience.nl id_ts@adscience.nl
m|Outbrain|cookieJartestCookie@outbrain.com obuid@outbrain.com apnxs@outbrain.com criteo@outbrain.com mdfrc@outbrain.com adrl@outbrain.com ttd@outbrain.com recs@outbrain.com bdswch@outbrain.com obsessionid-* opout recs-* europe ref- auid outbrain_dicbo_id unifiedPixel dicbo_id
m|Pangle|_pangle@analytics.pangle-ads.com
m|Partnerize|tPHG-PS@prf.hn
m|Perfect Audience|pa_rubicon_ts@prfct.co pa_google_ts@prfct.co pa_twitter_ts@prfct.co pa_yahoo_ts@prfct.co pa_openx_ts@prfct.co pa_uid@prfct.co
m|Piano|_pcus cX_G gckp pnespsdk_pnespid
m|Pinterest Pixel|_pinterest_ct_mw
m|Pinterest|_pin_unauth@pinterest.com _pinterest_ct_ua@pinterest.com sessionFunnelEventLogged@pinterest.com _routing_id@pinterest.com _derived_epik@pinterest.com _pinterest_ct _pinterest_ct_rt _epik@pinterest.com
m|Platform161|fl_inst@creative-serving.com pvc2@creative-serving.com pcc2@creative-serving.com trc@creative-serving.com tuuid@creative-serving.com ad2@creative-serving.com
m|PowerLinks Media Limited|dsps:*@px.powerlinks.com
m|PowerLinks|pl_user_id@powerlinks.com
m|Prelinker|_sp_id.32f5 _sp_ses.32f5
m|PubMatic|PUBMDCID@pubmatic.com pp@pubmatic.com SPugT@pubmatic.com KADUSERCOOKIE@pubmatic.com PUBRETARGET@pubmatic.com KCCH@pubmatic.com SyncRTB*@pubmatic.com DPSync*@pubmatic.com ADUSERCOOKIE@pubmatic.com PugT@pubmatic.com KRTBCOOKIE_*@pubmatic.com USCC@pubmatic.com DPPIX_ON@pubmatic.com SYNCUPPIX_ON@pubmatic.com camfreq_*@pubmatic.com pubfreq_*@pubmatic.com DPFQ@pubmatic.com pi@pubmatic.com
m|Pulsepoint|_dbefe@contextweb.com
m|Qualaroo|ki_s@qualaroo.com ki_u@qualaroo.com
m|Quantcast|cref@quantserve.com mc@quantserve.com d@quantserve.com __qca
m|RD Station|rdtrk@rdstation.com.br _rdtrk@rdstation.com.br _rd_experiment_version@rdstation.com.br _rdlps_pp@rdstation.com.br _rd_wa_first_session* _sp_wa_first_session* _rd_wa_id* _sp_wa_id* _rd_wa_ses_id* _sp_wa_ses_id* _sp_root_domain_test_
m|Rapleaf|pxrc@rlcdn.com rlas3@rlcdn.com
m|Reddit|edgebucket@reddit.com initref@reddit.com _rdt_uuid
m|Roku|matchadform@w55c.net wfivefivec@w55c.net
m|SAP|apiDomain_*@gigya.com gig_bootstrap_*@gigya.com _gig_email gig_hasGmid@gigya.com _gig_llu@gigya.com _gig_llp@gigya.com _gig_shareUI_lastUID _gigRefUid_* gmid hasGmid@gigya.com _gig_* ucid
m|SOVRN|_ljtrtb_*@lijit.com ljtrtb@lijit.com
m|Sailthru|sailthru_content sailthru_pageviews sailthru_visitor
m|Salesforce|apex__EmailAddress oinfo@salesforce.com expid_*@salesforce.com _kuid_@krxd.net visitor_id* igodigitalstdomain igodigitalst_* igodigitaltc2
m|Seedtag|st_csd@seedtag.com st_cs@seedtag.com st_uid@seedtag.com st_cnt@seedtag.com st_chc@seedtag.com st_ssp@seedtag.com
m|ShareThis Sticky|_stid _stidv pubconsent
m|ShareThis|__stidv@sharethis.com __unam
m|Shareaholic|__utmt_Shareaholic%20Pageviews
m|Sharethrough|stx_user_id@sharethrough.com
m|Sharpspring|koitk@marketingautomation.services __ss_referrer __ss_tk __ss
m|Shopify|_tracking_consent@shopify.com _landing_page@shopify.com _orig_referrer@shopify.com _shopify_sa_t@shopify.com
m|Sleeknote|_sn_m
m|Smaato|SCM@smaato.net SCMaps@smaato.net SCMsovrn@smaato.net SCMinf@smaato.net SCMo@smaato.net SCMg@smaato.net SCM*@smaato.net
m|Smartadserver|cnfq@smartadserver.com lcsrc@smartadserver.com gid@smartadserver.com csfq@smartadserver.com partner-*@smartadserver.com Comp@smartadserver.com Pwb@smartadserver.com sasd@smartadserver.com sasd2@smartadserver.com TestIfCookie csync@smartadserver.com TestIfCookieP@smartadserver.com pid@smartadserver.com lcsrd@smartadserver.com
m|SnapEngage|SnapABugHistory SnapABugRef
m|Snapchat|sc_at@snapchat.com sc-a-nonce@snapchat.com _scid _schn _scid_r
m|Sonobi|__uin_bw@go.sonobi.com __uir_bw@go.sonobi.com __uis@go.sonobi.com HAPLB5S@go.sonobi.com __uin_mm@sonobi.com __uir_mm@sonobi.com HAPLB8*@go.sonobi.com __uin_rh@go.sonobi.com __uir_rh@go.sonobi.com HAPLB3A@go.sonobi.com
m|SpotX|audience@spotxchange.com
m|Springserve|ssid@springserve.com sst@springserve.com
m|Squeezely|sqzl_abs sqzl_session_id sqzl_vw sqzllocal
m|Stape|_gtmeec
m|StreamTheWorld|idsync-bsw-uid-s@live.streamtheworld.com
m|Taboola|t_gid@taboola.com taboola_session_id@taboola.com _tb_t_ppg@taboola.com
m|Tailtarget|ttbprf@t.tailtarget.com ttc@t.tailtarget.com ttnprf@t.tailtarget.com n@t.tailtarget.com u@t.tailtarget.com trk@t.tailtarget.com ttca@t.tailtarget.com tp*@t.tailtarget.com ttgcm@t.tailtarget.com _ssc@t.tailtarget.com
m|Tapad|TapAd_DID@tapad.com TapAd_TS@tapad.com TapAd_3WAY_SYNCS
m|Tappx|TXCSDMN_*@tappx.com TXCD@tappx.com
m|Teads|tt_viewer@teads.com tt_bluekai@teads.tv tt_exelate@teads.tv tt_liveramp@teads.tv tt_neustar@teads.tv tt_salesforce@teads.tv
m|The Ozone Project|ozone_uid@the-ozone-project.com
m|The Tradedesk|TDCPM@adsrvr.org TDID@adsrvr.org
m|TikTok|_tt_enable_cookie _ttp MONITOR_WEB_ID@mon-va.byteoversea.com msToken@tiktok.com ttwid@tiktok.com ttcsid*@tiktok.com
m|Totvs|u@t.tailtarget.com _ssc@t.tailtarget.com
m|Tripadvisor|TADCID@tamgrt.com ServerPool@tamgrt.com
m|TripleLift|tluid@3lift.com tluidp@3lift.com optout@3lift.com sync@3lift.com
m|Trustpilot|amplitude_id*@trustpilot.com
m|Twiago|deuxesse_uxid@twiago.com
m|Typeform|attribution_user_id@typeform.com
m|Underdog Media|dt@udmserve.net rtbh@udmserve.net udmts@udmserve.net
m|Undertone|UID_EXT_*@undertone.com UTID@undertone.com UTID_ENC@undertone.com
m|Unrulymedia.com|unruly_m*
m|Usabilla|usbls
m|Verve|lkqdid@lkqd.net lkqdidts@lkqd.net
m|Vidoomy|vidoomy-uids@vidoomy.com
m|Visx.net|um2@visx.net
m|Vuble|_mb@vuble.tv
m|Wix.com|svSession@wix.com
m|WordPress|tk_lr tk_or
m|Xandr|anj@adnxs.com uuid2@adnxs.com icu@adnxs.com uids@adnxs.com XANDR_PANID@adnxs.com
m|X|guest_id@twitter.com personalization_id@twitter.com ct0@twitter.com gt@twitter.com guest_id_marketing@twitter.com guest_id_ads@twitter.com muc_ads@t.co _twitter_sess@twitter.com ads_prefs@twitter.com auth_token@twitter.com dnt@twitter.com eu_cn@twitter.com external_referer@twitter.com kdt@twitter.com remember_checked_on@twitter.com rweb_optin@twitter.com syndication_guest_id@twitter.com twid@twitter.com tfw_exp@twitter.com
m|Yahoo|A3@yahoo.com APID@advertising.com APIDTS@yahoo.com IDSYNC@yahoo.com A1 A1S adaptv_unique_user_cookie@yahoo.com cmp@yahoo.com adsrcvw1@yahoo.com migrated2y@yahoo.com OTH@yahoo.com optout@yahoo.com rtbData0@yahoo.com rxx@yahoo.com tearsheet@yahoo.com unique_ad_source_impression@yahoo.com axids@yahoo.com GUC@yahoo.com trc_cookie_storage@yahoo.com tbla_id@yahoo.com
m|Yieldmo|ptrcriteo@ads.yieldmo.com ptrrhs@ads.yieldmo.com ptrrc@ads.yieldmo.com ptran@ads.yieldmo.com ptrt@ads.yieldmo.com ptrpp@ads.yieldmo.com ptrpub@ads.yieldmo.com ptrc@ads.yieldmo.com ptrb@ads.yieldmo.com ptropenx@ads.yieldmo.com ptrbsw@ads.yieldmo.com ptreps@ads.yieldmo.com ptradtrt@ads.yieldmo.com
m|Youtube|GPS@youtube.com VISITOR_INFO1_LIVE@youtube.com VISITOR_PRIVACY_METADATA@youtube.com __Secure-ROLLOUT_TOKEN@youtube.com
m|ZOHO|zc_show zc_loc
m|Zeotap|zc@zeotap.com zsc@zeotap.com zi@zeotap.com idp@zeotap.com zuc@zeotap.com
m|adscale.de|uu@adscale.de cct@adscale.de tu@adscale.de
m|antvoice|antvoice
m|betweendigital.com|betweendigital.com
m|bidswitch.net|tuuid_lu@bidswitch.net
m|csync.loopme.me|viewer_token@csync.loopme.me
m|infOnline|i00@ioam.de
m|justpremium.com|jpxumaster@justpremium.com jpxumatched@justpremium.com
m|openx.net|i univ_id@openx.net pd@openx.net OAID OAGEO*
m|rekmob.com|rek_content@rekmob.com
m|richAudience|rai-pltn-pl-*@richaudience.com avcid-*@richaudience.com pdid@richaudience.com
m|semasio.net|SEUNCY@semasio.net
m|vmg.host|BSWtracker@vmg.host
p|AWS Cookies Popup|aw_popup_viewed_page
p|Acast|intercom-id-ayi0335i intercom-session-ayi0335i
p|Amazon Web Services|aws_lang
p|Azure / Microsoft|x-ms-cpim-geo Dynamics365PortalAnalytics
p|Belco|belco-anonymous-id belco-cookies
p|Blueconic.com|BCPermissionLevel
p|Braze|ab.optOut
p|Browser-Update.org|browserupdateorg
p|Civic|CookieControl
p|Cloudflare|__cfduid
p|Codepen|__editor_layout@codepen.io
p|Command Act|TC_PRIVACY TC_PRIVACY_CENTER TC_OUTPUT TC_OUTPUT_categories
p|Complianz|cmplz_preferences cmplz_choice
p|CookieYes|cky-action cookieyes-consent
p|Cookiebot|userlang*@cookiebot.com cb-currency
p|Crazy Egg|ce_signup_flow@crazyegg.com
p|Crisp Chat|crisp-client
p|Crisp|crisp-client/*
p|Dailymotion|dmvk hist v1st s_vi
p|Django|django_language
p|Drift|drift_*
p|Dynamic Yield|DYID@dynamicyield.com _dyid DYSES@dynamicyield.com _dycnst
p|Easysize.me|easysize_button_loaded_for_user
p|Elfsight|_p_hfp_client_id session_id
p|Enzuzo|cookies-preferences
p|Ezoic|ezds ezohw
p|Facebook|presence@facebook.com
p|Facil'ITI|FACIL_ITI
p|FeedbackCompany|tsrvid
p|France Culture|outbrain_cid_fetch xtvrn xtant xtan xtidc v1st dmvk
p|Funda|fonts-loaded@funda.nl html-classes@funda.nl
p|Gallica|dtCookie dtLatC dtPC rxVisitor xtvrn
p|Geoportail maps Embed|apisid hsid nid sapisid sid sidcc 1p_jar
p|GitHub|color_mode@github.com tz@github.com
p|Google Maps Embed|apisid hsid nid sapisid sid sidcc 1p_jar
p|Google Maps Search API|nid
p|Google Tag Manager|cookiePreferences _gat _drt_ exchange_uid id fc rrs rds rv clid ipinfo acs
p|Google|_Secure-ENID __Secure-YNID
p|HubSpot|__hs_gpc_banner_dismiss
p|Hubspot|__hs_opt_out@hubspot.com __hs_initial_opt_in@hubspot.com hs-messages-is-open@hubspot.com hs-messages-hide-welcome-message@hubspot.com hs_langswitcher_choice@hubspot.com hubspotapi-prefs@hubspot.com
p|Intercom|intercom-id- intercom-session-
p|Internet Archive|abtest-identifier donation-identifier
p|Intershop|pgid-org-*
p|Joomla! Engagebox|nrid
p|Kentico|CMSPreferredCulture
p|Keycloak|KEYCLOAK_LOCALE KEYCLOAK_REMEMBER_ME
p|Kiyoh|Kiyohnl@kiyoh.nl
p|Lightspeed|COOKIELAW
p|LinkedIn|lang@linkedin.com li_rm@linkedin.com lihc_auth_@linkedin.com ac_L@linkedin.com ac_LD@linkedin.com uh@linkedin.com pushPermState@linkedin.com wwepo@linkedin.com li_gpc@linkedin.com li_gp@linkedin.com PLAY_FLASH@linkedin.com PLAY_LANG@linkedin.com redirectFromM2MInviteAccept@linkedin.com redirectFromM2MInviteSent@linkedin.com appLang@linkedin.com feed-sort@linkedin.com lil-lang@linkedin.com li_theme@linkedin.com li_theme_set@linkedin.com recent_history@linkedin.com
p|Live helper chat|lhc_per lhc_ses
p|LiveChat|lc_*
p|Livechat|__livechat@livechatinc.com
p|Lucky Orange|_lo_cid
p|MTcaptcha|mtv1Pulse mtv1ConfSum mtv1Pong
p|Magento|product_data_storage* recently_viewed_product*
p|Marketo munchkin|OptAnon
p|Matomo Tag Manager|_pk.id _pk.sess
p|Microsoft Dynamics|DcLcid@forms.office.comm
p|Mixcloud|_gat csrftoken mx_t
p|Moove|moove_gdpr_popup
p|Next.js|__next_*
p|Next|NEXT_LOCALE
p|OneTrust|OptanonAlertBoxClosed utm_key@onetrust.com
p|Openstreetmap Embed|apisid hsid nid sapisid sid sidcc 1p_jar
p|Piano|__pil LANG@tinypass.com LANG_CHANGED@tinypass.com
p|Plesk|plesk-sort-dir plesk-sort-field
p|Polylang|pll_language
p|Qualtrics|QSI_S_* QST QSIPopUnder_PopUnderTarget_SI_*
p|SAP|gig3pc
p|Salesforce|_KMPage* _KnowledgePageDispatcher* _KnowledgePageFilter* _KnowledgePageFilterArticleArticleType* _KnowledgePageFilterArticlePublishStatus* _KnowledgePageFilterArticleValidationStatus* _KnowledgePageFilterLanguage* _KnowledgePageFilterMyDraftArticleType* _KnowledgePageFilterMyDraftPublishStatus* _KnowledgePageFilterMyDraftValidationStatus* _KnowledgePageSortFieldArticle* _KnowledgePageSortFieldMyDraft* _spring_KmMlAnyoneDraftArticlesList* _spring_KmMlArchivedArticlesList* _spring_KmMlMyDraftArticlesList* _spring_KmMlMyDraftTranslationsList* _spring_KmMlPublishedArticlesList* _spring_KmMlPublishedTranslationsList* activeView caPanelState cookieSettingVerified hideDevelopmentTools hideFilesWarningModal hideIdentityDialog iotcontextsplashdisable pc-unit PreferredLanguage showNewBuilderWarningMessage sidebarPinned ssostartpage waveUserPrefFinderLeftNav waveUserPrefFinderListView webact WelcomePanel
p|Shopify|locale_bar_accepted _shopify_country customer_account_locale@shopify.com preview_theme@shopify.com shopify-editor-unconfirmed-settings@shopify.com
p|Smartsupp|ssupp.vid ssupp.visits
p|Snapwidget|_gat_pro@snapwidget.com
p|Spotify|sp_ab sp_landingref sp_usid sp_m spot
p|SurveyMonkey|CX_* P_* sm_ir RE_* REPID_*
p|Swym|swym-u_pref
p|Tawk.to|tawk_*
p|Twitch|unique_id_durable@twitch.tv session_unique_id@twitch.tv server_session_id@twitch.tv twitch.lohp.countryCode@twitch.tv enable-compact-scene-listing@twitch.tv videoChat.notice_dismissed@twitch.tv chat_rules_shown@twitch.tv session_storage_last_visited_twitch_url@player.twitch.tv
p|Userlike|uslk_s uslk_e
p|Vimeo|Player@vimeo.com __utmt_player player
p|WPML|wp-wpml_current_language
p|Weply|weply.analytics logglytrackingsession
p|WhatsApp|wa_lang_pref@whatsapp.com
p|Wistia|_distillery muxData wistia-http2-push-disabled wistia wistia-video-progress-*
p|Wix.com|wixLanguage
p|WooCommerce|woocommerce_recently_viewed@woocommerce.com store_notice* woocommerce_snooze_suggestions__* woocommerce_dismissed_suggestions__*
p|WordPress|wporg_locale welcome-* showComments stnojs wp_lang
p|Xenforo|xf_language_id xf_notice_dismiss xf_push_notice_dismiss xf_push_subscription_updated xf_toggle
p|Youtube|PREF@youtube.com YSC@youtube.com
p|Zendesk|zte2095@zendesk.com __zlcmid@zendesk.com ZD-store ZD-widgetOpen ZD-launcherLabelRemoved
p|Zopim|__zlcid __zprivacy
p|nopCommerce|NopCommerce.RecentlyViewedProducts
p|phpMyAdmin|pma_lang
p|reCAPTCHA|nid
p|vBulletin|bbnp_notices_displayed
`;
