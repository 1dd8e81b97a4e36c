/** Vendors of a page: marked right, named in the config, not asked for before the answer, not abroad. */
import { isSealed, ownTags } from "./check-tag.ts";
import type { Finding } from "./findings.ts";
import { countryAbroad, type Ground } from "./ground.ts";
import { formInWords, type Page, type PageForm } from "./page.ts";
import { brings, isOwnCode, type Use } from "./uses.ts";

const CATEGORIES = ["essential", "preferences", "analytics", "marketing"];
const LOGIN = /^(https?:)?\/\/(accounts\.google\.com\/gsi|appleid\.cdn-apple\.com|apis\.google\.com\/js\/platform|telegram\.org\/js\/telegram-widget|connect\.facebook\.net)/i;
const MESSENGER = /^(telegram|whatsapp)$/;
const TOOLS = /\b(Cookiebot|OneTrust|klaro|tarteaucitron|cookieconsent\.initialise|CookieConsent\.run|Didomi|UC_UI)\b/;

/** Marked tags whose name nobody knows, or about which the site does not ask. */
function marks(page: Page, { catalogue, vendors, categories }: Ground): Finding[] {
  return page.elements.flatMap(({ attributes, line }): Finding[] => {
    const what = attributes.get("data-soglasie");
    if (!what) return [];
    const category = CATEGORIES.includes(what) ? what : (vendors.find(({ id }) => id === what)?.category ?? catalogue.get(what)?.category);
    if (!category) return [{ code: "marked-unknown", what, more: [...CATEGORIES.slice(1), ...vendors.map(({ id }) => id)].join(", "), line }];
    return category === "essential" || (categories as readonly string[]).includes(category) ? [] : [{ code: "marked-not-offered", what, line }];
  });
}

/** Is the vendor, or another service of its company, among those that the visitor reads of? */
function isNamed(vendor: string, { vendors, catalogue }: Ground): boolean {
  const company = catalogue.get(vendor)?.company;
  return vendors.some(({ id }) => id === vendor || (company !== undefined && catalogue.get(id)?.company === company));
}

/** What one use of a vendor is found guilty of. */
function judge(use: Use, page: Page, ground: Ground, zone: string | null): Finding[] {
  const { vendor, host, kind, element, category } = use;
  const what = vendor ?? host;
  const place = { what, line: element.line };
  const found: Finding[] = [];
  const tag = ownTags(page)[0];
  const after = !tag || use.index > page.elements.indexOf(tag);
  const held = category !== "essential";
  if (held && element.noscript) return [{ code: "noscript-pixel", ...place }];
  // WordPress prints hints for hosts it has read of somewhere: the vendor itself need not be there.
  if (kind === "hint") return held ? [{ code: "hint-vendor", ...place, what: `${element.attributes.get("rel")} ${host}` }] : [];
  if (held && kind === "parser" && after && !isSealed(page)) found.push(zone ? { code: "zone-parser", ...place, more: zone } : { code: "pasted-parser", ...place });
  if (held && !vendor) found.push({ code: "host-unheld", ...place });
  if (held && vendor && !isNamed(vendor, ground)) found.push({ code: "vendor-unnamed", ...place, more: vendor });
  const country = vendor && countryAbroad(vendor, ground);
  if (country && !(held && ground.config.gate?.foreign === "never")) found.push({ code: "foreign-on-page", ...place, more: country });
  if (vendor && MESSENGER.test(vendor)) found.push({ code: "messenger", ...place });
  return found;
}

/** A form somebody fills in, not a search. */
const filled = (page: Page, form: PageForm): boolean =>
  page.elements.some((one) => one.form === form && /^(input|textarea)$/.test(one.name) && !/^(hidden|submit|button|search|image|checkbox|radio)$/i.test(one.attributes.get("type") ?? "") && !/^(q|s|search|query)$/i.test(one.attributes.get("name") ?? ""));

/** Forms behind reCAPTCHA where foreign vendors are never let in: those with its box or button, else every form that is filled in. */
function captchas(page: Page, uses: readonly Use[], { config }: Ground): Finding[] {
  const isBox = ({ attributes }: Page["elements"][number]): boolean => /\bg-recaptcha\b/.test(attributes.get("class") ?? "") || (attributes.has("data-sitekey") && !/smart-captcha|h-captcha|cf-turnstile/.test(attributes.get("class") ?? ""));
  const boxes = page.elements.filter(isBox);
  const scripts = uses.filter(({ vendor }) => vendor === "google-recaptcha");
  if (config.gate?.foreign !== "never" || !(boxes.length || scripts.length)) return [];
  const sure = [...new Set(boxes.flatMap(({ form }) => (form ? [form] : [])))];
  const forms = sure.length ? sure : page.forms.filter((form) => filled(page, form));
  const line = (boxes[0] ?? scripts[0]!.element).line;
  return forms.length ? forms.map((form) => ({ code: "captcha-form", what: formInWords(form), line: form.line })) : [{ code: "captcha-form", what: `(${line})`, line }];
}

function tools(page: Page, uses: readonly Use[]): Finding[] {
  const known = uses.filter(({ vendor }) => vendor === "other-cmp").map(({ host, element }) => ({ what: host, line: element.line }));
  // Our own block with everything in it names the tools whose cookies it knows.
  const coded = page.elements.flatMap((element) => (element.name === "script" && TOOLS.test(element.text) && !isOwnCode(element) ? [{ what: TOOLS.exec(element.text)![0], line: element.line }] : []));
  const logins = page.elements.flatMap(({ attributes, line }) => (LOGIN.test(attributes.get("src") ?? "") ? [{ code: "login-foreign" as const, what: new URL(attributes.get("src")!, "https://x").hostname, line }] : []));
  return [...[...known, ...coded].map((one) => ({ code: "other-consent-tool" as const, ...one })), ...logins];
}

/** Counters that Soglasie starts, with their own code still in the page. */
function twice(page: Page, ground: Ground): Finding[] {
  return (ground.config.vendors ?? []).flatMap((entry): Finding[] => {
    if (!("use" in entry) || entry.id === undefined) return [];
    const { use: vendor, id: account } = entry;
    const code = page.elements.find((element) => !element.noscript && brings(element, { vendor, account }, ground));
    return code ? [{ code: "counter-twice", what: vendor, more: account, line: code.line }] : [];
  });
}

/** Calls of `yaCounter<number>` where neither the config nor the code of today (`ym(<number>, "init")`) tells of that counter, so that no stand-in bears the name. */
function unnamed(page: Page, { config }: Ground): Finding[] {
  const codeOf = ({ name, text, attributes }: Page["elements"][number]): string => [name === "script" ? text : "", ...[...attributes].flatMap(([key, value]) => (key.startsWith("on") ? [value] : []))].join("\n");
  const all = page.elements.map(codeOf).join("\n");
  return page.elements.flatMap((element): Finding[] => {
    const [what, id = ""] = /\byaCounter(\d+)\s*\./.exec(codeOf(element)) ?? [];
    const told = (config.vendors ?? []).some((entry) => "use" in entry && entry.id === id) || new RegExp(`ym\\(\\s*${id}\\s*,\\s*["']init`).test(all);
    return what && !told ? [{ code: "counter-name", what: `yaCounter${id}`, more: id, line: element.line }] : [];
  });
}

/** The emoji loader that WordPress prints by itself; one whose pictures were moved to the site (filter `emoji_url`) does not name the host. */
function emoji({ elements }: Page): Finding[] {
  const loader = elements.find(({ name, attributes, text }) => name === "script" && (attributes.get("id") === "wp-emoji-settings" || text.includes("_wpemojiSettings")) && /\bs\.w\.org\b/.test(text));
  return loader ? [{ code: "wp-emoji", what: "s.w.org", line: loader.line }] : [];
}

/** Everything about vendors. `zone`: the pattern that the page's path falls under, where that is known. */
export function checkVendors(page: Page, uses: readonly Use[], ground: Ground, zone: string | null): readonly Finding[] {
  const judged = uses.filter(({ vendor }) => vendor !== "other-cmp").flatMap((use) => judge(use, page, ground, zone));
  return [...marks(page, ground), ...twice(page, ground), ...unnamed(page, ground), ...judged, ...emoji(page), ...captchas(page, uses, ground), ...tools(page, uses)];
}

