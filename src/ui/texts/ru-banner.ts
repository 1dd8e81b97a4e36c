/** Russian texts of the banner; they travel in its file. `{one|many}` follows the number of names, `{names}` are vendors. */
export const ruBanner = {
  /** `{what}` is a list of what is asked for. */
  ask: "Можно {what}?",
  askAnalytics: "собирать статистику",
  askMarketing: "использовать рекламу",
  /** Only where nothing else is asked for, and so for the line on it. */
  askPreferences: "показывать карты и чаты",
  onAnalytics:
    "Если вы согласны, {names} {узнает|узнают}, какие страницы вы открывали, и {сохранит|сохранят} в браузере номер, по которому {узнает|узнают} вас снова.",
  onMarketing: "{names} {получит|получат} эти данные для показа рекламы.",
  /** Advertising without statistics. */
  onMarketingAlone: "Если вы согласны, {names} {узнает|узнают}, какие страницы вы открывали, для показа рекламы.",
  onPreferences: "Если вы согласны, сайт покажет карты, видео и чаты других компаний: они узнают ваш IP-адрес и открытую страницу.",
  /** Stands for the names where the site names no vendor. */
  others: "другие компании",
  gpc: "Ваш браузер просит не передавать данные для рекламы (Global Privacy Control), поэтому она выключена; включить её можно в настройках.",
  keep: "Сайт и запись на приём работают при любом ответе, а изменить его можно по ссылке «Настройки cookie» внизу страницы.",
  /** Between the last two of several names, and between the others. */
  and: " и ",
  comma: ", ",
  accept: "Принять все",
  reject: "Отклонить все",
  settings: "Настроить",
  policy: "Политика",
  consent: "Текст согласия",
};

/** Keys and texts of one language's banner. */
export type BannerTexts = Record<keyof typeof ruBanner, string>;
