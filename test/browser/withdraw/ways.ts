/** A tracker that sends in every way it can find, again and again: what remains after a withdrawal shows in the log. */
import type { World } from "../world.ts";

export const TRACKER = "t1.roistat.com";
/** Hosts that nobody knows and that the page itself needs. */
export const OWN = "img.clinic.example";
export const PHOTOS = "photos.example";
export const OTHER = "other.example";
export const BANK = "pay.bank.example";
export const ACS = "acs.other-bank.example";

/** Name → how it sends to `u`. Each runs in a task of its own, as trackers do. */
const WAYS: Readonly<Record<string, string>> = {
  image: "new Image().src=u",
  fetch: "fetch(u,{mode:'no-cors'}).catch(function(){})",
  xhr: "var x=new XMLHttpRequest();x.open('GET',u);x.send()",
  beacon: "navigator.sendBeacon(u,'x')",
  script: "el('script',d.head).src=u",
  "style sheet": "var l=d.createElement('link');l.rel='stylesheet';l.href=u;d.head.appendChild(l)",
  frame: "el('iframe').src=u",
  srcdoc: "el('iframe').srcdoc='<img src=\"'+u+'\">'",
  markup: "el('div').innerHTML='<img src=\"'+u+'\">'",
  "styled markup": "el('div').innerHTML='<p style=\"background:url('+u+')\">x</p>'",
  insertRule: "sheet.sheet.insertRule('body{border-image:url('+u+')}',sheet.sheet.cssRules.length)",
  replaceSync: "var s=new CSSStyleSheet();s.replaceSync('h1{background:url('+u+')}');d.adoptedStyleSheets=[s]",
  "style text": "text.textContent='h1{list-style-image:url('+u+');display:list-item}'",
  "style property": "p.style.background='url('+u+')'",
  setProperty: "el('p').style.setProperty('border-image-source','url('+u+')')",
  cssText: "el('p').style.cssText='background:url('+u+')'",
  "style attribute": "el('p').setAttribute('style','background:url('+u+')')",
  background: "el('table').setAttribute('background',u)",
  FontFace: "new FontFace('f'+n,'url('+u+')').load().catch(function(){})",
  "import()": "(0,eval)('import(\"'+u+'\").catch(function(){})')",
  "frame's location": "old.contentWindow.location.href=u",
  "new frame's location": "el('iframe').contentWindow.location.replace(u)",
  "link into a frame": "var a=el('a');a.target='tracked';a.href=u;a.click()",
  "window into a frame": "window.open(u,'tracked')",
  "SVG image": "var s=el('div'),g=d.createElementNS(S,'svg'),i=d.createElementNS(S,'image');i.setAttribute('href',u);g.appendChild(i);s.appendChild(g)",
  "SVG xlink": "var s=el('div'),g=d.createElementNS(S,'svg'),i=d.createElementNS(S,'image');i.setAttributeNS(X,'xlink:href',u);g.appendChild(i);s.appendChild(g)",
  poster: "el('video').poster=u",
  object: "var o=d.createElement('object');o.data=u;d.body.appendChild(o)",
  "blob worker": "new Worker(URL.createObjectURL(new Blob(['fetch(\"'+u+'\",{mode:\"no-cors\"})'])))",
  "fetch of a new frame": "el('iframe').contentWindow.fetch(u,{mode:'no-cors'}).catch(function(){})",
  "fetch of an old frame": "other.contentWindow.fetch(u,{mode:'no-cors'}).catch(function(){})",
};
/** A worker that was started with the grant and goes on by itself. */
const WORKER = "running worker";

/** All ways; WebKit's headless test has no window into a frame. */
export const ways = (engine: string): string[] => [...Object.keys(WAYS), WORKER].filter((name) => !(/into a frame/.test(name) && engine !== "chromium"));

/** Rounds of 1.2 s: twice as fast, Chromium 147 does not get to the last ways of a round. Every address tells when it was made; `rounds` counts those that are through. */
const program = `(function(){var d=document,n=0,host=${JSON.stringify(TRACKER)},home="https:"+"//"+host+"/beat/";
function el(tag,on){var e=d.createElement(tag);(on||d.body).appendChild(e);return e}
var S="http://www.w3.org/2000/svg",X="http://www.w3.org/1999/xlink",sheet=el("style",d.head),text=el("style",d.head),p=el("p"),old=el("iframe"),other=el("iframe"),named=el("iframe");named.name="tracked";
var ways={${Object.entries(WAYS).map(([name, code]) => `${JSON.stringify(name)}:function(u){${code}}`).join()}};
new Worker(URL.createObjectURL(new Blob(["var n=0;setInterval(function(){fetch('"+home+"${encodeURIComponent(WORKER)}/'+Date.now()+'/'+(++n),{mode:'no-cors'})},250)"])));
function beat(){Object.keys(ways).forEach(function(name,i){setTimeout(function(){try{ways[name](home+encodeURIComponent(name).replace(/'/g,"%27")+"/"+Date.now()+"/"+(++n))}catch(e){}},i*20)});setTimeout(function(){window.rounds=(window.rounds||0)+1},Object.keys(ways).length*20)}
beat();setInterval(beat,1200)})()`;

/** Plays the tracker, and the hosts that the page needs. */
export function playWays(world: World): void {
  const hosts = [TRACKER, OWN, PHOTOS, OTHER, BANK, ACS];
  world.play((request, response) => {
    const host = request.headers.host ?? "";
    if (!hosts.includes(host) || request.url?.startsWith("/soglasie/")) return false;
    world.log.add(request, host);
    const type = /\.js|beat\/(script|import)/.test(request.url ?? "") ? "text/javascript" : /sheet/.test(request.url ?? "") ? "text/css" : "text/html";
    const text = request.url === "/tracker.js" ? program : host === BANK && request.url === "/pay" ? `<script>location.href="https://${ACS}/3ds"</script>` : "";
    response.writeHead(200, { "Content-Type": type, "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" }).end(text);
    return true;
  });
}

/** The ways by which the tracker was heard since the log was last cleared, and that it took after this moment, in ms. */
export function heard(world: World, after = 0): string[] {
  const beats = world.log.entries.filter(({ host, path }) => host === TRACKER && path.startsWith("/beat/")).map(({ path }) => path.split("/"));
  return [...new Set(beats.filter(([, , , made]) => Number(made) > after).map(([, , name]) => decodeURIComponent(name!)))];
}
