/**
 * Every mistake that a config can hold, as one table: data. Sentences say where ({at}), what ({value}) and how to mend ({expect}, {example},
 * {names}, {hint}; {like} and {near} are whole sentences or nothing). `error`: the config cannot be used; `warning`: it can, but somebody
 * should know.
 */

/** What is said about one code. */
export interface MistakeText {
  readonly level: "error" | "warning";
  readonly ru: string;
  readonly en: string;
}

const error = (ru: string, en: string): MistakeText => ({ level: "error", ru, en });
const warning = (ru: string, en: string): MistakeText => ({ level: "warning", ru, en });

export const mistakes = {
  // Form
  unreadable: error("Конфиг не удалось прочитать. Это должен быть один объект JSON: начните с {example}.", "The config cannot be read. It must be one JSON object: begin with {example}."),
  required: error("{at}: обязательного поля нет. Впишите: {expect}.{like}", "{at}: this field is missing. Write: {expect}.{like}"),
  type: error("{at}: стоит {value}, а нужно: {expect}.{like}", "{at}: holds {value}, expected: {expect}.{like}"),
  form: error("{at}: {value} не подходит. Нужно: {expect}.{like}", "{at}: {value} does not fit. Expected: {expect}.{like}"),
  choice: error("{at}: {value} не подходит.{near} Выберите одно из: {names}.", "{at}: {value} does not fit.{near} Choose one of: {names}."),
  length: error("{at}: слишком коротко или слишком длинно. Нужно: {expect}.{like}", "{at}: too short or too long. Expected: {expect}.{like}"),
  range: error("{at}: {value} вне пределов. Нужно: {expect}.{like}", "{at}: {value} is out of range. Expected: {expect}.{like}"),
  repeated: error("{at}: повторяется. Оставьте один раз.", "{at}: stands there twice. Keep one."),
  "unknown-field": error("{at}: такого поля нет.{near} Исправьте имя или уберите поле. Здесь бывают: {names}.", "{at}: there is no such field.{near} Correct the name or remove it. Known here: {names}."),
  reserved: error("{at}: {value} — имя категории или занято. Назовите поставщика иначе.{like}", "{at}: {value} is a category's name or taken. Give the vendor another one.{like}"),
  // Sense
  "letters-lost": error("{at}: буквы пропали, стоит {value}: файл прочитан не в той кодировке. Сохраните его в UTF-8.", "{at}: letters are lost, it holds {value}: the file was read in a wrong encoding. Save it as UTF-8."),
  "vendor-unknown": error("{at}: поставщика {value} нет в каталоге.{near} Исправьте имя или опишите своего: id, name, category, hosts.", "{at}: the catalogue has no vendor {value}.{near} Correct the name or describe your own: id, name, category, hosts."),
  "vendor-repeated": error("{at}: поставщик {value} уже назван выше. Оставьте одну запись: второй счётчик вставьте на страницу его кодом, он ждёт того же ответа.", "{at}: vendor {value} is named above. Keep one entry: paste a second counter's own code into the page, it waits for the same answer."),
  "vendor-shadow": error("{at}: {value} есть в каталоге. Пишите \"use\": {value} или возьмите другой id.", "{at}: {value} is in the catalogue. Write \"use\": {value} or take another id."),
  "account-form": warning("{at}: {value} не похоже на номер этого поставщика.{like} Скопируйте номер из его личного кабинета.", "{at}: {value} does not look like this vendor's number.{like} Copy it from the vendor's own pages."),
  "date-impossible": error("{at}: даты {value} нет в календаре.{like}", "{at}: the calendar has no {value}.{like}"),
  "endpoint-plain": error("{at}: {value} без шифрования. Напишите https:// или путь на своём сайте.{like}", "{at}: {value} is not encrypted. Write https:// or a path on the site itself.{like}"),
  "words-forbidden": error("{at}: в тексте есть «{hint}». Закон так не считает, и посетителя это обманывает. Перепишите простыми словами.", "{at}: the text says “{hint}”, which is not true in law and misleads the visitor. Put it in plain words."),
  "text-empty": error("{at}: текст пуст: кнопка или заголовок останутся без слов. Впишите слова или уберите строку, тогда вернётся обычный текст.", "{at}: the text is empty: a button or heading would be left without words. Put words in or remove the line, which brings the usual text back."),
  "consent-is-policy": error("{at}: согласие и политика — один и тот же адрес. С 01.09.2025 согласие оформляют отдельно (152-ФЗ, ст. 9): дайте ему свою страницу.{like}", "{at}: consent and policy share one address. Since 2025-09-01 consent is a document of its own (152-FZ art. 9): give it its own page.{like}"),
  "operator-unfilled": warning("{at}: здесь ещё образец, {value}. Посетители прочтут его в окне и в расписке: впишите своё.", "{at}: this is still the sample, {value}. Visitors read it in the dialog and in their receipt: put in your own."),
  "zone-letters": error("{at}: {value} не сработает: в адресе буквы кодируются. Напишите так: {hint}", "{at}: {value} will never match: addresses carry letters in code. Write: {hint}"),
  "receipt-too-large": error("{at}: поставщиков так много, что расписка не поместится в 6 КБ. Уберите лишних или сократите id своих.", "{at}: so many vendors that a receipt would exceed 6 KiB. Remove some or shorten the ids of your own."),
  "no-receipts": warning("{at}: не указано, куда отправлять расписки: согласие нечем будет доказать (152-ФЗ, ст. 9 ч. 3). Добавьте: {example}", "{at}: receipts have nowhere to go: consent could not be proved (152-FZ art. 9(3)). Add: {example}"),
  "held-for-good": warning("{at}: {value} относится к категории {hint}, а её нет в \"categories\": поставщик будет удержан навсегда. Добавьте {hint} в /categories или уберите поставщика.", "{at}: {value} is of category {hint}, which \"categories\" lacks: it stays held for good. Add {hint} to /categories or remove the vendor."),
  "category-empty": warning("{at}: категория marketing предлагается, но ни одного рекламного поставщика нет. Уберите её: лишний вопрос посетителю.", "{at}: marketing is offered without any marketing vendor. Remove it: a needless question to the visitor."),
  "vendor-foreign": warning("{at}: {value} собирает данные за пределами России ({hint}). Статья 18 ч. 5 152-ФЗ этого не допускает и с согласия. Уберите поставщика или поставьте \"gate\": {\"foreign\": \"never\"}; если есть основание, впишите crossBorder.", "{at}: {value} collects data outside Russia ({hint}), which art. 18(5) of 152-FZ forbids even with consent. Remove it or set \"gate\": {\"foreign\": \"never\"}; where you have a ground, fill in crossBorder."),
  "foreign-held": warning("{at}: {value} ({hint}) удержан навсегда: стоит \"foreign\": \"never\". Уберите поставщика или напишите \"foreign\": \"consent\".", "{at}: {value} ({hint}) stays held for good because of \"foreign\": \"never\". Remove it or write \"foreign\": \"consent\"."),
  "zones-none": warning("{at}: список пуст, поэтому счётчики после согласия работают и в кабинете, и в результатах. Уберите поле, чтобы вернуть встроенный список.", "{at}: the list is empty, so after a grant counters run in accounts and results too. Remove the field to get the built-in list back."),
  "zones-all": warning("{at}: {value} закрывает весь сайт: счётчики не заработают нигде. Сузьте путь.{like}", "{at}: {value} covers the whole site: counters will run nowhere. Narrow the path.{like}"),
  "zone-goal-idle": warning("{at}: такой зоны нет, цель никогда не придёт. Повторите здесь путь из /zones или из встроенного списка.", "{at}: there is no such zone, so the goal will never arrive. Repeat a pattern of /zones or of the built-in list."),
  "lifetime-long": warning("{at}: {value} дней — больше полугода. Советуем 180: дольше согласие трудно считать осознанным.", "{at}: {value} days is more than half a year. 180 is advised: older consent is hard to call informed."),
  "essential-own": warning("{at}: {value} работает без согласия, потому что назван необходимым. Так можно только с тем, без чего сайт не работает: запишите причину в политике.", "{at}: {value} runs without consent because it is called essential. That is right only for what the site cannot do without: give the reason in the policy."),
  "option-idle": warning("{at}: это поле действует только у {hint}. Уберите его.", "{at}: this field only works for {hint}. Remove it."),
  "vendor-known": warning("{at}: {value} — это {hint} из каталога. Пишите \"use\": \"{hint}\": тогда Soglasie знает и его cookie, и как его остановить.", "{at}: {value} is the catalogue's {hint}. Write \"use\": \"{hint}\", so that Soglasie knows its cookies and how to stop it."),
  "endpoint-path": warning("{at}: {value} не кончается на /v1/receipts, а сервер расписок отвечает только там. Допишите путь; если его меняет ваш прокси, всё в порядке.", "{at}: {value} does not end in /v1/receipts, where alone the receipt server answers. Complete the path; where your proxy rewrites it all is well."),
  "text-unknown": warning("{at}: такого текста нет, на сайте он не появится.{near}{known}", "{at}: there is no such text, the site will never show it.{near}{known}"),
  "theme-unknown": warning("{at}: такого свойства оформления нет.{near}{known}", "{at}: there is no such style property.{near}{known}"),
  "theme-contrast": warning("{at}: {value} плохо видно на {hint}, а нужно не меньше 4.5 : 1 (ГОСТ Р 52872-2019). Возьмите цвет темнее или светлее.", "{at}: {value} is hard to read on {hint}; at least 4.5 : 1 is needed (WCAG 1.4.3). Take a darker or a lighter colour."),
  "language-unknown": warning("{at}: для языка {value} нет готовых текстов. Переведите их в /texts/{hint} или уберите язык.", "{at}: there are no texts for {value}. Translate them in /texts/{hint} or remove the language."),
} as const satisfies Record<string, MistakeText>;

/** Stable code of a mistake. */
export type MistakeCode = keyof typeof mistakes;
