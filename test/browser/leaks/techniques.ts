/** Ways in which a tag reaches the network, one host each: subdomains of one catalogued vendor, so that nothing but the technique differs. */
import type { Case } from "./case.ts";

const DOMAIN = "roistat.com";

type More = Partial<Pick<Case, "sealOnly" | "once" | "proof" | "writes" | "class">>;

let number = 0;

/** `make` gets the case's origin and its number, which names its cookie and storage key. */
function technique(name: string, make: (origin: string, id: string) => string, more: More = {}): Case {
  const id = `t${++number}`;
  const host = `${id}.${DOMAIN}`;
  return { name, class: "pasted", host, html: make(`https://${host}`, id), proof: "execution", ...more };
}

const script = (body: string): string => `<script>${body}</script>`;
const create = (how: string) => (origin: string): string => script(`(function(d){var s=d.createElement("script");${how.replaceAll("@", origin)}})(document)`);
const parser = { sealOnly: "request" } as const;
const beyond = { sealOnly: "all" } as const;
const calls = { once: true, proof: "request" } as const;
const request = { proof: "request" } as const;
const connection = { proof: "connection" } as const;

export const techniques: readonly Case[] = [
  technique("parser: async script", (o) => `<script async src="${o}/a.js"></script>`, parser),
  technique("parser: defer script", (o) => `<script defer src="${o}/a.js"></script>`, parser),
  technique("parser: blocking script", (o) => `<script src="${o}/a.js"></script>`, parser),
  technique("parser: module script", (o) => `<script type="module" crossorigin src="${o}/a.js"></script>`, parser),
  technique("parser: image", (o) => `<img src="${o}/a.gif" alt="" width="1">`, { ...parser, ...request }),
  technique("parser: srcset", (o) => `<img srcset="${o}/a.gif 1x" alt="" width="1">`, { ...parser, ...request }),
  technique("parser: picture source", (o) => `<picture><source srcset="${o}/a.gif"><img alt=""></picture>`, { ...parser, ...request }),
  technique("parser: frame", (o) => `<iframe src="${o}/frame.html" title="f" width="1" height="1"></iframe>`, { ...parser, ...request }),
  technique("parser: preload hint", (o) => `<link rel="preload" as="script" href="${o}/a.js">`, { ...parser, ...request }),
  technique("parser: preconnect hint", (o) => `<link rel="preconnect" href="${o}">`, { ...parser, ...connection }),
  technique("parser: style sheet", (o) => `<link rel="stylesheet" href="${o}/a.css">`, { ...parser, ...request }),
  technique("parser: video poster", (o) => `<video poster="${o}/a.gif" preload="none"></video>`, { ...parser, ...request }),
  technique("parser: input image", (o) => `<input type="image" src="${o}/a.gif" alt="">`, { ...parser, ...request }),
  technique("parser: object", (o) => `<object data="${o}/a.gif" type="image/gif"></object>`, { ...parser, ...request }),
  technique("script: insertBefore, src first", create('s.async=1;s.src="@/a.js";var f=d.getElementsByTagName("script")[0];f.parentNode.insertBefore(s,f)')),
  technique("script: appendChild, src first", create('s.src="@/a.js";d.head.appendChild(s)')),
  technique("script: src after insertion", create('d.head.appendChild(s);s.src="@/a.js"')),
  technique("script: setAttribute", create('s.setAttribute("src","@/a.js");d.head.appendChild(s)')),
  technique("script: setAttributeNS", create('s.setAttributeNS(null,"src","@/a.js");d.head.appendChild(s)')),
  technique("script: setAttributeNode", create('var a=d.createAttribute("src");a.value="@/a.js";s.setAttributeNode(a);d.head.appendChild(s)')),
  technique("script: append", create('s.src="@/a.js";d.head.append(s)')),
  technique("script: prepend", create('s.src="@/a.js";d.head.prepend(s)')),
  technique("script: after", create('s.src="@/a.js";d.currentScript.after(s)')),
  technique("script: replaceWith", create('s.src="@/a.js";var p=d.createElement("i");d.head.appendChild(p);p.replaceWith(s)')),
  technique("script: fragment", create('s.src="@/a.js";var f=d.createDocumentFragment();f.appendChild(s);d.head.appendChild(f)')),
  technique("script: clone", create('s.src="@/a.js";d.head.appendChild(s.cloneNode(true))')),
  technique("script: template content", create('var t=d.createElement("template");t.innerHTML=\'<img src="@/a.gif">\';d.body.appendChild(t.content)'), request),
  technique("script: contextual fragment", create('var r=d.createRange();r.selectNode(d.head);d.head.appendChild(r.createContextualFragment(\'<script src="@/a.js"><\\/script>\'))')),
  technique("script: module by script", create('s.type="module";s.crossOrigin="";s.src="@/a.js";d.head.appendChild(s)')),
  technique("script: innerHTML image", create('var p=d.createElement("p");d.body.appendChild(p);p.innerHTML=\'<img src="@/a.gif">\''), request),
  technique("script: insertAdjacentHTML frame", create('d.body.insertAdjacentHTML("beforeend",\'<iframe width="1" height="1" src="@/frame.html"></iframe>\')'), request),
  technique("script: outerHTML image", create('var p=d.createElement("p");d.body.appendChild(p);p.outerHTML=\'<img src="@/a.gif">\''), request),
  technique("script: new Image", create('new Image().src="@/a.gif"'), request),
  technique("script: image srcset", create('var i=new Image();i.srcset="@/a.gif 1x"'), request),
  technique("script: frame element", create('var f=d.createElement("iframe");f.width=f.height=1;f.src="@/frame.html";d.body.appendChild(f)'), request),
  technique("script: style sheet link", create('var l=d.createElement("link");l.rel="stylesheet";l.href="@/a.css";d.head.appendChild(l)'), request),
  technique("script: preload link", create('var l=d.createElement("link");l.rel="preload";l.as="script";l.href="@/a.js";d.head.appendChild(l)'), request),
  technique("script: preconnect link", create('var l=d.createElement("link");l.rel="preconnect";l.href="@";d.head.appendChild(l)'), connection),
  technique("script: document.write script", (o) => script(`document.write('<script src="${o}/a.js"><\\/script>')`)),
  technique("script: document.write image", (o) => script(`document.write('<img src="${o}/a.gif" width="1">')`), request),
  technique("script: document.write in two halves", (o) => script(`document.write('<scr');document.write('ipt src="${o}/a.js"><\\/script>')`)),
  technique("script: about:blank frame", create('var f=d.createElement("iframe");d.body.appendChild(f);var x=f.contentDocument.createElement("img");x.src="@/a.gif";f.contentDocument.body.appendChild(x)'), request),
  technique("script: fetch of a fresh frame", create('var f=d.createElement("iframe");d.body.appendChild(f);f.contentWindow.fetch("@/a.gif",{mode:"no-cors"}).catch(function(){})'), calls),
  technique("script: srcdoc frame", create('var f=d.createElement("iframe");f.width=f.height=1;f.srcdoc=\'<img src="@/a.gif">\';d.body.appendChild(f)'), request),
  technique("call: fetch", (o) => script(`fetch("${o}/a.gif",{mode:"no-cors"}).catch(function(){})`), calls),
  technique("call: fetch of a Request", (o) => script(`fetch(new Request("${o}/a.gif",{mode:"no-cors"})).catch(function(){})`), calls),
  technique("call: XMLHttpRequest", (o) => script(`var x=new XMLHttpRequest();x.open("GET","${o}/a.gif");x.send()`), calls),
  technique("call: sendBeacon", (o) => script(`navigator.sendBeacon("${o}/a.gif","x")`), calls),
  technique("call: EventSource", (o) => script(`new EventSource("${o}/a.gif")`), calls),
  technique("call: blob worker", (o) => script(`new Worker(URL.createObjectURL(new Blob(['fetch("${o}/a.gif",{mode:"no-cors"})'],{type:"text/javascript"})))`), calls),
  technique("call: import() of a literal", (o) => `<script type="module">import("${o}/a.js").catch(function(){})</script>`),
  technique("inline: cookie", (_, id) => script(`document.cookie="roistat_${id}=1; path=/; max-age=9999"`), { once: true, writes: "roistat_@" }),
  technique("inline: localStorage.setItem", (_, id) => script(`localStorage.setItem("roistat_${id}","1")`), { once: true, writes: "roistat_@" }),
  technique("inline: localStorage property", (_, id) => script(`localStorage["roistat_${id}"]="1"`), { once: true, writes: "roistat_@" }),
  technique("inline: sessionStorage.setItem", (_, id) => script(`sessionStorage.setItem("roistat_${id}","1")`), { once: true, writes: "roistat_@" }),
  technique("inline: CookieStore", (_, id) => script(`window.cookieStore?cookieStore.set("roistat_${id}","1"):document.cookie="roistat_${id}=1; path=/"`), { once: true, writes: "roistat_@" }),
  technique("beyond: import() of a computed address", (o) => `<script type="module">const host="${o.replace("https://", "")}";import("https:"+"//"+host+"/a.js").catch(function(){})</script>`, beyond),
  technique("beyond: a frame's location", create('var f=d.createElement("iframe");f.width=f.height=1;d.body.appendChild(f);f.contentWindow.location.href="@/frame.html"'), { ...beyond, ...request }),
  technique("beyond: a link into a frame", create('var f=d.createElement("iframe"),a=d.createElement("a");f.width=f.height=1;f.name="beyond";d.body.appendChild(f);a.target="beyond";a.href="@/frame.html";d.body.appendChild(a);a.click()'), { ...beyond, ...request }),
  technique("beyond: insertRule", create('var s=d.createElement("style");d.head.appendChild(s);s.sheet.insertRule("body{border-image:url(@/a.gif)}")'), { ...beyond, ...request }),
  technique("beyond: style property", create('d.body.appendChild(d.createElement("p")).style.background="url(@/a.gif)"'), { ...beyond, ...request }),
  technique("beyond: style attribute in markup", (o) => `<p style="background:url(${o}/a.gif)">&nbsp;</p>`, { ...beyond, ...request }),
  technique("beyond: FontFace", create('new FontFace("beyond","url(@/a.woff2)").load().catch(function(){})'), { ...beyond, ...calls }),
  technique("beyond: SVG image", (o) => `<svg width="1" height="1"><image href="${o}/a.gif" width="1" height="1"/></svg>`, { ...beyond, ...request }),
  technique("marked: external script", (o) => `<script type="text/plain" data-soglasie="analytics" data-src="${o}/a.js"></script>`, { class: "marked" }),
  technique("marked: external script with src", (o) => `<script type="text/plain" data-soglasie="analytics" src="${o}/a.js"></script>`, { class: "marked" }),
  technique("marked: inline script", (o) => `<script type="text/plain" data-soglasie="roistat">new Image().src="${o}/a.gif"</script>`, { class: "marked", ...request }),
  technique("marked: image", (o) => `<img data-soglasie="analytics" data-src="${o}/a.gif" alt="">`, { class: "marked", ...request }),
  technique("marked: frame", (o) => `<iframe data-soglasie="roistat" data-src="${o}/frame.html" width="1" height="1" title="f"></iframe>`, { class: "marked", ...request }),
  technique("marked: style sheet", (o) => `<link rel="stylesheet" data-soglasie="analytics" data-href="${o}/a.css">`, { class: "marked", ...request }),
  technique("marked: other tool's category", (o) => `<script type="text/plain" data-category="analytics" data-src="${o}/a.js"></script>`, { class: "marked" }),
  technique("marked: other tool's cookieconsent", (o) => `<script type="text/plain" data-cookieconsent="statistics" data-src="${o}/a.js"></script>`, { class: "marked" }),
].map((each) => ({ ...each, ...(each.writes ? { writes: each.writes.replace("@", each.host.split(".")[0] ?? "") } : {}) }));
