/** Finds the command, reads its options, prints help, turns errors into one line and an exit code. */
import { parseArgs } from "node:util";
import { CommandError, EXIT } from "./command.ts";
import type { Command, Output, Values } from "./command.ts";
import { localeOf, say } from "./words.ts";

/** Each command is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import("./commands/init.ts")).init,
  check: async () => (await import("./commands/check.ts")).check,
  build: async () => (await import("./commands/build.ts")).buildSite,
  snippet: async () => (await import("./commands/snippet.ts")).printSnippet,
  serve: async () => (await import("./commands/serve.ts")).serve,
  verify: async () => (await import("./commands/verify.ts")).verify,
  export: async () => (await import("./commands/export.ts")).exportReceipts,
  backup: async () => (await import("./commands/backup.ts")).backup,
  keys: async () => (await import("./commands/keys.ts")).keys,
};

const COMMON = { help: { type: "boolean", short: "h" }, json: { type: "boolean" } } as const;

const EXITS = "Exit codes: 0 done; 1 the command found a fault or failed; 2 wrong use; 3 a file, database or port is not available.";
const EXITS_RU = "Коды выхода: 0 готово; 1 найдена ошибка или команда не справилась; 2 неверный вызов; 3 нет файла, базы или порта.";

/** Where text goes; replaced in tests. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
}

const CONSOLE: Streams = { out: (t) => void process.stdout.write(t), error: (t) => void process.stderr.write(t) };

async function overview(): Promise<string> {
  const lines = await Promise.all(Object.entries(COMMANDS).map(async ([name, load]) => {
    const { summary, summaryRu = summary } = await load();
    return `  ${name.padEnd(10)}${say(summaryRu, summary)}`;
  }));
  const usage = say("Использование: soglasie <команда> [параметры]", "Usage: soglasie <command> [options]");
  const more = say("soglasie <команда> --help расскажет о команде всё. --json: вывод для программ.", "soglasie <command> --help tells all about a command. --json makes any command write JSON for machines.");
  return [usage, "", ...lines, "", more, say(EXITS_RU, EXITS), ""].join("\n");
}

function parse(command: Command, argv: readonly string[]): { args: string[]; values: Values } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: { ...command.options, ...COMMON }, allowPositionals: true, strict: true });
    return { args: positionals, values: values as Values };
  } catch (error) {
    throw new CommandError(EXIT.usage, (error as Error).message.split(". ")[0] ?? "");
  }
}

function helpOf({ help, helpRu }: Command): string {
  if (helpRu !== undefined && localeOf() === "ru") return `${helpRu.trim()}\n  --json   один документ JSON в стандартный вывод вместо строк\n  --help   этот текст\n\n${EXITS_RU}\n`;
  return `${help.trim()}\n  --json   one JSON document on standard output instead of lines\n  --help   this text\n\n${EXITS}\n`;
}

function miscounted({ args: [, most] }: Command, args: readonly string[]): string {
  const extra = args[most];
  if (extra === undefined) return say("не хватает имени файла, см. --help", "a file's name is missing, see --help");
  return say(`лишнее: ${extra}. Файлы называют параметрами, например --config site.json, см. --help`, `${extra} is one too many. Files are named by options, such as --config site.json, see --help`);
}

async function execute(command: Command, argv: readonly string[], streams: Streams): Promise<number> {
  const { args, values } = parse(command, argv);
  if (values["help"]) {
    streams.out(helpOf(command));
    return EXIT.ok;
  }
  if (args.length < command.args[0] || args.length > command.args[1]) throw new CommandError(EXIT.usage, miscounted(command, args));
  const json = values["json"] === true;
  const output: Output = {
    say: (line) => void (json || streams.out(`${line}\n`)),
    note: (line) => void (json || streams.error(`${line}\n`)),
    data: (value) => void (json && streams.out(`${JSON.stringify(value)}\n`)),
  };
  return command.run(args, values, output);
}

/** Runs `soglasie` with these arguments; resolves to the exit code. Never rejects. */
export async function run(argv: readonly string[], streams: Streams = CONSOLE): Promise<number> {
  const [name = "", ...rest] = argv;
  try {
    if (["", "help", "--help", "-h"].includes(name)) {
      (name === "" ? streams.error : streams.out)(await overview());
      return name === "" ? EXIT.usage : EXIT.ok;
    }
    if (["--version", "-v"].includes(name)) {
      streams.out(`${__VERSION__}\n`);
      return EXIT.ok;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new CommandError(EXIT.usage, say(`команды "${name}" нет, см. soglasie --help`, `there is no command "${name}", see soglasie --help`));
    return await execute(await load(), rest, streams);
  } catch (error) {
    const exit = error instanceof CommandError ? error.exit : EXIT.failed;
    const message = error instanceof Error ? error.message : String(error);
    if (argv.includes("--json")) streams.out(`${JSON.stringify({ error: message, exit })}\n`);
    streams.error(`soglasie${COMMANDS[name] ? ` ${name}` : ""}: ${message.split("\n")[0]}\n`);
    return exit;
  }
}
