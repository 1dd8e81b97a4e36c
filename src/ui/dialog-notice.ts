/** The texts on which the visitor decides in the dialog. Pure: the build hashes what is shown. */
import type { NoticeSource } from "./notice.ts";
import type { DialogTexts } from "./texts/ru-dialog.ts";

/** Title, categories with what is said of them, and the answers; whatever the banner said before is a notice of its own. */
export function dialogNotice({ categories, gpc }: Pick<NoticeSource, "categories" | "gpc">, texts: DialogTexts): Record<string, string> {
  const said: Record<string, string> = { title: texts.dialogTitle };
  for (const name of ["essential", ...categories] as const) Object.assign(said, { [name]: texts[name], [`${name}Text`]: texts[`${name}Text`] });
  const signal = gpc && categories.includes("marketing") ? { gpcText: texts.gpcText } : {};
  return { ...said, ...signal, save: texts.save, acceptAll: texts.acceptAll, rejectAll: texts.rejectAll };
}
