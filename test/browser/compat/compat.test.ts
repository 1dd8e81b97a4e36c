/** Real packages that patch or rely on what the gate patches: they work the same with and without it, and it holds what they send. */
import { expect, test, vi } from "vitest";
import { settled } from "../flow/scene.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { CLINIC } from "../world.ts";
import { drawn, forBrowser } from "./bundle.ts";
import { FILES, NEXT, SUBJECTS, VENDOR, type Subject } from "./packages.ts";

const CONFIG = {
  site: "demo-clinic",
  operator: { name: "ООО «Клиника Полдень»", contacts: "privacy@clinic.example", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "compat-1", effectiveDate: "2026-11-01" },
  categories: ["analytics"],
  vendors: [{ use: "roistat" }],
};
/** Seven pages a test, each until its network is quiet. */
vi.setConfig({ testTimeout: 150_000 });

const OURS = `<script>window.soglasieConfig=${JSON.stringify(CONFIG)}</script><script src="/soglasie/soglasie.js"></script>`;

/** Where our tag stands to the package's. */
const ORDERS = {
  bare: (program: string) => program,
  first: (program: string) => OURS + program,
  last: (program: string) => program + OURS,
  twice: (program: string) => OURS + program + OURS,
} as const;
type Order = keyof typeof ORDERS;

/** Everything that complains on the page, but for our own lines. */
const LISTEN = `<script>window.complaints = []; for (const level of ["error", "warn"]) { const native = console[level]; console[level] = function (...words) { if (words[0] !== "Soglasie" && !/^Soglasie/.test(words[0])) complaints.push(words.map(String).join(" ").slice(0, 300)); return native.apply(this, words) } }
addEventListener("unhandledrejection", (event) => complaints.push("rejected " + event.reason)); addEventListener("error", (event) => event.message && !/from a timer/.test(event.message) && complaints.push("error " + event.message))</script>`;

interface Seen {
  readonly result: unknown;
  readonly complaints: unknown;
}

inEachEngine((stage: Stage, engine) => {
  const asked = (): string[] => stage.world.log.entries.map(({ path }) => path).sort();
  /** Chromium tries every place for our tag, the others the hardest: behind a package that has patched already. */
  const orders: readonly Order[] = engine === "chromium" ? ["first", "last", "twice"] : ["last"];

  async function put(subject: Subject, order: Order): Promise<void> {
    const program = `<script src="/compat/${subject.program}.js"${subject.drawn ? " defer" : ""}></script>`;
    const body = subject.drawn ? await drawn(subject.program) : "<h1>Клиника</h1>";
    stage.world.reset();
    stage.world.page("/compat/", `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Клиника</title><link rel="icon" href="data:,">${LISTEN}${ORDERS[order](program)}</head><body>${body}</body></html>`);
    stage.world.page("/compat/next/", NEXT);
    for (const [path, text] of Object.entries({ ...FILES, [`/compat/${subject.program}.js`]: await forBrowser(subject.program) })) stage.world.overrides.set(path, { body: text });
  }

  async function use({ send, work }: Subject): Promise<Seen> {
    await settled(stage.world);
    stage.world.log.clear();
    await stage.visitor.open(`${CLINIC}/compat/`);
    const seen = (await stage.visitor.run(`const V = ${JSON.stringify(VENDOR)}; ${send}; const result = await (async () => { ${work} })(); return { result, complaints }`)) as Seen;
    await settled(stage.world);
    return seen;
  }

  for (const subject of SUBJECTS) {
    test(`${subject.name}: works the same before and after a grant, and is held`, async () => {
      await put(subject, "bare");
      const bare = await use(subject);
      await expect.poll(() => [...new Set(asked())]).toEqual([...subject.asks].sort());
      const usual = asked();
      const late = [...subject.asks].filter((path) => !subject.early?.includes(path)).sort();
      for (const order of orders) {
        await put(subject, order);
        await stage.visitor.run("document.cookie = 'soglasie=; Max-Age=0; Path=/'");
        expect(await use(subject), order).toEqual(bare);
        expect(asked().filter((path) => !subject.early?.includes(path)), order).toEqual([]);
        expect(await stage.visitor.run("return window.standIns || []"), order).toEqual([]);
        await stage.visitor.run("await Soglasie.accept()");
        const later = (): string[] => [...new Set(asked())].filter((path) => !subject.early?.includes(path));
        await expect.poll(later, { timeout: 20_000 }).toEqual(late.filter((path) => !subject.calls?.includes(path)));
        expect(await use(subject), `${order}, granted`).toEqual(bare);
        await expect.poll(later, { timeout: 20_000 }).toEqual(late);
        // Once each; what the parser meets may be asked for ahead of its release.
        expect(asked().filter((path) => late.includes(path)), order).toEqual(usual.filter((path) => late.includes(path)));
      }
    });
  }
});
