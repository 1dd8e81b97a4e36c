/** Russian texts of the banner; they travel in its file. `{one|many}` follows the number of names, `{names}` are vendors. */
export const ruBanner = {
  titleAnalytics: "Можно собирать статистику?",
  titleBoth: "Можно собирать статистику и использовать рекламу?",
  titleMarketing: "Можно использовать рекламу?",
  titlePreferences: "Можно показывать карты и чаты?",
  askAnalytics:
    "Если вы согласны, {names} {узнает|узнают}, какие страницы вы открывали, и {сохранит|сохранят} в браузере номер, по которому {узнает|узнают} вас снова.",
  askMarketing: "{names} {получит|получат} эти данные для показа рекламы.",
  askOnlyMarketing: "Если вы согласны, {names} {узнает|узнают}, какие страницы вы открывали, для показа рекламы.",
  askPreferences: "Если вы согласны, сайт покажет карты, видео и чаты других компаний: они узнают ваш IP-адрес и открытую страницу.",
  /** Where the site names no vendor. */
  counters: "счётчики",
  networks: "рекламные компании",
  keep: "Сайт и запись на приём работают при любом ответе, а изменить его можно по ссылке «Настройки cookie» внизу страницы.",
  gpc: "Ваш браузер просит не передавать данные для рекламы, поэтому она выключена.",
  accept: "Принять все",
  reject: "Отклонить все",
  settings: "Настроить",
  policy: "Политика",
  consent: "Текст согласия",
};

/** Keys and texts of one language's banner. */
export type BannerTexts = Record<keyof typeof ruBanner, string>;
