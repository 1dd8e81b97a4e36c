/** Russian texts of placeholders. `{who}` receives the data, `{name}` is the service. Keys with a vendor's id beat the general ones. */
export const ruPlaceholder = {
  mapHeld: "Карта пока не загружена. Чтобы её показать, {who} получит ваш IP-адрес и адрес этой страницы и может сохранить cookie.",
  mapShow: "Показать карту",
  videoHeld: "Видео пока не загружено. Чтобы его показать, {who} получит ваш IP-адрес и адрес этой страницы и может сохранить cookie.",
  videoShow: "Показать видео",
  chatHeld: "Чат пока не загружен. Чтобы его открыть, {who} получит ваш IP-адрес и адрес этой страницы и может сохранить cookie.",
  chatShow: "Открыть чат",
  bookingHeld: "Форма записи пока не загружена. Чтобы её показать, {who} получит ваш IP-адрес и адрес этой страницы и может сохранить cookie.",
  bookingShow: "Показать форму записи",
  otherHeld: "Эта часть страницы пока не загружена. Чтобы её показать, {who} получит ваш IP-адрес и адрес этой страницы и может сохранить cookie.",
  otherShow: "Показать",
  always: "Всегда показывать: {name}",
  "always.yandex-maps": "Всегда показывать карты Яндекса",
  outside: "Открыть: {name} (новая вкладка)",
  "outside.yandex-maps": "Открыть в Яндекс Картах (новая вкладка)",
  forbidden: "{name} собирает данные за границей, поэтому сайт эту часть страницы не загружает.",
  /** Beside a form whose captcha the site never loads; the first where the config has a telephone number. */
  captchaCall: "Отправить эту форму здесь не получится: её проверяет {name}, а этот сайт не передаёт данные за границу. Позвоните нам: {phone}.",
  captchaWrite: "Отправить эту форму здесь не получится: её проверяет {name}, а этот сайт не передаёт данные за границу. Напишите нам: {contacts}.",
};

/** Keys and texts of one language's placeholders. */
export type PlaceholderTexts = Record<keyof typeof ruPlaceholder, string>;
