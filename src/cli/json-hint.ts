/** What is most likely wrong where JSON ends to be JSON: what people who keep a config in an editor mistype. */
import { say } from "./words.ts";

const COMMENT = /^(\/\/|\/\*|#)/;
const QUOTE = /^['«»“”„‟‘’`]/;

/** A sentence's end about `text`, which does not parse from `offset` on (undefined: the parser did not say). */
export function jsonHint(text: string, offset: number | undefined): string {
  const start = text.trimStart();
  if (start === "") return say("файл пуст", "the file is empty");
  const at = offset === undefined ? start : text.slice(offset);
  if (COMMENT.test(at)) return say("в JSON не бывает комментариев, уберите его", "JSON has no comments, remove it");
  if (QUOTE.test(at)) return say('кавычки нужны прямые двойные: "', 'quotes must be straight and double: "');
  if (!/^[[{"]/.test(start)) return say("в файле должен быть только объект в фигурных скобках, без кода вокруг", "the file must hold an object in braces and no code around it");
  if (offset === undefined || at.trim() === "") return say("файл обрывается: не хватает закрывающей скобки или кавычки", "the file breaks off: a closing bracket or quote is missing");
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(",") && /^[}\]]/.test(at)) return say("лишняя запятая перед скобкой", "a comma too many before the bracket");
  if (/["}\]\w]$/.test(before) && /^["{[]/.test(at)) return say("здесь не хватает запятой", "a comma is missing here");
  if (before.endsWith('"') && /^[\p{L}\d]/u.test(at)) return say('кавычки внутри текста пишут так: «…» или \\"…\\"', 'quotes inside a text are written \\"…\\"');
  return say("проверьте запятые и кавычки", "look at commas and quotes");
}
