/** Beside a form whose captcha this site never loads: why it cannot be sent, and the clinic's number. */
import type { GateHandle } from "../contract.ts";
import { contactLink } from "./contact-link.tsx";
import { h } from "./element.ts";
import { fill } from "./fill.ts";
import type { PlaceholderTexts } from "./texts/ru-placeholder.ts";

const told = new WeakSet<Element>();

/** Where a message is still missing, and the message. */
export function missingMessages(gate: GateHandle, texts: PlaceholderTexts): readonly (readonly [place: HTMLElement, message: HTMLElement])[] {
  const { shared, config } = gate;
  const missing = (shared.unsendable ? shared.unsendable() : []).filter(({ place }) => !told.has(place));
  return missing.map(({ place, name }) => {
    told.add(place);
    return [place, message(config, texts, name)] as const;
  });
}

function message({ operator }: GateHandle["config"], texts: PlaceholderTexts, name: string): HTMLElement {
  const { phone, contacts } = operator;
  const text = fill(phone ? texts.captchaCall : texts.captchaWrite, { name, phone: "\n", contacts });
  const [before = "", after = ""] = text.split("\n");
  return (
    <section class="h" part="placeholder captcha" role="note">
      <p>
        {before}
        {phone && contactLink(operator)}
        {after}
      </p>
    </section>
  );
}
