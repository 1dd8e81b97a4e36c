/** The demo clinic's own build, made as a site's owner makes it: `soglasie build` with a config and the operator's key. */
import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MANAGED, siteConfig } from "./config.mjs";

/** Three sets of pages: those with pasted snippets, the doctors' page, where Soglasie starts two counters itself, and the page that asks by itself. */
const SETS = { embed: { path: "/soglasie/", managed: [] }, "embed-managed": { path: "/soglasie/vrachi/", managed: MANAGED }, "embed-own": { path: "/soglasie/own/", managed: [], more: { layout: "none" } } };

/** The operator's key pair, made on the first start. */
function operatorKey(folder) {
  const file = join(folder, "operator.pem");
  if (!existsSync(file)) writeFileSync(file, generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  return file;
}

/** What the page that asks by itself says it shows (files/own.js), out of the notices that the first set has built. */
function ownTexts(notices) {
  const texts = (id) => notices.find((one) => one.id === id).content.texts;
  return ["ru", "en"].flatMap((lang) => ["", "-gpc"].map((signal) => {
    const [bar, dialog] = [texts(`${lang}-bar${signal}`), texts(`${lang}-dialog`)];
    const categories = ["essential", "preferences", "analytics", "marketing"].map((name) => [name, `${dialog[name]}. ${dialog[`${name}Text`]}`]);
    return { lang, texts: { title: bar.title, text: bar.text, ...Object.fromEntries(categories) } };
  }));
}

async function buildSet({ path, managed, more = {} }, { folder, endpoint, vendorsPort, run, key, first }) {
  const out = join(folder, path.replaceAll("/", "_"));
  // The demo's config changes with the product under one notice version, which a real site must not do: nothing of an earlier start is kept.
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const config = join(out, "site.json");
  writeFileSync(config, JSON.stringify({ ...siteConfig({ endpoint, managed, vendorsPort }), ...more }, null, 2));
  const shown = more.layout === "none" ? ["--shown", join(out, "shown.json")] : [];
  if (shown[1]) writeFileSync(shown[1], JSON.stringify(ownTexts(first.notices)));
  let [text, error] = ["", ""];
  const exit = await run(["build", "--config", config, "--out", out, "--path", path, "--key", key, "--json", ...shown], { out: (more) => (text += more), error: (more) => (error += more) });
  if (exit !== 0) throw new Error(error.trim());
  return { path, folder: out, line: JSON.parse(text).embed.html, ...JSON.parse(readFileSync(join(out, "notices.json"), "utf8")) };
}

/**
 * Builds all sets below `folder`. `run` is the command's, from the built package. Gives the pages' lines by part name, the folders to serve by
 * path, all their notices, and the public key that they are signed with.
 */
export async function buildClinic({ folder, endpoint, vendorsPort, run }) {
  mkdirSync(folder, { recursive: true });
  const key = operatorKey(folder);
  const made = {};
  for (const [name, set] of Object.entries(SETS)) made[name] = await buildSet(set, { folder, endpoint, vendorsPort, run, key, first: made.embed });
  const sets = Object.values(made);
  return {
    lines: Object.fromEntries(Object.entries(made).map(([name, { line }]) => [name, line])),
    folders: Object.fromEntries(sets.map((set) => [set.path, set.folder])),
    notices: sets.flatMap(({ notices }) => notices),
    noticeKey: sets[0].noticeKey,
  };
}
