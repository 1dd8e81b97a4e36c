/** Classifies the names that this site's own vendors and its software set: for pages that must do without the whole catalogue. */
import { vendors as catalogue } from "../catalogue/vendors.ts";
import type { Category } from "../contract.ts";
import { literal } from "./bake-config.ts";
import type { SiteConfig } from "./types.ts";

type Row = readonly [name: string, category: Category, vendor: string, own: 0 | 1];

/** Names of the site's entries, of its vendors, and of the software that sites run on; the first match wins, exact names stand first. */
function rowsOf({ vendors: entries = [] }: SiteConfig): readonly Row[] {
  const used = new Set(entries.flatMap((entry) => ("use" in entry ? [entry.use] : [])));
  const own = entries.flatMap((entry) => ("use" in entry ? [] : (entry.cookies ?? []).map((name): Row => [name, entry.category, entry.id, 1])));
  const near = catalogue.filter(({ id, country, category }) => used.has(id) || (country === "self" && category === "essential"));
  const known = near.flatMap((vendor) => (vendor.cookies ?? []).flatMap(([name, , , more = {}]): Row[] => {
    const usable = !name.startsWith("re:") && !more.host && (!more.ambiguous || used.has(vendor.id));
    return usable ? [[name, more.category ?? vendor.category, vendor.id, 0]] : [];
  }));
  const exact = (row: Row): number => (row[0].includes("*") ? 1 : 0);
  return [...own, ...known.sort((a, b) => exact(a) - exact(b))];
}

/** The `classify` file of a site. It knows less than the general one and abstains where it knows nothing. */
export function bakeClassify(config: SiteConfig, build: string): string {
  const match = `function(p,n){return new RegExp("^"+p.replace(/[.+?^$()|[\\]\\\\]/g,"\\\\$&").split("*").join(".*")+"$").test(n)}`;
  const find = `function(i){for(var k=0,r;r=d[k++];)if(m(r[0],i.name))return{category:r[1],vendor:r[2],confidence:1,why:r[3]?"operator":r[0].indexOf("*")<0?"exact name":"pattern"};return{category:null,vendor:null,confidence:0,why:"none"}}`;
  return `!function(){var d=${literal(rowsOf(config))},m=${match};window.Soglasie&&Soglasie.chunk&&Soglasie.chunk("${build}","classify",function(g){g.parts.classify={classify:${find}}})}();\n`;
}
