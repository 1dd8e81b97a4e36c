/** What each package does on the page: work that must come out the same with and without the gate, and ways by which it reaches a vendor. */

export interface Subject {
  readonly name: string;
  /** Program in `programs/`. */
  readonly program: string;
  /** Body of an async function in the page; what it returns must not differ. */
  readonly work: string;
  /** Code by which the package reaches the vendor at `V`; empty where the page's own markup does. */
  readonly send: string;
  /** The vendor's files that are asked for without the gate. */
  readonly asks: readonly string[];
  /** Of these, calls: dropped while held, they come with the next page. */
  readonly calls?: readonly string[];
  /** Of these, what the parser meets: only the seal keeps it from being asked for. */
  readonly early?: readonly string[];
  /** The program draws its page on the server. */
  readonly drawn?: boolean;
}

export const VENDOR = "https://t1.roistat.com";

/** Served by the clinic. */
export const FILES: Readonly<Record<string, string>> = {
  "/compat/own.js": "window.ownRan = (window.ownRan || 0) + 1;",
  "/compat/own.json": '{"slots":3}',
};

/** The page to which the client router goes. */
export const NEXT = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Врачи</title><link rel="stylesheet" href="${VENDOR}/next.css"><script async src="${VENDOR}/head.js"></script></head>
<body><h1>Врачи</h1><script>window.nextRan = (window.nextRan || 0) + 1</script><script src="/compat/own.js"></script><script src="${VENDOR}/body.js"></script><img src="${VENDOR}/next.gif" alt=""><iframe src="${VENDOR}/next.html" title="f"></iframe></body></html>`;

/** Waits in the page for something, half a minute at most. */
const until = (what: string): string => `for (let i = 0; i < 1500 && !(${what}); i++) await new Promise((done) => setTimeout(done, 20));`;

const hydrated = `${until("window.hydrated")}
const main = document.querySelector("main"); const kids = () => Array.from(main.querySelectorAll("*"), (e) => e.localName + ":" + (e.getAttribute("src") || "") + ":" + (e.getAttribute("srcset") || "")).join();
const before = kids(); document.getElementById("more").click(); await new Promise((done) => setTimeout(done, 60));
return { before, after: kids(), text: main.textContent, later: document.getElementById("later").src, recovered: window.recovered }`;

/** Both frameworks draw the same page. */
function hydrating(name: string, program: string): Subject {
  const early = ["/sync.js", "/module.js", "/frame.html", "/pixel.gif", "/async.js"];
  return { name, program, drawn: true, work: hydrated, send: "", asks: [...early, "/more.gif"], early };
}

export const SUBJECTS: readonly Subject[] = [
  {
    name: "jQuery 4",
    program: "jquery",
    work: `const out = {}; $("body").append('<div id="box" class="a"><p>1</p></div>'); out.html = $("#box").html();
out.cls = $("#box").html("<b>x</b>").addClass("z").attr("class"); out.clone = $("#box").clone(true).appendTo("body").find("b").text();
out.ajax = (await $.ajax("/compat/own.json", { dataType: "json" })).slots; $("<script>window.inline = (window.inline || 0) + 1</scr" + "ipt>").appendTo("body"); out.inline = window.inline;
await $.getScript("/compat/own.js"); out.own = window.ownRan; let heard = 0; $(document).on("called", () => heard++).trigger("called"); out.heard = heard;
out.form = $("<form><input name=a value=1></form>").serialize(); out.load = await new Promise((done) => $("<div>").load("/policy/ h1", function () { done($(this).find("h1").length) })); return out`,
    send: `$("head").append('<script src="' + V + '/append.js"></scr' + 'ipt>'); $.getScript(V + "/get.js"); $("<img>").attr("src", V + "/attr.gif").appendTo("body");
$("body").append('<iframe src="' + V + '/frame.html"></iframe>'); $("<div>").html('<img src="' + V + '/html.gif">'); $.ajax({ url: V + "/ajax.json", method: "POST" });`,
    asks: ["/append.js", "/get.js", "/attr.gif", "/frame.html", "/html.gif", "/ajax.json"],
    calls: ["/ajax.json"],
  },
  {
    name: "DOMPurify 3",
    program: "dompurify",
    work: `const dirty = ['<p onclick=x()>a</p>', '<img src="' + V + '/a.gif" onerror=x()>', '<a href="javascript:x()" ping="' + V + '/ping">l</a>', '<svg><script>x()</scr' + 'ipt></svg>', '<math><mi//xlink:href="data:x,<script>">', '<form><input name=attributes></form>'];
const fragment = DOMPurify.sanitize(dirty[1], { RETURN_DOM_FRAGMENT: true }); return { clean: dirty.map((text) => DOMPurify.sanitize(text)), src: fragment.firstChild.getAttribute("src"), removed: DOMPurify.removed.length, ok: DOMPurify.isSupported }`,
    send: `const box = document.createElement("div"); document.body.append(box); box.innerHTML = DOMPurify.sanitize('<img src="' + V + '/inner.gif">');
document.body.append(DOMPurify.sanitize('<img src="' + V + '/fragment.gif">', { RETURN_DOM_FRAGMENT: true })); document.body.append(document.importNode(DOMPurify.sanitize('<p><img src="' + V + '/dom.gif"></p>', { RETURN_DOM: true }), true));`,
    asks: ["/inner.gif", "/fragment.gif", "/dom.gif"],
  },
  {
    name: "Sentry 11",
    program: "sentry",
    work: `await fetch("/compat/own.json"); await new Promise((done) => { const x = new XMLHttpRequest(); x.open("GET", "/compat/own.json"); x.onload = done; x.send(); });
const b = document.createElement("button"); b.id = "b"; document.body.append(b); let thrown = 0; b.addEventListener("click", () => thrown++); b.click();
setTimeout(() => { throw new Error("from a timer") }); await new Promise((done) => setTimeout(done, 30)); Sentry.captureException(new Error("by hand"));
const flushed = await Sentry.flush(20000); return { flushed, thrown, values: window.events.map((e) => e.exception.values[0].value).sort(), crumbs: [...new Set(window.events.flatMap((e) => (e.breadcrumbs || []).map((c) => c.category + " " + ((c.data && c.data.url) || c.message || ""))))].filter((c) => !/^console|roistat|data:,$/.test(c)).sort() }`,
    send: `fetch(V + "/fetch.gif", { mode: "no-cors" }); const x = new XMLHttpRequest(); x.open("GET", V + "/xhr.gif"); x.send(); setTimeout(() => { new Image().src = V + "/timer.gif" });
window.addEventListener("asked", () => { const s = document.createElement("script"); s.src = V + "/listener.js"; document.head.append(s) }); window.dispatchEvent(new Event("asked")); navigator.sendBeacon(V + "/beacon.gif", "x");`,
    asks: ["/fetch.gif", "/xhr.gif", "/timer.gif", "/listener.js", "/beacon.gif"],
    calls: ["/fetch.gif", "/xhr.gif", "/beacon.gif"],
  },
  {
    name: "zone.js",
    program: "zone",
    work: `const zones = {}; const inner = Zone.current.fork({ name: "inner" }); const note = (what) => (zones[what] = Zone.current.name); const wait = (start) => new Promise((done) => inner.run(() => start(done)));
await wait((done) => setTimeout(() => done(note("timer")), 1)); await wait((done) => Promise.resolve().then(() => done(note("promise"))));
await wait((done) => fetch("/compat/own.json").then(() => done(note("fetch")))); await wait((done) => { const x = new XMLHttpRequest(); x.open("GET", "/compat/own.json"); x.addEventListener("load", () => done(note("xhr"))); x.send() });
const b = document.createElement("button"); document.body.append(b); await wait((done) => { b.addEventListener("click", () => done(note("click"))); b.click() }); await wait((done) => { b.onclick = () => done(note("onclick")); b.click() });
await wait((done) => { new MutationObserver(() => done(note("observer"))).observe(b, { attributes: true }); b.id = "b" }); await wait((done) => { const s = document.createElement("script"); s.onload = () => done(note("script")); s.src = "/compat/own.js"; document.head.append(s) });
return { zones, own: window.ownRan, outside: Zone.current.name }`,
    send: `Zone.current.fork({ name: "vendor" }).run(() => { fetch(V + "/fetch.gif", { mode: "no-cors" }); const x = new XMLHttpRequest(); x.open("GET", V + "/xhr.gif"); x.send();
const s = document.createElement("script"); s.src = V + "/script.js"; document.head.append(s); setTimeout(() => { new Image().src = V + "/timer.gif" }); Promise.resolve().then(() => document.body.insertAdjacentHTML("beforeend", '<img src="' + V + '/html.gif">')) })`,
    asks: ["/fetch.gif", "/xhr.gif", "/script.js", "/timer.gif", "/html.gif"],
    calls: ["/fetch.gif", "/xhr.gif"],
  },
  hydrating("React 19 hydrateRoot", "react"),
  hydrating("Vue 3 createSSRApp", "vue"),
  {
    name: "a tag manager",
    program: "gtm",
    work: `dataLayer.push({ event: "first" }); history.pushState({}, "", location.pathname + "?step=2"); document.body.click(); ${until('gtmSeen.includes("loaded /compat/own.js")')}
return { seen: gtmSeen.filter((e) => !/^loaded https/.test(e)).sort(), own: window.ownRan, custom: window.customRan, length: dataLayer.filter((item) => item.event === "first").length }`,
    send: "gtmFire()",
    asks: ["/counter.js", "/custom.js", "/custom.gif"],
  },
  {
    name: "a client router",
    program: "turbo",
    work: `return { title: document.title, heading: document.querySelector("h1").textContent, ran: window.nextRan, own: window.ownRan, order: Array.from(document.body.children, (e) => e.localName + (e.getAttribute("src") || "")).filter((line) => !/soglasie/.test(line)) }`,
    send: `await visit("/compat/next/"); ${until("window.ownRan")}`,
    asks: ["/next.css", "/head.js", "/body.js", "/next.gif", "/next.html"],
  },
];
