/** What `soglasie check` can find in a page or a config beside the config's own mistakes, as one table: data. `law`: numbers of the project's list of legal checks. */

/** What is said of one code; `{what}` is the thing, `{more}` what goes with it. */
export interface FindingText {
  readonly level: "error" | "warning" | "note";
  readonly law: readonly string[];
  readonly ru: string;
  readonly en: string;
}

const made = (level: FindingText["level"], law: string, ru: string, en: string): FindingText => ({ level, law: law.split(" ").filter(Boolean), ru, en });

export const findings = {
  // Our tag
  "tag-missing": made("error", "C-R.1", "На странице нет тега Soglasie: ничего не удерживается. Поставьте первой в head строку: {more}", "The page has no Soglasie tag: nothing is held. Put this line first in head: {more}"),
  "tag-twice": made("warning", "", "Тег Soglasie стоит дважды, работает первый. Второй уберите.", "The Soglasie tag stands there twice, the first works. Remove the second."),
  "tag-async": made("error", "C-R.1", "У тега Soglasie стоит {what}: счётчики успеют запуститься раньше. Уберите {what}, а если его ставит оптимизатор, исключите из него soglasie.js.", "The Soglasie tag has {what}: counters will run before it. Remove {what}, or, if an optimiser put it there, exclude soglasie.js from it."),
  "tag-module": made("error", "C-R.1", "У тега Soglasie стоит type=\"module\": счётчики успеют запуститься раньше, а посетителя никто не спросит. Уберите type.", "The Soglasie tag has type=\"module\": counters will run before it, and nobody is asked. Remove type."),
  "tag-rehearses": made("warning", "C-R.1", "У тега Soglasie стоит data-rehearse: это репетиция, ничего не удерживается и никого не спрашивают. Чтобы включить, уберите атрибут.", "The Soglasie tag has data-rehearse: that is a rehearsal, nothing is held and nobody is asked. To switch it on remove the attribute."),
  "tag-moved": made("error", "C-R.1", "Тег Soglasie переписал оптимизатор ({what}): он сработает после счётчиков. Исключите soglasie.js из оптимизации; атрибуты в строке: {more}", "An optimiser has rewritten the Soglasie tag ({what}): it will run after the counters. Exclude soglasie.js from optimisation; the line's attributes: {more}"),
  "tag-file": made("error", "C-R.1", "Файл {what} не приходит как скрипт ({more}): на странице ничего не удерживается. Положите папку сборки туда, откуда её берёт тег.", "The file {what} does not come as a script ({more}): nothing is held on the page. Put the build's folder where the tag looks for it."),
  "banner-file": made("error", "", "Файл {what} не приходит как скрипт ({more}): всё удерживается, а посетителя никто не спросит. Папка сборки загружена не целиком: положите её всю.", "The file {what} does not come as a script ({more}): everything is held, and nobody is asked. Half of the build's folder is missing: upload all of it."),
  "csp-blocks-tag": made("error", "C-R.1", "Content-Security-Policy страницы не пропускает Soglasie ({what}): скрипт не запустится. Добавьте туда {more} или поставьте на наш тег nonce страницы: soglasie snippet --nonce <nonce или выражение шаблона>", "The page's Content-Security-Policy does not admit Soglasie ({what}): the script will not run. Add {more} there, or put the page's nonce on our tag: soglasie snippet --nonce <nonce or the template's expression>"),
  "csp-wants-nonce": made("error", "C-R.1", "Content-Security-Policy страницы не пропускает тег Soglasie ({what}): при 'strict-dynamic' адреса не считаются, нужен nonce этой же страницы. Строку с ним печатает soglasie snippet --nonce <nonce или выражение шаблона>", "The page's Content-Security-Policy does not admit the Soglasie tag ({what}): with 'strict-dynamic' addresses do not count, it needs this very page's nonce. soglasie snippet --nonce <nonce or the template's expression> prints the line with it"),
  "csp-trusted-types": made("error", "C-R.1", "Content-Security-Policy страницы пропускает в скрипты только доверенные значения и не называет soglasie ({what}): баннер не загрузится, всё останется удержанным. Добавьте в trusted-types слово soglasie.", "The page's Content-Security-Policy lets only trusted values into scripts and does not name soglasie ({what}): the banner will not load, and everything stays held. Add the word soglasie to trusted-types."),
  "csp-blocks-receipts": made("warning", "C-9.6", "Content-Security-Policy страницы не пропускает расписки ({what}): они останутся в браузерах. Добавьте в connect-src {more}.", "The page's Content-Security-Policy does not let receipts out ({what}): they will stay in the browsers. Add {more} to connect-src."),
  "tag-charset": made("error", "", "Сервер отдаёт {what} в кодировке {more}, а файл в UTF-8: вопрос посетителю будет нечитаем. nginx: location ^~ /soglasie/ { charset utf-8; }, Apache: AddCharset utf-8 .js .html", "The server calls {what} {more}, but the file is UTF-8: the visitor's question would be unreadable. nginx: location ^~ /soglasie/ { charset utf-8; }, Apache: AddCharset utf-8 .js .html"),
  "tag-cached": made("warning", "C-L.3", "Сервер отдаёт {what} с Cache-Control: {more}. Браузеры хранят старый файл, и посетителей спросят по прежнему уведомлению. nginx: location ^~ /soglasie/ { add_header Cache-Control no-cache; }, Apache: положите рядом .htaccess, его пишет soglasie build.", "The server sends {what} with Cache-Control: {more}. Browsers keep the old file, and visitors are asked with the earlier notice. nginx: location ^~ /soglasie/ { add_header Cache-Control no-cache; }, Apache: put the .htaccess beside it that soglasie build writes."),
  "tag-late": made("warning", "C-R.1", "Перед тегом Soglasie стоит скрипт {what}. Поставьте наш тег первым в head.", "The script {what} stands before the Soglasie tag. Put ours first in head."),
  "vendor-before": made("error", "C-R.1", "{what} запускается до тега Soglasie, то есть до вопроса. Перенесите этот код ниже нашего тега.", "{what} runs before the Soglasie tag, that is, before anybody was asked. Move its code below our tag."),
  "tag-relative": made("warning", "C-R.1", "Адрес тега {what} без / в начале: на страницах в папках файла не окажется, и там ничего не удержится. Напишите {more}", "The tag's address {what} does not begin with /: pages in folders will not find the file and hold nothing. Write {more}"),
  "seal-missing": made("error", "C-R.1", "В конфиге включена пломба, а на странице её нет. Вставьте строки, которые печатает soglasie snippet.", "The config has the seal on, the page has none. Paste the lines that soglasie snippet prints."),
  "seal-stale": made("warning", "", "Пломба на странице от прежнего конфига. Вставьте заново строки, которые печатает soglasie snippet.", "The page's seal is of an earlier config. Paste anew the lines that soglasie snippet prints."),
  "no-seal": made("note", "", "Пломбы нет: если файл soglasie.js не придёт (404, фильтр, обрыв), вставленные теги запустятся. Помеченные и управляемые не запустятся. Пломба: \"gate\": {\"seal\": true}.", "There is no seal: if soglasie.js does not arrive (404, a filter, a broken line) pasted tags run. Marked and managed ones do not. The seal: \"gate\": {\"seal\": true}."),
  // Vendors
  "marked-unknown": made("error", "", "data-soglasie=\"{what}\": такой категории или такого поставщика нет, тег не запустится никогда. Есть: {more}", "data-soglasie=\"{what}\": there is no such category or vendor, the tag will never run. There are: {more}"),
  "marked-not-offered": made("error", "", "data-soglasie=\"{what}\": сайт об этом не спрашивает, тег не запустится никогда. Назовите поставщика в /vendors или добавьте категорию в /categories.", "data-soglasie=\"{what}\": the site does not ask about it, the tag will never run. Name the vendor in /vendors or add the category to /categories."),
  "vendor-unnamed": made("warning", "C-6.2", "{what} есть на странице, но не назван в /vendors: посетитель о нём не прочтёт. Добавьте {\"use\": \"{more}\"}.", "{what} is on the page but not named in /vendors: the visitor will not read of it. Add {\"use\": \"{more}\"}."),
  "host-unheld": made("warning", "C-R.1", "{what} известен как трекер, но в каталоге его нет: Soglasie его не удержит. Опишите его в /vendors: id, name, category, hosts.", "{what} is known as a tracker but is not in the catalogue: Soglasie will not hold it. Describe it in /vendors: id, name, category, hosts."),
  "noscript-pixel": made("warning", "C-R.1", "Пиксель {what} внутри noscript: без скриптов браузер загрузит его, никого не спросив. Удалите этот noscript.", "The pixel {what} inside noscript: without scripts the browser loads it and asks nobody. Delete this noscript."),
  "counter-twice": made("warning", "", "Счётчик {what} {more} запускает Soglasie (id в конфиге), а на странице остался и его код: посещения посчитаются дважды. Уберите код со страницы или id из конфига.", "Soglasie starts {what} {more} (id in the config), but the page still has its code: visits would be counted twice. Remove the code from the page or the id from the config."),
  "counter-name": made("warning", "", "Страница вызывает {what}, а код счётчика старый: до ответа и после отказа такого имени нет, и вызов прервёт скрипт страницы. Впишите в конфиг {\"use\": \"yandex-metrika\", \"id\": \"{more}\"} и уберите код.", "The page calls {what}, but the counter's code is an old one: before an answer and after a refusal there is no such name, and the call breaks off the page's script. Put {\"use\": \"yandex-metrika\", \"id\": \"{more}\"} into the config and remove the code."),
  "pasted-parser": made("warning", "C-R.1", "{what} написан прямо в HTML: браузер может запросить его до нашего скрипта. Пометьте: type=\"text/plain\" data-soglasie (у картинок и фреймов data-src), или включите пломбу.", "{what} is written in the HTML: the browser may ask for it before our script. Mark it: type=\"text/plain\" data-soglasie (data-src on images and frames), or turn the seal on."),
  "zone-parser": made("error", "C-M.1", "{what} написан прямо в HTML страницы из зоны {more}: один запрос уже раскрывает, что человек лечится. Уберите его или пометьте.", "{what} is written in the HTML of a page in the zone {more}: the request alone tells that somebody is a patient. Remove or mark it."),
  "hint-vendor": made("warning", "C-R.1", "Подсказка {what} соединяет с поставщиком до ответа. Уберите её. WordPress: remove_action('wp_head', 'wp_resource_hints', 2)", "The hint {what} connects to a vendor before the answer. Remove it. WordPress: remove_action('wp_head', 'wp_resource_hints', 2)"),
  "foreign-on-page": made("warning", "C-18.2 C-12.1", "{what} собирает данные за границей ({more}); ст. 18 ч. 5 152-ФЗ этого не допускает и с согласия. Замените его российским сервисом или своей копией.", "{what} collects data abroad ({more}), which art. 18(5) of 152-FZ forbids even with consent. Replace it by a Russian service or a copy of your own."),
  "wp-emoji": made("warning", "C-18.2 C-12.1", "Загрузчик эмодзи WordPress берёт картинки с {what} (США), никого не спросив. В functions.php темы: remove_action('wp_head', 'print_emoji_detection_script', 7)", "The emoji loader of WordPress takes pictures from {what} (US) and asks nobody. In the theme's functions.php: remove_action('wp_head', 'print_emoji_detection_script', 7)"),
  "captcha-form": made("error", "C-18.2", "Форма {what} защищена reCAPTCHA, а \"foreign\": \"never\" удерживает её навсегда: форму нельзя будет отправить. Поставьте Yandex SmartCaptcha.", "The form {what} is guarded by reCAPTCHA, which \"foreign\": \"never\" holds for good: it could never be sent. Use Yandex SmartCaptcha."),
  "other-consent-tool": made("warning", "", "На странице есть другая программа согласия ({what}): посетителя спросят дважды. Уберите её; её пометки тегов Soglasie понимает.", "Another consent tool is on the page ({what}): visitors are asked twice. Remove it; Soglasie understands its marks."),
  "login-foreign": made("warning", "C-I.2", "{what}: вход через иностранный сервис для посетителей из России запрещён (149-ФЗ, ст. 8 ч. 10). Уберите кнопку.", "{what}: signing in through a foreign service is forbidden for visitors in Russia (149-FZ art. 8(10)). Remove the button."),
  messenger: made("warning", "C-I.3", "{what}: иностранные мессенджеры ограничены (149-ФЗ, ст. 10). Для клиники это риск.", "{what}: foreign messengers are restricted (149-FZ art. 10). A risk for a clinic."),
  // People
  "links-missing": made("warning", "C-9.5", "На странице нет ссылки data-soglasie-open или data-soglasie-withdraw. Soglasie добавит «Настройки cookie» после конца страницы; лучше поставьте ссылки в подвал.", "The page has no data-soglasie-open or data-soglasie-withdraw link. Soglasie adds “Cookie settings” after its end; better put links into the footer."),
  "box-ticked": made("error", "C-A.1 C-9.2", "Галочка «{what}» стоит заранее: такое согласие недействительно. Уберите checked.", "The box “{what}” is ticked beforehand: such consent is void. Remove checked."),
  "box-bundled": made("warning", "C-9.2 C-A.1", "Галочка «{what}» собирает два согласия сразу. На каждый документ — своя галочка.", "The box “{what}” takes two consents at once. Each document needs a box of its own."),
  "mailing-required": made("error", "C-9.3 C-A.1", "Без галочки «{what}» форму не отправить, а рассылка должна быть по желанию. Уберите required.", "The form cannot be sent without “{what}”, but mailings must be voluntary. Remove required."),
  "consent-by-use": made("error", "C-L.1", "На странице написано «{what}»: использование сайта — не согласие. Уберите эту фразу.", "The page says “{what}”: using a site is no consent. Remove the sentence."),
  "called-harmless": made("warning", "C-R.2 C-22.3", "На странице написано «{what}». Cookie и номера браузеров могут быть персональными данными: перепишите.", "The page says “{what}”. Cookies and browser ids can be personal data: put it otherwise."),
  "policy-link": made("warning", "C-18.4", "Форма {what} собирает данные, а ссылки на политику ({more}) на странице нет.", "The form {what} collects data, but the page has no link to the policy ({more})."),
  "link-dead": made("error", "C-18.4", "{what} отвечает {more}, а должна открываться с каждой страницы.", "{what} answers {more}; it must open from every page."),
  "endpoint-dead": made("warning", "C-9.6", "{what} (receipts.endpoint) отвечает не как сервер расписок: {more}. Расписки будут ждать в браузерах. Проверьте адрес, soglasie serve и прокси перед ним.", "{what} (receipts.endpoint) does not answer like a receipt server: {more}. Receipts will wait in the browsers. Check the address, soglasie serve and the proxy before it."),
  "page-unreachable": made("error", "", "Страница не открылась: {what}. Если в браузере она открывается, сохраните её оттуда и проверьте файл: --page страница.html", "The page did not open: {what}. If a browser opens it, save it there and check the file: --page page.html"),
  "page-unreadable": made("error", "", "Страницу не удалось прочитать: {what}.", "The page cannot be read: {what}."),
  // The config, beyond its mistakes
  "replay-on": made("warning", "C-10.1", "/vendors: у {what} включена запись действий. На страницах клиники это сведения о здоровье: поля закрыты маской, но подумайте, нужна ли она.", "/vendors: {what} has session replay on. On a clinic's pages that is health data: fields are masked, but think whether you need it."),
  "language-first": made("warning", "C-I.4", "/languages: основной язык {what}, а сведения для потребителей должны быть на русском. Поставьте ru первым.", "/languages: the first language is {what}, but consumers must be informed in Russian. Put ru first."),
  "recommends": made("note", "C-I.1", "/vendors: {what} подбирает содержание по данным посетителя: опубликуйте правила рекомендаций (149-ФЗ, ст. 10.2-2).", "/vendors: {what} chooses content by visitors' data: publish the rules of your recommendations (149-FZ art. 10.2-2)."),
  "cookie-long": made("note", "C-F.2", "/vendors: у {what} есть cookie со сроком больше 13 месяцев: {more}. Сократите срок в настройках поставщика, если можно.", "/vendors: {what} sets cookies of more than 13 months: {more}. Shorten them in the vendor's settings if you can."),
  "endpoint-abroad": made("note", "C-18.1", "/receipts/endpoint: убедитесь, что {what} стоит в России: расписки хранят там же (152-ФЗ, ст. 18 ч. 5).", "/receipts/endpoint: see that {what} stands in Russia: receipts must be kept there (152-FZ art. 18(5))."),
  // The notice
  "version-kept": made("error", "C-L.3", "/notice/version: с прошлой сборки изменилось {what}, а версия осталась {more}. Дайте новую: посетителей нужно спросить снова.", "/notice/version: since the last build {what} changed, but the version is still {more}. Give a new one: visitors must be asked again."),
  "version-order": made("error", "C-L.3", "/vendors: порядок поставщиков сменился, а версия осталась {more}: ответ об одном из них прочтётся как ответ о другом. Верните порядок или дайте новую версию.", "/vendors: the order of vendors changed under version {more}: an answer about one would be read as one about another. Put the order back or give a new version."),
  "version-idle": made("warning", "", "/notice/version: {more} — новая версия, хотя по существу ничего не изменилось: всех спросят заново напрасно.", "/notice/version: {more} is new although nothing that matters changed: everybody would be asked again for nothing."),
  "notices-missing": made("note", "", "Нет {what}: не с чем сравнить поставщиков, цели и оператора. Его пишет soglasie build; другой файл: --notices.", "There is no {what}: nothing to compare vendors, purposes and operator with. soglasie build writes it; another file: --notices."),
} as const satisfies Record<string, FindingText>;

/** Stable code of a finding. */
export type FindingCode = keyof typeof findings;

/** One finding. */
export interface Finding {
  readonly code: FindingCode;
  readonly what?: string;
  readonly more?: string;
  /** Line of the page, from 1; 0: the page or config as a whole. */
  readonly line: number;
}

/** Its sentence. */
export function findingInWords({ code, what = "", more = "" }: Finding, lang: "ru" | "en"): string {
  return findings[code][lang].split("{what}").join(what).split("{more}").join(more);
}
