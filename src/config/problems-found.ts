/** What the diagnose chunk finds on a page and on the device, as a table: data. {at}: what or where; {line}: the exact line that changes it. */
import type { ProblemText } from "./problem-text.ts";

const text = (ru: string, en: string): ProblemText => ({ ru, en });

export const foundProblems = {
  // The page
  optimiser: text("Оптимизатор {at} перенёс или отложил наш тег: счётчики могли запуститься раньше вопроса. Верните тег первым в head с атрибутом {line} и исключите soglasie.js в настройках оптимизатора.", "An optimiser moved or deferred our tag: {at}. Counters may have run before the question. Put it back first in head with {line}, and exclude soglasie.js in the optimiser's settings."),
  noscript: text("noscript на странице не вычищен: {at} загрузится без вопроса у всех, у кого выключен JavaScript. Удалите из кода страницы {line}.", "No noscript cleaning: {at} loads unasked for everybody without JavaScript. Remove {line} from the page's code."),
  "no-seal": text("Пломбы нет: если файл soglasie.js не загрузится, вставленные теги ({at}) запустятся без вопроса. Запустить их только через Soglasie: {line}; или \"gate\": {\"seal\": true} и soglasie snippet.", "There is no seal: if soglasie.js does not arrive, pasted tags ({at}) run unasked. Let Soglasie start them: {line}; or \"gate\": {\"seal\": true} and soglasie snippet."),
  "seal-absent": text("В конфиге стоит \"gate\": {\"seal\": true}, а в коде страницы {at} пломбы нет. Напечатайте её командой soglasie snippet и вставьте первой в head.", "The config says \"gate\": {\"seal\": true}, but {at} carries no seal. Print it with soglasie snippet and put it first in head."),
  // Zones
  zones: text("Зоны, где статистика и реклама не работают никогда: {at}. Молчат там: {line}.", "Zones where analytics and marketing never run: {at}. Silent there: {line}."),
  "zone-silences": text("Страница лежит в зоне {at}: здесь молчат {line}, что бы посетитель ни ответил.", "The page lies in the zone {at}: {line} stay silent here, whatever the visitor answered."),
  "zone-sticky": text("В зону {at} вошли без загрузки страницы: счётчики остановлены до следующей полной загрузки, даже если адрес уже другой.", "The zone {at} was entered without a page load: counters stay stopped until the next full load, even though the address has changed."),
  // Vendors
  "session-replay": text("Включена запись действий на странице: {at}. Все поля скрыты, окно настроек говорит о записи посетителю. Выключить: уберите из конфига {line}.", "Session replay is on: {at}. Every field is masked and the preferences tell the visitor. To turn it off remove {line} from the config."),
  // Cookies and storage
  "cookie-unknown": text("Неизвестные cookie и ключи: {at}. Каталог их не знает, поэтому они не удерживаются. Если их ставит счётчик, впишите: {line}; если без них сайт не работает, то же с \"category\": \"essential\".", "Unclassified cookies and keys: {at}. The catalogue does not know them, so they are not held. If a counter sets them, write: {line}; if the site needs them, the same with \"category\": \"essential\"."),
  "cookie-left": text("Не удалось удалить {at}: имя всё ещё на сайте, хотя согласия нет. Обычно его снова ставит сервер или оно лежит на другом пути: удалите там же, {line}.", "Could not remove {at}: the name is still on the site though there is no consent. Most often the server sets it again or it lies on another path: remove it there, {line}."),
  "cookie-http-only": text("Не удалось удалить {at}: это cookie с HttpOnly, скрипту она не видна. Удалите её на сервере: {line}.", "Could not remove {at}: the cookie is HttpOnly, which no script can touch. Remove it on the server: {line}."),
  "cookie-foreign": text("Cookie на сайтах самих компаний с вашего сайта удалить нельзя: {at}. Посетитель удаляет их в настройках браузера; окно после отзыва это говорит.", "Cookies on the companies' own sites cannot be removed from here: {at}. The visitor does it in the browser's settings; the message after a withdrawal says so."),
  // Rehearsal
  rehearsal: text("Идёт репетиция: ничего не удерживается, посетителей не спрашивают. Чтобы включить Soglasie, уберите из тега {at}.", "This is a rehearsal: nothing is held and visitors are not asked. To switch Soglasie on remove {at} from the tag."),
  "rehearsal-live": text("Soglasie на этом сайте уже включён, поэтому репетиции нет и теги удерживаются как обычно. Репетировать можно до включения: {at} в нашем теге.", "Soglasie is switched on here, so there is no rehearsal and tags are held as usual. Rehearse before going live: {at} on our tag."),
} as const satisfies Record<string, ProblemText>;
