/**
 * Vendors that load nothing until the visitor uses the form or button they belong to: captchas, booking widgets, payment. Data, and which of
 * them wait on this page.
 */
import type { GateHandle } from "../contract.ts";

/** One vendor. */
export interface OnRequestVendor {
  /** Catalogue id. */
  readonly id: string;
  readonly kind: "captcha" | "booking" | "payment";
  readonly name: string;
  /** Address, without its query, of its tags. */
  readonly at: RegExp;
  /** One such address: the gate tells its number by it. */
  readonly sample: string;
  /** What the markup of its own buttons and links speaks of. */
  readonly by: RegExp;
  /** Collects outside Russia. */
  readonly foreign?: true;
}

/** A vendor with something on this page that waits. */
export interface Waiting {
  readonly vendor: OnRequestVendor;
  /** Its number in the gate. */
  readonly number: number;
  /** Script elements that are held. */
  readonly scripts: readonly Element[];
  /** The site never loads it. */
  readonly forbidden: boolean;
}

const VENDORS: readonly OnRequestVendor[] = [
  { id: "yandex-smartcaptcha", kind: "captcha", name: "SmartCaptcha", at: /\/\/smartcaptcha\./, sample: "https://smartcaptcha.yandexcloud.net/captcha.js", by: /smart-?captcha/i },
  { id: "google-recaptcha", kind: "captcha", name: "Google reCAPTCHA", at: /recaptcha/, sample: "https://www.google.com/recaptcha/api.js", by: /recaptcha/i, foreign: true },
  { id: "bitrix24-form", kind: "booking", name: "Битрикс24", at: /bitrix24\..*\/crm\//, sample: "https://cdn-ru.bitrix24.ru/b1/crm/form/loader_1.js", by: /b24|bitrix24/i },
  { id: "medflex", kind: "booking", name: "МедФлекс", at: /medflex/, sample: "https://booking.medflex.ru/x.js", by: /medflex/i },
  { id: "infoclinica", kind: "booking", name: "Инфоклиника", at: /infoclinica/, sample: "https://wr.infoclinica.ru/x.js", by: /infoclinica/i },
  { id: "yclients", kind: "booking", name: "YCLIENTS", at: /yclients/, sample: "https://w1.yclients.com/widgetJS", by: /yclients|ywidget/i },
  { id: "cloudpayments", kind: "payment", name: "CloudPayments", at: /cloudpayments/, sample: "https://widget.cloudpayments.ru/bundles/cloudpayments.js", by: /cloudpayments|\bcp-/i },
  { id: "tbank-pay", kind: "payment", name: "Т-Касса", at: /tinkoff|acq-paymentform/, sample: "https://securepay.tinkoff.ru/html/payForm/js/tinkoff_v2.js", by: /tinkoff|tbank/i },
  { id: "robokassa", kind: "payment", name: "Robokassa", at: /robokassa/, sample: "https://auth.robokassa.ru/x.js", by: /robokassa/i },
];

/** Tags that the site marked itself and that have not been started. */
const MARKED = "script[type='text/plain'][data-soglasie],[data-soglasie][data-src]";

/** Does this mark name the vendor? `smartcaptcha` stands for `yandex-smartcaptcha`. */
export function names(mark: string | null, { id }: OnRequestVendor): boolean {
  return !!mark && (id === mark || id.slice(-mark.length - 1) === "-" + mark);
}

/** The vendors that wait on this page now, each once. */
export function waitingVendors(gate: GateHandle, doc: Document = document): Waiting[] {
  const never = (gate.config.gate || {}).foreign === "never";
  const tags = gate.held.filter((tag) => tag.state === "held" && tag.category === 0);
  const marks = [...doc.querySelectorAll(MARKED)].map((element) => element.getAttribute("data-soglasie"));
  const found: Waiting[] = [];
  for (const vendor of VENDORS) {
    const own = tags.filter((tag) => vendor.at.test(tag.what) || gate.idOf(tag.vendor) === vendor.id);
    const hit = own[0] || (marks.some((mark) => names(mark, vendor)) && gate.heldUrl(vendor.sample, true));
    if (!hit) continue;
    const scripts = own.map((tag) => tag.element).filter((element): element is Element => !!element && element.nodeName === "SCRIPT");
    found.push({ vendor, number: hit.vendor, scripts, forbidden: never && !!vendor.foreign });
  }
  return found;
}
