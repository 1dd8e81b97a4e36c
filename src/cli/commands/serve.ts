/** soglasie serve: runs the receipt server until it is told to stop. */
import { createServer } from "../../server/index.ts";
import type { ReceiptServer } from "../../server/index.ts";
import { OptionError } from "../../server/option-error.ts";
import { CommandError, EXIT } from "../command.ts";
import type { Command } from "../command.ts";
import { serverConfig } from "../server-config.ts";
import { textOption } from "../text-option.ts";

const HELP = `
Usage: soglasie serve --config <file> [--host <address>] [--port <number>]

Takes receipts over HTTP and stores them. Stops on SIGINT or SIGTERM after everything received is answered and stored.

  --config <file>     JSON: database, keyFile, sites [{id, origins, cookie, notices, noticeKey, operator, retentionDays}],
                      host, port, trustProxy, limits, operatorToken, log. Paths are relative to the file. "notices" may name the
                      notices.json of "soglasie build", "noticeKey" the operator's public key (openssl pkey -in key.pem -pubout).
  --host <address>    instead of "host" in the file (default 127.0.0.1)
  --port <number>     instead of "port" in the file (default 8787; 0 takes a free one)

Environment: DATABASE_URL takes the place of "database", SOGLASIE_OPERATOR_TOKEN of "operatorToken".
`;

function port(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new CommandError(EXIT.usage, `--port ${text} is not a port`);
  return Number(text);
}

function explain(error: unknown): CommandError {
  const { code, message, port: taken } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return new CommandError(EXIT.unavailable, `port ${taken} is taken; choose another with --port`);
  return new CommandError(error instanceof OptionError ? EXIT.usage : EXIT.unavailable, message);
}

/** Resolves when a signal has come and the server is closed. */
function untilStopped(server: ReceiptServer): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      server.close().then(resolve, reject);
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}

export const serve: Command = {
  summary: "runs the receipt server",
  help: HELP,
  options: { config: { type: "string" }, host: { type: "string" }, port: { type: "string" } },
  args: [0, 0],
  async run(_args, values, output) {
    const path = textOption(values, "config");
    if (path === undefined) throw new CommandError(EXIT.usage, "--config <file> is needed, see --help");
    const [host, number] = [textOption(values, "host"), port(textOption(values, "port"))];
    const options = { ...serverConfig(path), ...(host === undefined ? {} : { host }), ...(number === undefined ? {} : { port: number }) };
    let server: ReceiptServer | undefined;
    try {
      server = await createServer({ ...options, log: options.log !== false && { stream: process.stderr, ...options.log } });
      const url = await server.listen();
      output.say(`receipts are taken at ${url}/v1/receipts`);
      output.data({ url });
    } catch (error) {
      await server?.close();
      throw explain(error);
    }
    await untilStopped(server);
    return EXIT.ok;
  },
};
