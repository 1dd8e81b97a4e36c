/** What a language's file does: it leaves its texts for the others. The plain link knows its own words (`link-words.ts`). */
import { connect } from "../chunk.ts";
import type { AllTexts } from "./texts/all.ts";

/** `code`: two letters, as in the file's name. */
export function speak(code: string, texts: AllTexts): void {
  connect(`lang-${code}`, ({ shared }) => {
    shared.texts = texts;
  });
}
