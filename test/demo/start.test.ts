/** The demo as a person starts it: three addresses, a clean end, a taken port named with the option that changes it. */
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const OPTIONS = ["--port", "--receipts-port", "--vendors-port"];

/** A free port, and the server that keeps it taken until closed. */
async function takePort(): Promise<{ port: number; free: () => Promise<unknown> }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, free: () => new Promise((done) => server.close(done)) };
}

async function freePorts(): Promise<number[]> {
  const taken = await Promise.all(OPTIONS.map(takePort));
  await Promise.all(taken.map(({ free }) => free()));
  return taken.map(({ port }) => port);
}

const start = (ports: number[]) => spawn(process.execPath, ["demo/start.mjs", ...OPTIONS.flatMap((option, i) => [option, String(ports[i])])], { cwd: root });

describe("npm start", () => {
  it("prints three addresses that answer, and Ctrl-C ends it cleanly", async () => {
    const ports = await freePorts();
    const demo = start(ports);
    let text = "";
    for await (const piece of demo.stdout) {
      text += String(piece);
      if (text.includes("Ctrl-C")) break;
    }
    for (const port of ports) expect(text).toContain(String(port));
    expect((await fetch(`http://127.0.0.1:${ports[0]}/`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${ports[1]}/healthz`)).status).toBe(200);
    expect(Array.isArray(await (await fetch(`http://127.0.0.1:${ports[2]}/__log`)).json())).toBe(true);
    demo.kill("SIGINT");
    expect((await once(demo, "exit"))[0]).toBe(0);
  });

  it.each([0, 1, 2])("names the option when port %i is taken", async (i) => {
    const ports = await freePorts();
    const taken = await takePort();
    ports[i] = taken.port;
    const demo = start(ports);
    let said = "";
    demo.stderr.on("data", (piece) => (said += String(piece)));
    demo.stdout.on("data", () => undefined);
    const [code] = await once(demo, "exit");
    await taken.free();
    expect(code).not.toBe(0);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toContain(OPTIONS[i]);
    expect(said).toContain(String(taken.port));
  });
});

describe("npm start on a fresh clone", () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  /** The script of package.json as it stands, with a build in its place that talks as much as the real one and ends with `code`. */
  async function npmStart(code: number, more: string[] = []): Promise<ChildProcessWithoutNullStreams> {
    const folder = mkdtempSync(join(tmpdir(), "soglasie-start-"));
    folders.push(folder);
    const { start } = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } }).scripts;
    const build = `node -e "for (let i = 0; i < 80; i++) console.log('line ' + i); console.error('what went wrong'); process.exitCode = ${code}"`;
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "clone", type: "module", scripts: { start, build } }));
    symlinkSync(join(root, "demo"), join(folder, "demo"));
    const ports = await freePorts();
    return spawn("npm", ["start", "--", ...OPTIONS.flatMap((option, i) => [option, String(ports[i])]), "--data", join(folder, "data"), ...more], { cwd: folder, detached: true });
  }

  /** All that it prints, until the given word or its end. */
  async function heard({ stdout, stderr }: ChildProcessWithoutNullStreams, until: string): Promise<string[]> {
    let text = "";
    stderr.on("data", (piece) => (text += String(piece)));
    for await (const piece of stdout) {
      text += String(piece);
      if (text.includes(until)) break;
    }
    return text.split("\n").filter((line) => line.trim() && !/^(>|npm (warn|notice))/.test(line));
  }

  it("says in one line that it builds, then the addresses and what to try", async () => {
    const demo = await npmStart(0);
    const lines = await heard(demo, "Ctrl-C");
    // npm, its shell and the demo, as Ctrl-C in a terminal does it.
    process.kill(-demo.pid!, "SIGINT");
    expect(lines[0]).toMatch(/^Собираю/);
    expect(lines[1]).toMatch(/демонстрация работает/);
    for (const url of lines.flatMap((line) => line.match(/http:\S+/g) ?? [])) expect(url).toMatch(/^http:\/\/(localhost|127\.0\.0\.1):\d+\//);
    expect(lines.join()).not.toContain("line 7");
    await once(demo, "close");
  }, 60_000);

  it("shows all of a build that failed, and starts nothing", async () => {
    const demo = await npmStart(7);
    const closed = once(demo, "close");
    const text = (await heard(demo, "Ctrl-C")).join("\n");
    expect((await closed)[0]).not.toBe(0);
    expect(text).toContain("line 79");
    expect(text).toContain("what went wrong");
    expect(text).not.toContain("демонстрация работает");
  });

  it("does not build for an option that is wrong or a port that is taken", async () => {
    const taken = await takePort();
    for (const more of [["--prt", "1"], ["--vendors-port", String(taken.port)]]) {
      const demo = await npmStart(0, more);
      const closed = once(demo, "close");
      const text = (await heard(demo, "Ctrl-C")).join("\n");
      expect((await closed)[0]).not.toBe(0);
      expect(text).toContain(more[1] === "1" ? "--prt" : "--vendors-port");
      expect(text).not.toContain("Собираю");
    }
    await taken.free();
  });
});
