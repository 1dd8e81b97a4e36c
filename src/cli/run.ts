/** Finds the command, reads its options, prints help, turns errors into one line and an exit code. */
import { parseArgs } from "node:util";
import { CommandError, EXIT } from "./command.ts";
import type { Command, Output } from "./command.ts";

/** Each command is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import("./commands/serve.ts")).serve,
  verify: async () => (await import("./commands/verify.ts")).verify,
  export: async () => (await import("./commands/export.ts")).exportReceipts,
  backup: async () => (await import("./commands/backup.ts")).backup,
};

const COMMON = { help: { type: "boolean", short: "h" }, json: { type: "boolean" } } as const;

const EXITS = `Exit codes: 0 done; 1 the command found a fault or failed; 2 wrong use; 3 a file, database or port is not available.`;

/** Where text goes; replaced in tests. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
}

const CONSOLE: Streams = { out: (t) => void process.stdout.write(t), error: (t) => void process.stderr.write(t) };

async function overview(): Promise<string> {
  const lines = await Promise.all(Object.entries(COMMANDS).map(async ([name, load]) => `  ${name.padEnd(10)}${(await load()).summary}`));
  return ["Usage: soglasie <command> [options]", "", ...lines, "", "soglasie <command> --help tells all about a command. --json makes any command write JSON for machines.", EXITS, ""].join("\n");
}

function parse(command: Command, argv: readonly string[]): { args: string[]; values: Record<string, string | boolean | undefined> } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: { ...command.options, ...COMMON }, allowPositionals: true, strict: true });
    return { args: positionals, values: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    throw new CommandError(EXIT.usage, (error as Error).message.split(". ")[0] ?? "");
  }
}

async function execute(command: Command, argv: readonly string[], streams: Streams): Promise<number> {
  const { args, values } = parse(command, argv);
  if (values["help"]) {
    streams.out(`${command.help.trim()}\n  --json   one JSON document on standard output instead of lines\n  --help   this text\n\n${EXITS}\n`);
    return EXIT.ok;
  }
  if (args.length < command.args[0] || args.length > command.args[1]) throw new CommandError(EXIT.usage, "wrong number of arguments, see --help");
  const json = values["json"] === true;
  const output: Output = {
    say: (line) => void (json || streams.out(`${line}\n`)),
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
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new CommandError(EXIT.usage, `there is no command "${name}", see soglasie --help`);
    return await execute(await load(), rest, streams);
  } catch (error) {
    const exit = error instanceof CommandError ? error.exit : EXIT.failed;
    const message = error instanceof Error ? error.message : String(error);
    if (argv.includes("--json")) streams.out(`${JSON.stringify({ error: message, exit })}\n`);
    streams.error(`soglasie${COMMANDS[name] ? ` ${name}` : ""}: ${message.split("\n")[0]}\n`);
    return exit;
  }
}
