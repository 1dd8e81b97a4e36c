/** Why a tag, call or write is where it is, as a table: data. {at}: vendor or name; {line}: the exact line of the config, or what to write, that changes it. */
import type { ProblemText } from "./problem-text.ts";

const text = (ru: string, en: string): ProblemText => ({ ru, en });

export const heldProblems = {
  "held-waits": text("{at}: ждёт ответа посетителя, так и задумано.", "{at}: waits for the visitor's answer, as it should."),
  "held-refused": text("{at}: посетитель отказался, тег не запустится, пока он не передумает.", "{at}: the visitor refused; it stays held until the answer changes."),
  "held-click": text("{at}: загрузится, когда посетитель откроет эту форму или нажмёт кнопку; согласие для этого не нужно.", "{at}: loads when the visitor uses that form or button; no consent is needed for it."),
  "held-zone": text("{at}: страница лежит в зоне, где статистика и реклама молчат при любом ответе. Если зона здесь лишняя, оставьте в конфиге: {line}.", "{at}: the page lies in a zone where analytics and marketing never run. If the zone is not meant here, leave in the config: {line}."),
  "held-closed": text("{at}: удерживается, потому что конфиг не действует. Исправьте его, и посетителя спросят.", "{at}: held because the config is not in force. Mend it, and the visitor will be asked."),
  "held-frame": text("{at}: страница открыта внутри другого сайта (плеер Вебвизора, редактор), здесь работает только необходимое.", "{at}: the page is open inside another site (replay player, editor), where only the essential runs."),
  "held-starting": text("{at}: разрешено, запускается. Под пломбой это случится при следующей загрузке страницы.", "{at}: granted and starting. Under the seal that happens at the next load of the page."),
  "held-chance": text("{at}: случайное совпадение короткого хеша, полный каталог этого имени не знает. Чтобы оно больше не удерживалось, назовите его в конфиге: {line}.", "{at}: a chance match of a short hash, the full catalogue does not know this name. To free it, name it in the config: {line}."),
  "held-undeclared": text("{at}: нигде не объявлен и потому удержан навсегда (\"mode\": \"strict\" или \"unknown\": \"hold\"). Если без него сайт не работает, впишите: {line}.", "{at}: declared nowhere and so held for good (\"mode\": \"strict\" or \"unknown\": \"hold\"). If the site cannot do without it, write: {line}."),
  "held-dropped": text("{at}: вызов пришёл до согласия, поэтому не выполнен и повторён не будет; странице ответили, как будто он прошёл.", "{at}: the call came before consent, was not carried out and will not be repeated; the page was answered as if it had been."),
  released: text("{at}: запущено после согласия, один раз.", "{at}: started after the grant, once."),
  passed: text("{at}: при включённом Soglasie это было бы удержано до согласия; репетиция пропустила.", "{at}: with Soglasie switched on this would have been held until consent; the rehearsal let it pass."),
  "missed-early": text("{at}: браузер запросил файл раньше, чем мог вмешаться любой скрипт (предзагрузка); код не выполнен. Чтобы не было и запроса, напишите в теге {line} или включите пломбу: \"gate\": {\"seal\": true}.", "{at}: the browser asked for the file before any script could act (preload); its code did not run. To avoid the request too, write {line} in the tag or turn the seal on: \"gate\": {\"seal\": true}."),
  missed: text("{at}: ушло без согласия путём, который скрипт перехватить не может (код страницы, CSS, import(), кадр). Напишите в теге {line} или включите пломбу: \"gate\": {\"seal\": true}.", "{at}: left without consent by a way that no script can intercept (markup, CSS, import(), a frame). Write {line} in the tag or turn the seal on: \"gate\": {\"seal\": true}."),
} as const satisfies Record<string, ProblemText>;
