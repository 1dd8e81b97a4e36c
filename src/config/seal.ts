/**
 * The seal: one static policy a category, each swallowed by the script in front of it when the saved decision opens that category. Policies
 * add up to their intersection, so each allows everything but the hosts of its own category, and what stays open is what was granted.
 * No HTML comment, no literal script tag in the code: it survives minifiers, and where it is moved or broken the page stays sealed.
 */
import { covered, isShut, sharedHosts, sourcesOfVendor } from "../catalogue/sources.ts";
import type { Vendor } from "../catalogue/types.ts";
import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import type { Category, OptionalCategory, SiteVendor } from "../contract.ts";
import { OPTIONAL } from "../decision.ts";
import { offeredCategories } from "./defaults.ts";
import type { SiteConfig } from "./types.ts";

/** What a seal is made of. */
export interface SealSource {
  readonly config: SiteConfig;
  /** Vendors of the config in its order. */
  readonly vendors: readonly SiteVendor[];
  readonly catalogue: ReadonlyMap<string, Vendor>;
  /** Hosts of the site itself beyond the page's own origin: CDN, photo server. */
  readonly firstParty: readonly string[];
}

/** One policy and the code in front of it. */
export interface SealPart {
  readonly category: OptionalCategory;
  readonly policy: string;
  /** Inline script; empty for none. */
  readonly script: string;
}

function sourcesOf({ config, vendors, catalogue }: SealSource): ReadonlyMap<Category, ReadonlySet<string>> {
  const found = new Map<Category, Set<string>>();
  const shared = sharedHosts(catalogue);
  (config.vendors ?? []).forEach((entry, i) => {
    const known = "use" in entry ? catalogue.get(entry.use) : undefined;
    if (isShut(config, entry, known)) return;
    const category = vendors[i]!.category;
    const sources = found.get(category) ?? new Set();
    for (const source of [...(known ? sourcesOfVendor(known, shared) : []), ...covered(entry.hosts)]) sources.add(source);
    found.set(category, sources);
  });
  return found;
}

function endpointOrigin({ receipts }: SiteConfig): string[] {
  return receipts && /^https?:/.test(receipts.endpoint) ? [new URL(receipts.endpoint).origin] : [];
}

/** Zone patterns as the source of one regular expression, matched as the gate matches them. */
function zoneSource(zones: readonly string[]): string {
  return zones.length === 0 ? "$^" : `^(/\\w{2,3})*(${zones.map((zone) => zone.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*")).join("|")})/*$`;
}

const quote = (text: string): string => JSON.stringify(text).replace(/</g, "\\x3c");

/**
 * Reads the cookie exactly as the gate does (a test holds the two against each other) and notes which categories are open. One vendor allowed
 * by itself opens its category here; the gate holds the rest of it. In a zone analytics and marketing are never open.
 */
function reader({ config, vendors }: SealSource): string {
  const version = config.notice.version.replace(/\./g, "~");
  const form = `^1\\.([0-9a-z]{1,8})\\.${version}\\.([0-9a-z]{1,2})\\.([\\w-]*)\\.[bdawsip]u?$`;
  const names: readonly Category[] = ["essential", ...OPTIONAL];
  const places = vendors.map((v) => names.indexOf(v.category)).join("");
  const days = config.lifetime?.granted ?? 180;
  return [
    "window.soglasieSeal=function(o){",
    `var m=new RegExp(${quote(form)}).exec((("; "+document.cookie).split(${quote(`; ${config.cookie?.name ?? "soglasie"}=`)})[1]||"").split(";")[0]),`,
    `n=Date.now()/1e3,t=m&&parseInt(m[1],36),b=m&&parseInt(m[2],36),v=${quote(places)},i;`,
    `if(m&&b<64&&t<=n+3600&&t+${days * 86400}>n){`,
    "for(i=0;i<3;i++)o[i]=(b>>2*i&3)==3;",
    'try{var x=atob(m[3].replace(/-/g,"+").replace(/_/g,"/"));for(i=0;i<x.length*8;i++)if(x.charCodeAt(i>>3)>>(i&7)&1){if(i>=v.length){o={};break}if((b>>2*(v[i]-1)&3)!=3)o[v[i]-1]=1}}catch(e){o={}}',
    `if(new RegExp(${quote(zoneSource(config.zones ?? DEFAULT_ZONES))},"i").test(location.pathname+"/"))o[1]=o[2]=0}`,
    // Moved or deferred it must not write: into a finished document that would blank the page, and the policy behind it binds already. Joined with another
    // part's it must not either: it would swallow the first policy, whosever that is.
    'function f(c){var s=document.currentScript;if(!o[c]||document.readyState!="loading"||!s||s.nextSibling||(s.text.match(/Seal\\(\\d/g)||[]).length!=1)return;',
    `var h='\\x3cscript type="soglasie/off">',t=window.trustedTypes;`,
    `document.write(t?(o.p=o.p||t.createPolicy("soglasie-seal",{createHTML:function(x){return x}})).createHTML(h):h)}`,
    // Where the visitor came from before the reload, back before any tag runs.
    'try{var a=sessionStorage.getItem("soglasie-arrival");if(a){sessionStorage.removeItem("soglasie-arrival");f.arrival=a;Object.defineProperty(document,"referrer",{configurable:true,get:function(){return a.split("\\n")[1]}})}}catch(e){}',
    "return f}({});",
  ].join("");
}

/** The parts of the seal, in the order in which they stand in the page. */
export function sealParts(source: SealSource): readonly SealPart[] {
  const sources = sourcesOf(source);
  const always = ["'self'", ...new Set([...source.firstParty, ...(sources.get("essential") ?? []), ...endpointOrigin(source.config)])];
  const offered = offeredCategories(source.config, source.vendors);
  return offered.map((category, i) => {
    const others = offered.filter((other) => other !== category).flatMap((other) => [...(sources.get(other) ?? [])]);
    const allowed = [...new Set([...always, ...others])].join(" ");
    const call = `soglasieSeal(${OPTIONAL.indexOf(category)})`;
    return { category, policy: `default-src 'unsafe-inline' 'unsafe-eval' data: blob: ${allowed}; form-action ${always.join(" ")}`, script: i === 0 ? reader(source) + call : call };
  });
}
