/** What a language's file does: it leaves its texts for the others, and puts the plain link that the gate has added into its own words. */
import { connect } from "../chunk.ts";
import type { AllTexts } from "./texts/all.ts";

/** `code`: two letters, as in the file's name. */
export function speak(code: string, texts: AllTexts): void {
  connect(`lang-${code}`, ({ shared, config }) => {
    shared.texts = texts;
    const { link } = { ...texts.status, ...config.texts?.[code] };
    const label = (): void =>
      document.querySelectorAll<HTMLElement>("html > p > [data-soglasie-open]").forEach((own) => {
        own.textContent = link;
        own.lang = code;
      });
    label();
    // The gate adds it when the page is there.
    document.addEventListener("DOMContentLoaded", label);
  });
}
