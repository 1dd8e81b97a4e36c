/** The banner: title, what it is about, who asks, and three answers of one size. */
import { h, type VNode } from "preact";
import type { Operator } from "../config/types.ts";
import type { BannerTexts } from "./texts/ru-banner.ts";

export interface BannerProps {
  readonly title: string;
  readonly text: string;
  readonly texts: BannerTexts;
  readonly operator: Operator;
  readonly answer: (granted: boolean) => void;
  readonly open: () => void;
}

/** A named region, not a dialog: the page stays in use beside it. */
export function Banner({ title, text, texts, operator, answer, open }: BannerProps): VNode {
  return (
    <section class="n" part="banner" aria-labelledby="t">
      <div class="x" part="text">
        <h2 id="t" part="title">{title}</h2>
        <p>{text}</p>
        <p>
          {operator.name + " "}
          <a href={operator.policyUrl}>{texts.policy}</a>
          <a href={operator.consentUrl}>{texts.consent}</a>
        </p>
      </div>
      <div class="b">
        <button part="button accept" onClick={() => answer(true)}>{texts.accept}</button>
        <button part="button reject" onClick={() => answer(false)}>{texts.reject}</button>
        <button part="button settings" class="o" onClick={open}>{texts.settings}</button>
      </div>
    </section>
  );
}
