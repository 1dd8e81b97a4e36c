/** What visitors need on a page: links, a policy beside every form, boxes that nobody ticked for them. */
import type { Finding } from "./findings.ts";
import type { Ground } from "./ground.ts";
import { formInWords, type Page } from "./page.ts";

const CONSENT = /соглас|персональн|рассыл|новост|подпис|реклам|consent|agree|subscribe|newsletter|marketing/i;
const MAILING = /рассыл|новост|подпис|реклам|акци[яийюх]|newsletter|marketing|subscribe/i;
const PROCESSING = /персональн|обработк|политик|personal data|privacy/i;
const BY_USE = /(?:продолжая|используя|пользуясь)[^.!?]{0,80}(?:сайт|ресурс|сервис)[^.!?]{0,80}(?:соглаша|выража|да[её]те|принима)[^.!?]{0,80}|использовани[ея][^!?]{0,60}(?:сайт|ресурс|сервис)[^!?]{0,60}означает[^.!?]{0,40}согласи[^.!?]{0,40}|by (?:continuing|using)[^.!?]{0,60}you (?:agree|consent)[^.!?]{0,40}/i;
const HARMLESS = /(?:cookie|куки)[^]{0,250}?(?<said>[^.!?]{0,60}(?:обезличен|анонимн|не (?:являются|содержат|относятся к) персональн)[^.!?]{0,40})/i;
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
  const all = elements.filter(({ name, attributes }) => name === "input" && /^checkbox$/i.test(attributes.get("type") ?? ""));
  return all.flatMap(({ label, attributes, line }): Finding[] => {
    const words = `${label} ${attributes.get("name") ?? ""}`;
    const what = (label || attributes.get("name") || attributes.get("id") || "").slice(0, 80);
    const both = MAILING.test(label) && PROCESSING.test(label);
    return [
      ...(attributes.has("checked") && CONSENT.test(words) ? [{ code: "box-ticked", what, line } as const] : []),
      ...(both ? [{ code: "box-bundled", what, line } as const] : []),
      ...(attributes.has("required") && MAILING.test(words) && !both ? [{ code: "mailing-required", what, line } as const] : []),
    ];
  });
}

/** Sentences that take use of the site for consent, or call cookies harmless. */
function claims({ words }: Page): Finding[] {
  const [use, harmless] = [BY_USE.exec(words)?.[0], HARMLESS.exec(words)?.groups?.["said"]?.trim()];
  return [...(use ? [{ code: "consent-by-use", what: use.slice(0, 120), line: 0 } as const] : []), ...(harmless ? [{ code: "called-harmless", what: harmless.slice(0, 120), line: 0 } as const] : [])];
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
  return [...(links ? [] : [{ code: "links-missing", line: 0 } as const]), ...boxes(page), ...claims(page), ...policy(page, ground)];
}
