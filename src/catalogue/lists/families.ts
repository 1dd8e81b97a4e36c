/**
 * Families of names of widely used products, from general knowledge: the open lists know single names of many of them, not the pattern.
 * A line: category letter | trade | names, `*` stands for anything.
 */
export const familyList: string = `
a|product analytics|_hp2_* mp_*_mixpanel amplitude_id* amp_* ajs_* fs_uid fs_lua fs_cid mf_user _lo_* _lorid __insp_* SL_C_* SL_L_* _ce.s _ce.* km_* kvcd wooTracker sc_is_visitor_unique ph_*_posthog _sp_id.* _sp_ses.* _parsely_* _cs_id _cs_s _cs_c
a|performance|NRBA_SESSION rxVisitor rxvt dtPC dtLatC dtSa ADRUM* _dd_s dd_cookie_test_* SpeedCurve* mPulse*
a|experiments|optimizely* _vis_opt_* _vwo_* ABTasty* kameleoon* _conv_v _conv_s _dyid* _dycst* _dyjsession QSI_* mt.v
a|counters|WT_FPC _et_coid emos_* atidvisitor atuserid idrxvr xtvrn Hm_lvt_* Hm_lpvt_* CNZZDATA* UM_distinctid Gtest Gdyn HstC* HstPn* HstPt* HstCla* HstCfa* HstCmu* __qca
a|shop statistics|_shopify_y _shopify_s _landing_page _orig_referrer ss_cvr ss_cvt ss_cid ss_cpvisit
m|marketing automation|__hstc __hssc __hssrc hubspotutk _mkto_trk ELOQUA ELQSTATUS _mcid __kla_id _drip_client_* prism_* __attentive_* _privy_* wisepops*
m|advertising|t_gid t_pt_gid trc_cookie_storage taboola_* obuid outbrain_* _pin_unauth _pinterest_* _derived_epik _scid _sctr _rdt_uuid muc_ads guest_id_* personalization_id TDID TDCPM uuid2 anj khaos KADUSERCOOKIE KRTBCOOKIE_* PugT PUBMDCID CMID CMPS CMPRO _cc_id _cc_cc _cc_dc bku bkdc _kuid_ id5id* _pubcid* pbjs-* __stid _stidv __atuvc __atuvs uvc panoramaId* cto_* _li_dcdm_c _lc2_fpi
m|affiliates|AwinChannelCookie _aw_m_* _aw_sn_* cje cjUser LCLK IR_gbd IR_PI _irclickid tt_deduplication* affiliate_id aff_id
p|chats|intercom-* drift_* driftt_aid Tawk_* TawkConnectionTime twk_* crisp-client* __zlcmid olfsk wcsid hblid _okdetect _oklv _okbk tidio_* _fw_crm_v messagesUtk uslk_* gorgias* jivosite_* userlike*
p|players and translation|wistia* wglang googtrans _icl_* wp-wpml_* pll_language plyr*
e|shops|cart_sig cart_ts cart_currency secure_customer_sig _secure_session_id _shopify_essential mage-* form_key private_content_version X-Magento-Vary PrestaShop-* __stripe_mid __stripe_sid x-pp-s l7_az tsrce
e|site builders|svSession bSession fedops.logger.* crumb TiPMix x-ms-routing-name
e|protection|ak_bmsc bm_sz bm_sv bm_mi _abck AKA_A2 datadome _pxhd _pxvid _px3 pxcts sucuri_* wfwaf-* NSC_* TS01* BIGipServer* AWSALB* AWSELB* __utmvc ___utmvm* ___utmva*
e|consent tools|didomi_token notice_behavior notice_preferences notice_gdpr_prefs TAconsentID cmapi_* addtl_consent euconsent* uc_settings uc_user_* _iub_cs-* osano_consentmanager* __cmp* axeptio_* cookiehub real_cookie_banner* cookiefirst-* hu-consent cookiebar* gdpr_consent*
`;
