/** The demo as a person starts it: three addresses, a clean end, a taken port named with the option that changes it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

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
