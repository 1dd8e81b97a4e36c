/** `npm start`: the demo clinic, the receipt server and the vendors' stand-ins on this machine. Ctrl-C stops all three. */
import { existsSync } from "node:fs";
import { HELP, readOptions } from "./options.mjs";
import { runDemo } from "./run.mjs";

const SERVER = new URL("../dist/server.mjs", import.meta.url);
const COMMAND = new URL("../dist/cli-run.mjs", import.meta.url);

function fail(message) {
  console.error(message);
  process.exit(1);
}

function greet({ site, endpoint, vendors }) {
  console.log(`
Soglasie: демонстрация работает / the demo is running

  Клиника / clinic              ${site}/
  Сервер расписок / receipts    ${endpoint}
  Подставные счётчики / vendors ${vendors}/__log

Попробуйте / try
  1. Откройте клинику, ничего не отвечайте: внизу видно, что удержано. До компаний дошёл один запрос: файл gtag.js
     из кода страницы браузер скачивает сам, раньше любых скриптов. Он не выполнен; под пломбой нет и запроса.
     Open the clinic, answer nothing: the panel at the bottom shows what is held. One request reached a vendor: browsers
     fetch gtag.js out of the page's code ahead of any script. It did not run; under the seal it is not asked for either.
  2. Отклоните всё и запишитесь на приём: форма уходит. / Refuse all and book: the form goes through.
  3. Примите всё, потом отзовите: счётчики начнут и остановятся, их cookie исчезнут. / Accept, then withdraw.
  4. Откройте /vrachi/ (теги с пометкой), /lk/ (зона) и /own/ (сайт спрашивает сам).
     Open /vrachi/ (marked tags), /lk/ (a zone) and /own/ (a site that draws its own question).

Ctrl-C останавливает всё / stops everything
`);
}

if (process.argv.includes("--help")) {
  console.log(HELP);
  process.exit();
}
const options = (() => {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return fail(error.message);
  }
})();
if (!existsSync(SERVER)) fail("Нет dist/server.mjs: сначала npm run build / no dist/server.mjs: run npm run build first");
if (Number(process.versions.node.split(".")[0]) < 22) fail(`Node ${process.versions.node} не подходит, нужен 22 и новее: запустите через npm start / start it with npm start, which brings its own Node`);
const { createServer } = await import(SERVER.href);
const { run } = await import(COMMAND.href);
const demo = await runDemo(options, createServer, run).catch((error) => fail(error.message));
greet(demo);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    demo.stop().then(() => process.exit(0), (error) => fail(error.message));
  });
}
