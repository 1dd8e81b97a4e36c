/** Starts a server of the bench as a child process and asks it for its CPU time and memory. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";

export interface Running {
  readonly port: number;
  /** CPU time in microseconds, memory in bytes. */
  usage(): Promise<{ cpu: number; memory: NodeJS.MemoryUsage }>;
  /** The same after a garbage collection: what is in use. V8 lets garbage lie until it is worth collecting. */
  collected(): ReturnType<Running["usage"]>;
  /** Resolves when the process has ended. */
  stop(): Promise<void>;
}

/** `args` as for `serve.ts`. */
export function startServer(args: readonly string[]): Promise<Running> {
  const child: ChildProcess = fork(new URL("serve.ts", import.meta.url), [...args], { stdio: ["pipe", "pipe", "inherit", "ipc"], execArgv: [...process.execArgv, "--expose-gc"] });
  const ask = (what: "usage" | "collected"): ReturnType<Running["usage"]> => {
    child.send(what);
    return new Promise((resolve) => child.once("message", (m: { cpu: NodeJS.CpuUsage; memory: NodeJS.MemoryUsage }) => resolve({ cpu: m.cpu.user + m.cpu.system, memory: m.memory })));
  };
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.stdin?.end();
    });
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error(`${args.join(" ")} did not start`)));
    child.stdout?.once("data", (d: Buffer) => resolve({ port: Number(String(d)), usage: () => ask("usage"), collected: () => ask("collected"), stop }));
  });
}
