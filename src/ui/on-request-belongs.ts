/** Which form or button a waiting vendor belongs to, by the page's own markup. Pure. */
import { names, type OnRequestVendor } from "./on-request-vendors.ts";

/** Where a captcha draws itself. */
const BOX = ".smart-captcha,.g-recaptcha,[data-sitekey],[id*='captcha' i],[class*='captcha' i]";
const FIELD = "input,select,textarea,button,label,[contenteditable=''],[contenteditable='true'],[role='button']";
const CONTROL = "button,a,input[type='button'],input[type='submit'],input[type='image'],[role='button'],[onclick]";
const SEARCH = "[role='search'],search,[action*='search'],[action*='poisk']";
const PAY = /оплат|плат[её]ж|внести|купить|\bpay|payment|checkout/i;

/** Does what the visitor presses, fills in or has the focus on belong to the vendor? */
export function belongs(vendor: OnRequestVendor, used: Element): boolean {
  const marked = used.closest("[data-soglasie]");
  if (marked && names(marked.getAttribute("data-soglasie"), vendor)) return true;
  if (vendor.kind === "captcha") return inGuardedForm(used);
  const control = controlOf(used);
  return !!control && (vendor.kind === "booking" ? speaksOf(vendor.by, control) || opensForm(control) : pays(vendor, control));
}

/** The button or link of which this is a part. */
export function controlOf(used: Element): HTMLElement | null {
  return used.closest<HTMLElement>(CONTROL);
}

/** A link with an address of its own needs nobody's script. */
export function leadsAway(control: Element): boolean {
  return control.nodeName === "A" && !/^(#|javascript:|$)/i.test(control.getAttribute("href") || "");
}

/** Forms of the page that a captcha guards: those that hold its box; where none does (invisible ones), every form but a search. */
function guardedForms(doc: ParentNode): HTMLFormElement[] {
  const forms = [...doc.querySelectorAll("form")];
  const boxed = forms.filter((form) => form.querySelector(BOX));
  return boxed.length ? boxed : forms.filter((form) => !isSearch(form));
}

/** The same forms, and boxes that stand outside any form. */
export function guardedPlaces(doc: ParentNode): HTMLElement[] {
  const alone = [...doc.querySelectorAll<HTMLElement>(BOX)].filter((box) => !box.closest("form") && !box.parentElement!.closest(BOX));
  const forms = guardedForms(doc);
  return alone.length ? [...alone, ...forms.filter((form) => form.querySelector(BOX))] : forms;
}

function inGuardedForm(used: Element): boolean {
  const field = used.closest(FIELD);
  if (!field) return false;
  const form = (field as HTMLInputElement).form || field.closest("form");
  if (form) return guardedForms(rootOf(form)).indexOf(form) >= 0;
  if (field.closest("a,[role='search'],search") || field.matches("[type='search'],button,label,[role='button']")) return false;
  // Fields without a form: the box stands somewhere around them, or there is none at all.
  const { body } = field.ownerDocument;
  for (let around = field.parentElement; around && around !== body; around = around.parentElement) if (around.querySelector(BOX)) return true;
  return !rootOf(field).querySelector(BOX);
}

function rootOf(element: Element): ParentNode {
  return element.getRootNode() as Document | ShadowRoot;
}

function isSearch(form: HTMLFormElement): boolean {
  return !!form.closest(SEARCH) || !!form.querySelector("input[type='search']");
}

/** Names, values and handlers of the element's own tag. */
function speaksOf(word: RegExp, element: Element): boolean {
  return [...element.attributes].some(({ name, value }) => word.test(name) || word.test(value));
}

/** Bitrix24's form in a window: its button follows the script. */
function opensForm(control: Element): boolean {
  return [...control.ownerDocument.querySelectorAll("script[data-b24-form^='click']")].some(({ nextElementSibling: next }) => !!next && next.contains(control));
}

/** A button of the vendor, or one that speaks of paying; where the page has no such button, any. */
function pays({ by }: OnRequestVendor, control: Element): boolean {
  const near = (one: Element): boolean => {
    const form = one.closest("form");
    if (speaksOf(by, one) || (form && speaksOf(by, form))) return true;
    return !leadsAway(one) && (speaksOf(PAY, one) || PAY.test((one.textContent || "").slice(0, 80)));
  };
  return near(control) || (!leadsAway(control) && ![...control.ownerDocument.querySelectorAll(CONTROL)].some(near));
}
