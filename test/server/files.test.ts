/** The folder that `build` writes, on a site in windows-1251 that keeps its scripts for a year: what README and the folder itself say to nginx and Apache. Twin: without it. */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteConfig } from "../../demo/config.mjs";
import { cli, folderWith } from "../cli/cli.ts";
import { ask, proxies, runProxy } from "./proxies.ts";
import { tempFolder } from "./server.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const TYPES = "types { application/javascript js; text/html html; }";

for (const proxy of proxies().filter(({ name }) => name !== "caddy")) {
  /** The headers of a file of the folder that the server gives. */
  async function headers(told: boolean, file: string): Promise<{ type: string; cache: string; expires: unknown }> {
    const root = tempFolder();
    const at = folderWith({ "site.json": siteConfig({ endpoint: "/v1/receipts" }) });
    expect((await cli("build", "--config", at("site.json"), "--out", at("out"))).exit).toBe(0);
    cpSync(at("out"), join(root, "soglasie"), { recursive: true });
    if (!told) rmSync(join(root, "soglasie/.htaccess"));
    // Apache as root answers as somebody else.
    spawnSync("chmod", ["-R", "a+rX", root]);
    const line = /`(location \^~ \/soglasie\/ \{[^`]+\})`/.exec(README)?.[1] ?? "";
    expect(line).not.toBe("");
    const nginx = `root ${root}; ${TYPES} charset windows-1251; location ~* \\.(js|css)$ { expires 1y; } ${told ? line : ""}`;
    const apache = `AddType text/javascript .js\nAddType text/html .html\nAddDefaultCharset windows-1251\nDocumentRoot ${root}\n<Directory ${root}>\nAllowOverride All\nRequire all granted\n</Directory>
<FilesMatch "\\.js$">\nHeader set Cache-Control "max-age=31536000"\n</FilesMatch>`;
    const port = await runProxy(proxy, proxy.name === "nginx" ? nginx : apache);
    const answer = await ask(port, `/soglasie/${file}`, { method: "GET" });
    expect(answer.status).toBe(200);
    return { type: String(answer.headers["content-type"]), cache: String(answer.headers["cache-control"]), expires: answer.headers["expires"] };
  }

  test(`${proxy.name}: the script comes in UTF-8 and is asked for each time`, async () => {
    expect(await headers(true, "soglasie.js")).toEqual({ type: expect.stringMatching(/javascript; charset=utf-8$/), cache: "no-cache", expires: undefined });
    expect((await headers(true, "soglasie.reports.html")).type).toBe("text/html; charset=utf-8");
  });

  test(`${proxy.name}, twin: without it the site's own settings hold`, async () => {
    const { cache, type } = await headers(false, "soglasie.js");
    expect(cache).toContain("max-age=31536000");
    if (proxy.name === "nginx") expect(type).toContain("windows-1251");
  });
}
