/** Names that a site's own `texts` and `theme` may use: data. A test holds them against the texts and the style sheets. A key that ends in a dot goes on with a vendor's id. */
const words =
  "ask askAnalytics askMarketing askPreferences onAnalytics onMarketing onMarketingAlone onPreferences others gpc keep and comma accept " +
  "reject settings policy consent dialogTitle closeDialog essential essentialState essentialText preferences preferencesText analytics " +
  "analyticsText marketing marketingText zones zoneHere gpcText companies save acceptAll rejectAll policyLink consentLink loading failed " +
  "device history withdraw countryAbroad countrySelf vendorCookies timeSession timePermanent timeUnknown units crossBorder onHost noCookies " +
  "deviceEmpty deviceOwn deviceAnswer deviceUnknown storeCookie storeLocal storeSession storeDatabase storeCache deviceUntil deviceDelete " +
  "deviceGone deviceStays deviceReceipts deviceUnseen historyEmpty more granted refusedAll withdrawnAll noticeVersion ackNumber ackWaiting " +
  "ackRefused copy copied downloadText downloadJson receiptTitle receiptOperator receiptDate receiptNotice receiptYes receiptNo mapHeld " +
  "mapShow videoHeld videoShow chatHeld chatShow bookingHeld bookingShow otherHeld otherShow always always. outside outside. forbidden " +
  "captchaCall captchaWrite refused saved unkept withdrawn left close reload link";

/** Keys of own texts. */
export const TEXT_KEYS: readonly string[] = words.split(" ");
/** Names of own style properties. */
export const THEME: readonly string[] = ["accent", "font", "on-accent", "placeholder", "radius", "surface", "text"];
