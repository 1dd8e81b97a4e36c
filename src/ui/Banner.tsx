/** The banner: title, what it is about, who asks, and three answers of one size. */
import type { Operator } from "../config/types.ts";
import { h } from "./element.ts";
import type { ResolvedTexts } from "./notice.ts";

export interface BannerProps {
  readonly texts: ResolvedTexts;
  readonly operator: Operator;
  readonly answer: (granted: boolean) => void;
  readonly open: () => void;
}

/** A named region, not a dialog: the page stays in use beside it. Sentences stand apart, so that none is the largest thing painted on the page. */
export function Banner({ texts, operator, answer, open }: BannerProps): HTMLElement {
  return (
    <section class="n" part="banner" aria-labelledby="t">
      <div class="x" part="text">
        <h2 id="t" part="title">{texts.title}</h2>
        {texts.text.split("\n").map((line) => <p>{line}</p>)}
        <p>
          <bdi>{operator.name}</bdi>
          {"\u2003"}
          <a href={operator.policyUrl}>{texts.policy}</a>
          {"\u2003"}
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
