/**
 * Every problem that the browser programs report by code, as one table: data. What happened, where ({at}), and how to mend it.
 * The diagnose chunk says them in the console; README lists them. What `diagnose()` finds beyond them stands in files of its own.
 */

import type { ProblemText } from "./problem-text.ts";
import { foundProblems } from "./problems-found.ts";
import { heldProblems } from "./problems-held.ts";

const text = (ru: string, en: string): ProblemText => ({ ru, en });

export const problems = {
  // Config
  "config-missing": text(
    "Конфига нет: удерживается всё, что знает каталог, посетителя ни о чём не спрашиваем. Задайте перед тегом window.soglasieConfig = {…} или добавьте тегу data-config=\"/soglasie/site.json\".",
    "There is no config: everything the catalogue knows is held and the visitor is asked nothing. Set window.soglasieConfig = {…} before the tag, or give the tag data-config=\"/soglasie/site.json\".",
  ),
  "config-json": text(
    "Конфиг {at} не загрузился или это не JSON: удерживается всё. Откройте этот адрес в браузере и проверьте файл командой soglasie check.",
    "The config {at} did not load or is not JSON: everything is held. Open that address in a browser and run soglasie check on the file.",
  ),
  "config-invalid": text("В конфиге ошибка: {at}. Удерживается всё, пока она не исправлена.", "The config has a mistake at {at}. Everything is held until it is mended."),
  "vendor-unknown": text("{at}: такого поставщика нет в каталоге. Исправьте имя в \"use\" или опишите своего: id, name, category, hosts.", "{at}: the catalogue has no such vendor. Correct the name in \"use\" or describe your own: id, name, category, hosts."),
  "vendor-not-managed": text("Поставщика {at} Soglasie сам не запускает. Уберите \"id\" и вставьте его код на страницу с type=\"text/plain\" data-soglasie=\"{at}\".", "Soglasie does not start {at} by itself. Remove its \"id\" and paste its code with type=\"text/plain\" data-soglasie=\"{at}\"."),
  "no-receipts": text("В конфиге нет адреса для расписок: согласие нечем будет доказать. Добавьте \"receipts\": {\"endpoint\": \"/soglasie/v1/receipts\"} и поставьте сервер: soglasie serve.", "The config names no receipt endpoint: consent could not be proved. Add \"receipts\": {\"endpoint\": \"/soglasie/v1/receipts\"} and run the server: soglasie serve."),
  "marketing-held": text("Маркетинговые теги удерживаются: в конфиге нет категории marketing ({at}). Чтобы посетителя спрашивали о рекламе, впишите: {line}.", "Marketing tags are held: the config has no category marketing ({at}). To have the visitor asked about advertising write: {line}."),
  "category-held": text("{at} удержан навсегда: его категории нет в \"categories\" конфига. Чтобы посетителя о ней спрашивали, впишите: {line}.", "{at} is held for good: \"categories\" of the config lacks its category. To have the visitor asked about it write: {line}."),
  "foreign-held": text("{at} удержан навсегда: он за границей, а в конфиге стоит \"gate\": {\"foreign\": \"never\"}. Разрешить после согласия: \"foreign\": \"consent\".", "{at} is held for good: it is abroad and the config says \"gate\": {\"foreign\": \"never\"}. To allow it after a grant: \"foreign\": \"consent\"."),
  // The tag and its files
  "second-copy": text("Тег Soglasie стоит на странице дважды ({at}). Работает первый; второй уберите.", "The Soglasie tag stands in the page twice ({at}). The first one works; remove the second."),
  "script-async": text("У тега Soglasie стоит async или defer, либо его перенёс оптимизатор: счётчики могли запуститься раньше. Верните тег первым в head без async и defer.", "The Soglasie tag is async or deferred, or an optimiser moved it: counters may have run before it. Put it first in head without async and defer."),
  "script-late": text("Тег Soglasie стоит после {at}: этот код уже выполнился до вопроса. Поставьте наш тег выше него, первым в head.", "The Soglasie tag stands after {at}, which ran before anybody was asked. Put our tag above it, first in head."),
  "chunk-failed": text("Файл soglasie.{at}.js не загрузился. Положите все файлы dist/soglasie*.js в одну папку рядом с soglasie.js и проверьте, что сервер их отдаёт.", "The file soglasie.{at}.js did not load. Put all of dist/soglasie*.js into one folder beside soglasie.js and see that the server delivers them."),
  "build-mismatch": text("Файл soglasie.{at}.js от другой сборки: он не запущен. Замените все файлы soglasie*.js вместе и сбросьте кеш сайта и CDN.", "The file soglasie.{at}.js is of another build and was not started. Replace all soglasie*.js files together and clear the caches of site and CDN."),
  "gate-missing": text("На странице нет тега soglasie.js. Поставьте его первым в head.", "The page has no soglasie.js tag. Put it first in head."),
  "release-failed": text("Часть тегов не удалось запустить после согласия: {at}. Посетителю это не мешает; сообщите нам текст ошибки.", "Some tags could not be started after the grant: {at}. The visitor is unaffected; report the error's text to us."),
  "stop-failed": text("Не удалось остановить часть счётчиков после отзыва: {at}. Новые запросы и записи удерживаются; сообщите нам текст ошибки.", "Some counters could not be stopped after the withdrawal: {at}. New requests and writes are held; report the error's text to us."),
  "other-consent-tool": text("На странице есть другая программа согласия: {at}. Посетитель увидит два вопроса. Уберите её код; её разметку тегов Soglasie понимает.", "Another consent tool is on the page: {at}. The visitor sees two questions. Remove its code; Soglasie understands its markup of tags."),
  // Browser and place
  "no-storage": text("Браузер не даёт хранить данные: ответ действует до закрытия страницы. Исправлять нечего.", "The browser keeps no data: the answer holds until the page is closed. There is nothing to mend."),
  "cookies-blocked": text("Браузер не принимает cookie: ответ запомнить нельзя, поэтому ничего, кроме необходимого, не запускается. Если так у всех, проверьте \"cookie\" в конфиге.", "The browser takes no cookies: the answer cannot be kept, so nothing but the essential runs. If everybody sees this, look at \"cookie\" in the config."),
  "cookie-domain": text("Cookie для домена {at} здесь поставить нельзя; ответ сохранён только для этого хоста. На тестовом сайте так и должно быть; на рабочем исправьте \"cookie\": {\"domain\": …}.", "A cookie for the domain {at} cannot be set here; the answer was kept for this host only. On a test site that is as it should be; on the live one correct \"cookie\": {\"domain\": …}."),
  "insecure-http": text("Сайт {at} открыт без https: удерживается всё, согласие не спрашиваем. Включите https и перенаправление на него.", "The site {at} is open without https: everything is held and nobody is asked. Switch to https and redirect to it."),
  "file-protocol": text("Страница открыта с диска (file://): удерживается всё. Откройте её через веб-сервер, хотя бы http://localhost.", "The page is open from disk (file://): everything is held. Open it through a web server, http://localhost will do."),
  "seal-blocks": text("Пломба не пускает {at}, а он нужен сайту. Если это сервис из каталога, впишите: {line}; если свой хост, добавьте его в firstParty. Потом напечатайте пломбу заново: soglasie snippet.", "The seal keeps {at} shut, which the site needs. If it is a service of the catalogue write: {line}; if it is your own host add it to firstParty. Then print the seal anew: soglasie snippet."),
  "withdrawal-blocks": text("После отзыва согласия браузер не пустил {at}: до следующей загрузки страницы скрипты идут только с хостов, которые страница назвала или уже использовала. Если сервис нужен сайту всегда, впишите: {line}.", "After a withdrawal the browser kept {at} out: until the page's next load scripts come only from hosts that the page has named or used. If the site always needs it write: {line}."),
  "seal-stuck": text("Согласие дано, но после перезагрузки {at} пломба всё ещё закрыта. Скорее всего, оптимизатор перенёс или отложил скрипт пломбы: верните его в начало head без изменений.", "Consent was given, but after a reload of {at} the seal is still shut. Most likely an optimiser moved or deferred its script: put it back first in head, unchanged."),
  // Receipts
  "receipt-endpoint": text("{at} отвечает не как сервер расписок. Расписки хранятся в браузерах и уйдут, когда он заработает. Проверьте адрес в \"receipts\": {\"endpoint\": …} и обратный прокси.", "{at} does not answer like a receipt server. Receipts wait in the browsers and will go once it works. Check \"receipts\": {\"endpoint\": …} and the reverse proxy."),
  "outbox-local": text("IndexedDB недоступна: расписки ждут отправки в localStorage. Исправлять нечего.", "IndexedDB is not available: receipts wait in localStorage. There is nothing to mend."),
  "outbox-memory": text("Браузер не даёт хранить данные: расписка ждёт отправки, пока открыта страница.", "The browser keeps no data: a receipt waits only as long as the page is open."),
  "outbox-full": text("Двести расписок этого браузера ждут отправки, самая старая удалена. Сервер расписок давно не отвечает: проверьте его.", "Two hundred receipts of this browser wait, the oldest was dropped. The receipt server has not answered for long: look after it."),
  "outbox-quarantined": text("Сервер отказался принять расписку: {at}. Она сохранена в браузере. Чаще всего сервер старше или новее файлов на сайте: обновите то и другое.", "The server refused a receipt for good: {at}. It is kept in the browser. Most often server and site files differ in version: update both."),
  // What diagnose() finds
  ...foundProblems,
  ...heldProblems,
} as const satisfies Record<string, ProblemText>;

/** Stable code of a problem. */
export type ProblemCode = keyof typeof problems;

/** The sentence for a problem; an unknown code is given back with its place, so that nothing is swallowed. `line`: the exact line that mends it. */
export function explainProblem(code: string, at: string, lang: "ru" | "en", line = '{"use": "…"}'): string {
  const known = (problems as Record<string, ProblemText | undefined>)[code];
  return known ? known[lang].split("{at}").join(at || "—").split("{line}").join(line) : `${code} ${at}`.trim();
}
