/** What visitors need on a page: links, a policy beside every form, boxes that nobody ticked for them. */
import type { Finding } from "./findings.ts";
import type { Ground } from "./ground.ts";
import { formInWords, type Page } from "./page.ts";

const CONSENT = /соглас|персональн|рассыл|новост|подпис|реклам|consent|agree|subscribe|newsletter|marketing/i;
const PERSONAL = /^(tel|email)$/i;
const PERSONAL_NAME = /phone|tel|mail|fio|^name$|surname|lastname|birth|snils|polis/i;

/** The same page by its path, whatever stands before it. */
const pathOf = (address: string): string => {
  try {
    return new URL(address, "https://x.example").pathname.replace(/\/+$/, "") || "/";
  } catch {
    return address;
  }
};

function boxes({ elements }: Page): Finding[] {
  const ticked = elements.filter(({ name, attributes }) => name === "input" && /^checkbox$/i.test(attributes.get("type") ?? "") && attributes.has("checked"));
  return ticked.flatMap(({ label, attributes, line }): Finding[] => {
    const what = label || attributes.get("name") || attributes.get("id") || "";
    return CONSENT.test(`${what} ${attributes.get("name") ?? ""}`) ? [{ code: "box-ticked", what: what.slice(0, 80), line }] : [];
  });
}

function policy({ elements, forms }: Page, { config }: Ground): Finding[] {
  const { policyUrl } = config.operator;
  const linked = elements.some(({ name, attributes }) => name === "a" && pathOf(attributes.get("href") ?? "#") === pathOf(policyUrl));
  const asks = forms.find((form) => elements.some(({ form: own, name, attributes }) => own === form && name === "input" && (PERSONAL.test(attributes.get("type") ?? "") || PERSONAL_NAME.test(attributes.get("name") ?? ""))));
  return asks && !linked ? [{ code: "policy-link", what: formInWords(asks), more: policyUrl, line: asks.line }] : [];
}

/** Everything about people. */
export function checkPeople(page: Page, ground: Ground): readonly Finding[] {
  const links = page.elements.some(({ attributes }) => attributes.has("data-soglasie-open") || attributes.has("data-soglasie-withdraw"));
  return [...(links ? [] : [{ code: "links-missing", line: 0 } as const]), ...boxes(page), ...policy(page, ground)];
}
