/** Addresses that options carry. */
import { CommandError, EXIT, type Values } from "./command.ts";
import { textOption } from "./text-option.ts";
import { say } from "./words.ts";

/** A folder's address with its closing slash: a path from the root, or https://. */
export function folderAddress(text: string, option: string): string {
  if (!/^(https?:\/\/[^\s"'<>\\]+|\/[^\s"'<>\\]*)$/.test(text)) {
    throw new CommandError(EXIT.usage, say(`${option} ${text}: нужен путь от корня (/soglasie/) или адрес с https://`, `${option} ${text}: a path from the root (/soglasie/) or an address with https:// is needed`));
  }
  return text.endsWith("/") ? text : `${text}/`;
}

/** Host names parted by commas. */
export function hostList(values: Values, option: string): readonly string[] {
  const hosts = (textOption(values, option) ?? "").split(",").map((host) => host.trim()).filter(Boolean);
  const wrong = hosts.find((host) => !/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/.test(host));
  if (wrong !== undefined) throw new CommandError(EXIT.usage, say(`--${option}: ${wrong} — не имя хоста вроде cdn.klinika.ru`, `--${option}: ${wrong} is no host name like cdn.klinika.ru`));
  return hosts;
}
