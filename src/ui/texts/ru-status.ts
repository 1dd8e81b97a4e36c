/** Russian texts of the messages after an answer. */
export const ruStatus = {
  refused: "Хорошо: счётчики и реклама выключены, сайт и запись работают. Передумаете — ссылка «Настройки cookie» внизу страницы.",
  /** After "accept all" and after "save". */
  saved: "Ответ сохранён. Изменить его можно по ссылке «Настройки cookie» внизу страницы.",
  /** Where the browser keeps no cookie: as a refusal it works, whatever was pressed. */
  unkept: "Браузер не принимает cookie, поэтому запомнить ответ нельзя: счётчики и реклама выключены, сайт и запись работают.",
  withdrawn:
    "Согласие отозвано {date}: счётчики остановлены, их cookie на этом сайте удалены. Cookie на сайтах самих компаний (например, yandex.ru) мы удалить не можем: это делается в настройках браузера. Чтобы удалить уже собранное, напишите: {contact}.",
  left: "Не удалось удалить: {names}.",
  close: "Закрыть",
  reload: "Обновить страницу",
  /** The plain link at the end of a page that has none of its own; `link-words.ts` has it too, in every language. */
  link: "Настройки cookie",
};

/** Keys and texts of one language's messages. */
export type StatusTexts = Record<keyof typeof ruStatus, string>;
