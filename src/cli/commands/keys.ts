/** soglasie keys: lists the keys that acknowledgements and tree heads are signed with, and adds a new one. */
import { existsSync } from "node:fs";
import { openKeys, rotateKeys } from "../../server/keys.ts";
import { OptionError } from "../../server/option-error.ts";
import { CommandError, EXIT, type Command } from "../command.ts";
import { say } from "../words.ts";

const HELP = `
Usage: soglasie keys list|rotate <key file>

list     the public keys: id, when made, public key. The last one signs.
rotate   adds a new key, which signs from the server's next start on (each server's, where several share the file). The old keys stay in the file and
         in GET /v1/keys: what they have signed stays verifiable, and device hashes do not change. Back the file up before and after; a key file that
         was stolen is answered by a rotation and by time stamps of the heads ("soglasie export --format heads") from before the theft.

  <key file>   "keyFile" of the server's config
`;

const HELP_RU = `
Использование: soglasie keys list|rotate <файл ключей>

list     открытые ключи: номер, когда создан, сам ключ. Подписывает последний.
rotate   добавляет новый ключ: им сервер подписывает со следующего запуска (если серверов несколько, перезапустите каждый). Старые ключи остаются
         в файле и в GET /v1/keys: всё подписанное ими можно проверить, хеши устройств не меняются. Сделайте копию файла до и после. Если файл ключей
         украли, смените ключ; подлинность прежнего докажут метки времени, снятые до кражи (soglasie export --format heads).

  <файл ключей>   "keyFile" из конфига сервера
`;

export const keys: Command = {
  summary: "lists the signing keys of the receipt server, adds a new one",
  summaryRu: "показывает ключи подписи сервера расписок, добавляет новый",
  help: HELP,
  helpRu: HELP_RU,
  options: {},
  args: [2, 2],
  async run([what = "", path = ""], _values, output) {
    if (what !== "list" && what !== "rotate") throw new CommandError(EXIT.usage, say(`нет действия «${what}», есть list и rotate`, `there is no action "${what}", only list and rotate`));
    if (!existsSync(path)) throw new CommandError(EXIT.unavailable, say(`нет файла ${path}`, `there is no file ${path}`));
    try {
      const made = what === "rotate" ? rotateKeys(path) : null;
      const opened = openKeys(path);
      for (const { kid, x, created } of opened.published) output.say(`${kid} ${created} ${x}`);
      if (made) output.note(say(`Ключ ${made} добавлен. Перезапустите сервер, чтобы он подписывал новым.`, `Key ${made} is added. Restart the server to sign with it.`));
      output.data({ keys: opened.published, current: opened.kid });
      return EXIT.ok;
    } catch (error) {
      throw new CommandError(error instanceof OptionError ? EXIT.failed : EXIT.unavailable, (error as Error).message);
    }
  },
};
