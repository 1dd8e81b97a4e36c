/** `npm start`: the demo clinic, the receipt server and the vendors' stand-ins on this machine. Ctrl-C stops all three. */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { HELP, readOptions } from "./options.mjs";
import { runQuietly } from "./quietly.mjs";
import { open, runDemo } from "./run.mjs";

const SERVER = new URL("../dist/server.mjs", import.meta.url);
const COMMAND = new URL("../dist/cli-run.mjs", import.meta.url);

function fail(message) {
  console.error(message);
  process.exit(1);
}

function greet({ site, endpoint, vendors }) {
  console.log(`
Soglasie: демонстрация работает / the demo is running

  Клиника / clinic                      ${site}/
  Сервер расписок / receipt server      ${new URL("/readyz", endpoint)}
  Что дошло до счётчиков / vendors' log ${vendors}/__log

Попробуйте / try
  1. Откройте клинику, ничего не отвечайте: внизу видно, что удержано. До компаний дошёл один запрос: файл gtag.js
     из кода страницы браузер скачивает сам, раньше любых скриптов. Он не выполнен; под пломбой нет и запроса.
     Open the clinic, answer nothing: the panel at the bottom shows what is held. One request reached a vendor: browsers
     fetch gtag.js out of the page's code ahead of any script. It did not run; under the seal it is not asked for either.
  2. Отклоните всё и запишитесь на приём: форма уходит. / Refuse all and book: the form goes through.
     ${site}/zapis/
  3. Примите всё, потом отзовите: счётчики начнут и остановятся, их cookie исчезнут. / Accept, then withdraw.
  4. Теги с пометкой и те, что Soglasie запускает сам / marked tags, and those that Soglasie starts   ${site}/vrachi/
     Зона, где счётчики молчат всегда / a zone where counters never run                          ${site}/lk/
     Сайт спрашивает сам / a site that draws its own question                                    ${site}/own/
  5. Консоль браузера (F12) говорит, что удержано и почему. / The browser's console says what is held and why.

Ctrl-C останавливает всё / stops everything
`);
}

/** `npm start` asks for it: the build takes a minute or two, so what can go wrong without it is said before. */
async function build(options) {
  for (const option of ["vendors-port", "port", "receipts-port"]) {
    const probe = createServer();
    await open(probe, options[option], option);
    await new Promise((done) => probe.close(done));
  }
  console.log("Собираю, это займёт минуту-две… / Building, this takes a minute or two…");
  await runQuietly("build");
}

const args = process.argv.slice(2);
if (args.includes("--help")) {
  console.log(HELP);
  process.exit();
}
const options = (() => {
  try {
    return readOptions(args.filter((arg) => arg !== "--build"));
  } catch (error) {
    return fail(error.message);
  }
})();
if (Number(process.versions.node.split(".")[0]) < 22) fail(`Node ${process.versions.node} не подходит, нужен 22 и новее: запустите через npm start после npm ci / start it with npm start after npm ci, which brings its own Node`);
if (args.includes("--build")) await build(options).catch((error) => fail(error.message));
if (!existsSync(SERVER)) fail("Нет dist/server.mjs: сначала npm run build / no dist/server.mjs: run npm run build first");
const { createServer: createReceipts } = await import(SERVER.href);
const { run } = await import(COMMAND.href);
const demo = await runDemo(options, createReceipts, run).catch((error) => fail(error.message));
greet(demo);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    demo.stop().then(() => process.exit(0), (error) => fail(error.message));
  });
}
