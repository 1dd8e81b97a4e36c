/** WebKit for tests: WebKitGTK's MiniBrowser under Xvfb, driven by a few W3C WebDriver commands over fetch. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import type { Driver, Hands, JarCookie, Visitor } from "./driver.ts";
import { findProgram, present } from "./engines.ts";
import { START, startTwice } from "./launch.ts";
import type { World } from "./world.ts";

const driver = findProgram("WebKitWebDriver");
const display = findProgram("xvfb-run");
const browser = findMiniBrowser();

/** False: its tests are not to be defined. */
export const hasWebKit = present("webkit", driver && display && browser);

/** MiniBrowser lies among WebKit's libraries, in a folder named after the machine and the version. */
function findMiniBrowser(): string | null {
  for (const machine of existsSync("/usr/lib") ? readdirSync("/usr/lib") : []) {
    for (const version of ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]) {
      const path = `/usr/lib/${machine}/${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  return null;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

/** `line` is the command's: `POST /url`. What gives no answer in five minutes has failed. */
async function command(base: string, line: string, body?: unknown, within = 300_000): Promise<unknown> {
  const [method = "", path = ""] = line.split(" ");
  const answer = await fetch(base + path, { method, signal: AbortSignal.timeout(within), ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`WebDriver ${line}: ${JSON.stringify(value)}`);
  return value;
}

/** Resolves once the driver answers; its process ending first is an error. */
async function ready(base: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + START; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`);
    const up = await fetch(`${base}/status`, { signal: AbortSignal.timeout(5000) }).then((answer) => answer.ok, () => false);
    if (up) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("WebKitWebDriver does not answer");
}

/** The proxy is MiniBrowser's own option: the WebDriver capability makes WebKit speak TLS to the proxy itself. */
function capabilities(world: World): unknown {
  const args = ["--automation", `--proxy=http://127.0.0.1:${world.port}`];
  return { capabilities: { alwaysMatch: { acceptInsecureCerts: true, "webkitgtk:browserOptions": { binary: browser, args } } } };
}

const ASYNC = (body: string): string => `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;

/** Keys as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = { Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Escape: "\uE00C" };

/** Input by WebDriver's actions. */
function handsOf(at: string): Hands {
  const act = (source: object): Promise<unknown> => command(at, "POST /actions", { actions: [source] });
  const key = (name: string, type: "keyDown" | "keyUp"): object => ({ type, value: KEYS[name] ?? name });
  return {
    async press(name, shift = false) {
      const once = [key(name, "keyDown"), key(name, "keyUp")];
      await act({ type: "key", id: "keyboard", actions: shift ? [key("Shift", "keyDown"), ...once, key("Shift", "keyUp")] : once });
    },
    async click(x, y) {
      const move = { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 };
      await act({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [move, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }] });
    },
  };
}

/** A run that is broken off leaves none of these behind. */
const running = new Set<ChildProcess>();
const endAll = (): void => running.forEach((child) => group(child, "SIGKILL"));
process.once("exit", endAll);
process.once("SIGTERM", () => (endAll(), process.kill(process.pid, "SIGKILL")));

interface Begun {
  readonly base: string;
  readonly child: ChildProcess;
}

/** The driver cannot be told to choose a port: where another program has taken the free one meanwhile it ends at once. */
function begin(): Promise<Begun> {
  return startTwice("WebKitWebDriver", async () => {
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const child = spawn(display ?? "", ["-a", driver ?? "", "-p", String(port)], { detached: true, stdio: "ignore" });
    running.add(child);
    await ready(base, child).catch((error) => stop(child).then(() => Promise.reject(error)));
    return { base, child };
  });
}

/** Starts the driver; each visitor is a session, and so a browser, of its own. */
export async function launchWebKit(world: World): Promise<Driver> {
  let { base, child } = await begin();
  /** A fresh browser now and then never reports to its driver: one that has given no session in time is ended with its driver, and another started. */
  async function session(): Promise<string> {
    try {
      const { sessionId } = (await command(base, "POST /session", capabilities(world), START)) as { sessionId: string };
      return `${base}/session/${sessionId}`;
    } catch (error) {
      await anew();
      throw error;
    }
  }
  const anew = async (): Promise<void> => {
    await stop(child);
    ({ base, child } = await begin());
  };
  async function newVisitor(): Promise<Visitor> {
    const at = await startTwice("WebKit", session);
    await command(at, "POST /timeouts", { script: 50_000, pageLoad: 120_000 });
    return {
      open: async (url) => void (await command(at, "POST /url", { url })),
      async run(body) {
        const result = (await command(at, "POST /execute/async", { script: ASYNC(body), args: [] })) as { value?: unknown; error?: string };
        if (result.error) throw new Error(result.error);
        return result.value;
      },
      cookies: async () => ((await command(at, "GET /cookie")) as JarCookie[]).map(({ name, domain, httpOnly }) => ({ name, domain, httpOnly })),
      hands: handsOf(at),
      close: async () => {
        await command(at, "DELETE ", undefined, START).catch((error) => {
          console.log(`WebKit did not end and is killed: ${String(error)}`);
          return anew();
        });
      },
    };
  }
  return { name: "webkit", newVisitor, close: () => stop(child) };
}

/** Signals xvfb-run and everything it started: they share a process group that we made. False: nobody is left. */
function group({ pid }: ChildProcess, signal: "SIGTERM" | "SIGKILL" | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** Ends them; what has not gone by itself in time is killed. */
async function stop(child: ChildProcess): Promise<void> {
  group(child, "SIGTERM");
  for (const end = Date.now() + 5000; group(child, 0) && Date.now() < end; ) await new Promise((done) => setTimeout(done, 50));
  group(child, "SIGKILL");
  running.delete(child);
}

/** MiniBrowser by itself, with a profile that outlives it; localhost is reached directly, everything else is the world. */
export function webkitCommand(world: World, folder: string, url: string) {
  const args = ["-a", browser ?? "", `--proxy=http://127.0.0.1:${world.port}`, "--ignore-host=localhost", `--cookies-file=${join(folder, "cookies")}`, url];
  return { program: display ?? "", args, env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: join(folder, "cache"), XDG_CONFIG_HOME: join(folder, "config") } };
}
