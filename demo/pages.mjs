/** The clinic's pages, put together from parts. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MANAGED, siteConfig } from "./config.mjs";
import { pointHome } from "./stand-ins/hosts.mjs";

const CLINIC = fileURLToPath(new URL("clinic/", import.meta.url));

/** `/vrachi/` → `clinic/vrachi.html`; null if there is none. */
function pageFile(path) {
  const name = path === "/" ? "index" : path.replace(/^\/|\/$/g, "").replaceAll("/", "-");
  const file = join(CLINIC, `${name}.html`);
  return /^[\w-]+$/.test(name) && existsSync(file) ? file : null;
}

/** Gives the page at a path as text, or null. The options are those of `createSite`. */
export function createPages({ endpoint, vendorsPort, built, panel, logUrl }) {
  const part = (name) => readFileSync(join(CLINIC, "parts", `${name}.html`), "utf8");
  const config = (managed) => JSON.stringify(siteConfig({ endpoint, managed, vendorsPort }), null, 2);
  const values = { config: () => config([]), "managed-config": () => config(MANAGED), "log-url": () => logUrl, ...(panel ? {} : { panel: () => "", strip: () => "" }) };

  const fill = (text) =>
    text.replace(/@\{([\w-]+)\}/g, (whole, name) => {
      if (built?.lines[name]) return `    <!-- Soglasie: first thing that runs on the page. Its settings came in with "soglasie build" -->\n    ${built.lines[name]}`;
      if (values[name]) return values[name]();
      return existsSync(join(CLINIC, "parts", `${name}.html`)) ? fill(part(name)) : whole;
    });

  return (path) => {
    const file = pageFile(path);
    if (!file) return null;
    // What all pages share stands in parts/page.html around a page's own head and body, which `<body>` parts.
    const [head = "", body = ""] = readFileSync(file, "utf8").split("<body>\n");
    const page = fill(part("page").replace("@{page-head}\n", () => head).replace("@{page-body}\n", () => body));
    return (vendorsPort ? pointHome(page, vendorsPort) : page).replace(`href="${path}"`, `href="${path}" aria-current="page"`);
  };
}
