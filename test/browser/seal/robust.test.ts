/** What optimisers, minifiers and the site's own policies do to the seal: at worst a shut page with an error in the console, never a blank or an open one. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { snippet } from "../../../src/config/snippet.ts";
import { playClinic, SEAL_CONFIG, SEALED, sealedPage, sealHead, type Clinic } from "./sealed.ts";

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** Minifiers drop quotes where a value has no blank, and comments anywhere. */
const unquoted = (html: string): string => html.replace(/ ([\w-]+)="([\w./-]+)"/g, " $1=$2").replace(/<!--.*?-->/gs, "");
/** The seal's scripts, moved behind the page's content; the metas stay. */
const INLINE = /<script data-skip-moving[^>]*>(?:window\.soglasieSeal|soglasieSeal).*?<\/script>/g;
const moved = (html: string): string => html.replace(INLINE, "").replace("</body>", `${(html.match(INLINE) ?? []).join("")}</body>`);
/** Rocket Loader's way: another type now, executed when the page has loaded. */
const deferred = (html: string): string => html.replace(INLINE, (script) => script.replace("<script", '<script type="text/rocketscript"')).replace("</body>", `<script>addEventListener("load",function(){document.querySelectorAll("script[type='text/rocketscript']").forEach(function(s){var n=document.createElement("script");n.text=s.text;s.replaceWith(n)})})</script></body>`);
/** Optimisers join what stands in front of one another. */
const joined = (html: string): string => {
  const code = (html.match(INLINE) ?? []).map((script) => script.replace(/^<[^>]*>|<\/script>$/g, "")).join(";");
  return html.replace(INLINE, "").replace("<meta http-equiv", `<script>${code}</script><meta http-equiv`);
};
/** What the site allows by hash: the seal's scripts, as the snippet lists them, and its own config. */
const hashes = [...snippet(SEAL_CONFIG).scriptHashes, `'sha256-${createHash("sha256").update(`window.soglasieConfig=${JSON.stringify(SEAL_CONFIG)}`).digest("base64")}'`];
const ownPolicy = `default-src * data: blob:; script-src * 'unsafe-inline'`;

interface Variant {
  readonly name: string;
  readonly change: (html: string) => string;
  readonly headers?: Record<string, string>;
  /** Opens for visitors with a grant. */
  readonly opens: boolean;
}

const VARIANTS: readonly Variant[] = [
  { name: "as printed", change: (html) => html, opens: true },
  { name: "comments stripped, attributes unquoted", change: unquoted, opens: true },
  { name: "empty elements dropped", change: (html) => html.replace(/<script[^>]*type="soglasie\/end"[^>]*><\/script>/g, ""), opens: true },
  { name: "scripts joined into one", change: joined, opens: false },
  { name: "scripts moved to the end", change: moved, opens: false },
  { name: "scripts deferred", change: deferred, opens: false },
  { name: "an own policy that allows inline code", change: (html) => html, headers: { "Content-Security-Policy": ownPolicy }, opens: true },
  { name: "an own policy that names the hashes", change: (html) => html, headers: { "Content-Security-Policy": `default-src * data: blob:; script-src * ${hashes.join(" ")}` }, opens: true },
  { name: "an own policy that allows no inline code", change: (html) => html, headers: { "Content-Security-Policy": "default-src * data: blob:" }, opens: false },
  { name: "Trusted Types", change: (html) => html, headers: { "Content-Security-Policy": "require-trusted-types-for 'script'; trusted-types soglasie soglasie-seal" }, opens: true },
];

const GRANT = "const now = Math.floor(Date.now() / 1000).toString(36); document.cookie = `soglasie=1.${now}.1~0.1r..b; Path=/; Secure`";
const MAP = "yandex.ru/map-widget/v1/";

inEachEngine((stage: Stage, engine) => {
  const hosts = (): string[] => stage.world.log.entries.map(({ host, path }) => host + path);
  const heading = (): Promise<unknown> => stage.visitor.run("return document.querySelector('h1').textContent + (document.querySelector('h1').getClientRects().length > 0)");

  function play({ change, headers }: Variant): Clinic {
    const clinic = playClinic(stage.world);
    clinic.pages.set("/", change(sealedPage()));
    clinic.pages.set("/plain/", "<!doctype html><h1>plain</h1>");
    Object.assign(clinic.headers, headers);
    return clinic;
  }

  // The engines parse alike; the others see what differs most.
  const variants = VARIANTS.filter(({ name }) => engine === "chromium" || /as printed|deferred|no inline/.test(name));
  test.each(variants)("$name: shut before an answer, $opens to open after it, never blank", async (variant) => {
    const { visitor } = stage;
    play(variant);
    await visitor.open(`${SEALED}/`);
    await pause(250);
    expect(await heading()).toBe("Клиника «Полдень»true");
    expect(hosts()).toEqual([]);
    await visitor.open(`${SEALED}/plain/`);
    await visitor.run(GRANT);
    await visitor.open(`${SEALED}/`);
    if (variant.opens) await expect.poll(hosts).toContain(MAP);
    else await pause(400);
    expect(await heading()).toBe("Клиника «Полдень»true");
    expect(await visitor.run("return 'Soglasie' in window")).toBe(true);
    if (!variant.opens) expect(hosts()).toEqual([]);
  });

  test("joined scripts open no category in the place of another", async () => {
    const { visitor } = stage;
    play({ name: "", change: joined, opens: false });
    await visitor.open(`${SEALED}/plain/`);
    // Analytics alone is granted; the first policy is that of the maps.
    await visitor.run(GRANT.replace(".1r.", ".t."));
    await visitor.open(`${SEALED}/`);
    await pause(400);
    expect(hosts()).toEqual([]);
  });

  test("twin: the same page without the seal asks all of them", async () => {
    const { visitor } = stage;
    const clinic = playClinic(stage.world);
    clinic.pages.set("/", sealedPage({ head: "" }));
    await visitor.open(`${SEALED}/`);
    await expect.poll(hosts).toEqual(expect.arrayContaining([MAP, "www.googletagmanager.com/gtag/js", "mc.yandex.ru/watch/1", "counter.yadro.ru/hit", "mc.yandex.ru/pixel"]));
  });

  test("withdrawing closes the page again, also for what no patch can hold, and leaves the site its own", async () => {
    const { visitor, world } = stage;
    play(VARIANTS[0]!);
    await visitor.open(`${SEALED}/plain/`);
    await visitor.run(GRANT);
    await visitor.open(`${SEALED}/`);
    const frame = (path: string): string => `const f = document.createElement("iframe"); document.body.append(f); f.contentWindow.location.href = "https://mc.yandex.ru/${path}"; await new Promise((done) => setTimeout(done, 500))`;
    await expect.poll(hosts).toContain(MAP);
    await visitor.run(frame("before"));
    await expect.poll(hosts).toContain("mc.yandex.ru/before");
    await settled(world);
    await visitor.run("await Soglasie.withdraw(); await new Promise((done) => setTimeout(done, 300))");
    world.log.clear();
    await visitor.run(frame("after"));
    expect(hosts()).toEqual([]);
    expect(await visitor.run("return (await fetch('/plain/')).status")).toBe(200);
  });

  test("a host of the site's own that the seal blocks is named, a vendor's is not", async () => {
    const { visitor } = stage;
    const clinic = playClinic(stage.world);
    clinic.pages.set("/", sealedPage({ head: sealHead(), body: '<script>setTimeout(function(){var s=document.createElement("script");s.src="https://cdn.klinika.ru/app.js";document.head.append(s)},600)</script>' }));
    await visitor.open(`${SEALED}/`);
    await expect.poll(() => visitor.run("return Soglasie.diagnose().problems.map((p) => p.code + ' ' + p.at)"), { timeout: 20_000 }).toContain("seal-blocks cdn.klinika.ru");
    expect(((await visitor.run("return Soglasie.diagnose().problems.map((p) => p.at)")) as string[]).filter((at) => /yandex|google|yadro/.test(at))).toEqual([]);
  });
});
