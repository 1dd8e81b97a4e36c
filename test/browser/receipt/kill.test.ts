/**
 * The browser is killed in mid-send, as a battery or a task manager does it: what the visitor decided reaches the server the next time the browser
 * is opened on the site. Each engine runs without automation's throw-away profile; the pages act by themselves, the server judges.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import type { Receipt } from "../../../src/contract.ts";
import { chromiumCommand } from "../chromium.ts";
import { firefoxCommand, hasFirefox } from "../firefox.ts";
import { hasWebKit, webkitCommand } from "../webkit.ts";
import { openWorld, type World } from "../world.ts";
import { receiptPage } from "./pages.ts";

/** How to open a page with a profile of our own: program, arguments, environment. */
export type Command = (world: World, folder: string, url: string) => { readonly program: string; readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> };

/** A browser that comes up by itself, twice a test. */
const STARTS = { timeout: 60_000 };
vi.setConfig({ testTimeout: 150_000 });

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** Firefox and WebKit accept no certificate of ours without automation, so the clinic is on localhost, which is as secure a context. */
const SITE = (): string => `http://localhost:${world.port}`;

function run(command: ReturnType<Command>): ChildProcess {
  const child = spawn(command.program, command.args, { detached: true, stdio: "ignore", env: { ...process.env, ...command.env } });
  onTestFinished(() => (kill(child), ended(child)));
  return child;
}

/** SIGKILL to the browser and all its helpers at once: they share a process group that we made. */
function kill(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, "SIGKILL");
  } catch {
    // gone already
  }
}

const ended = (child: ChildProcess): Promise<void> => new Promise((done) => (child.exitCode !== null || child.signalCode !== null ? done() : child.once("exit", () => done())));

async function killedInMidSend(command: Command): Promise<void> {
  world.reset();
  const folder = mkdtempSync(join(tmpdir(), "soglasie-profile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));
  const accept = "<script>Soglasie.accept()</script>";
  world.page("/decide/", receiptPage().replace("</head>", `${accept}</head>`));
  // Chromium writes cookies to disk every half minute only: killed before that it has forgotten the answer, and the visitor answers again.
  const again = "<script>Soglasie.state.decision||Soglasie.reject()</script>";
  world.page("/next/", receiptPage().replace("</head>", `${again}</head>`));
  world.answers.hold = () => new Promise(() => undefined); // the line is dead: stored or not, nobody hears of it
  const first = run(command(world, folder, `${SITE()}/decide/`));
  await expect.poll(() => world.posted.length, STARTS).toBeGreaterThan(0);
  const [made] = world.posted;
  await new Promise((done) => setTimeout(done, 300)); // in mid-send
  kill(first);
  await ended(first);
  world.farewell();
  world.answers.hold = null;
  world.posted.length = 0;
  run(command(world, folder, `${SITE()}/next/`));
  await expect.poll(() => world.posted.length, STARTS).toBeGreaterThan(0);
  const arrived = [JSON.parse(world.posted[0]!) as Receipt | Receipt[]].flat();
  expect(arrived[0]).toEqual(JSON.parse(made!)); // the very same receipt: id, secret's proof and all
  if (arrived.length > 1) expect(arrived[1]!.prev).toBe(arrived[0]!.id);
}

test("chromium", () => killedInMidSend(chromiumCommand));
if (hasFirefox) test("firefox", () => killedInMidSend(firefoxCommand));
if (hasWebKit) test("webkit", () => killedInMidSend(webkitCommand));
