import { createElement as h, useEffect, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";

const V = "https://t1.roistat.com";

function Page() {
  const [more, setMore] = useState(false);
  useEffect(() => void (globalThis.hydrated = true), []);
  return h(
    "main",
    null,
    h("h1", null, "Клиника"),
    h("div", null, h("script", { src: `${V}/sync.js` }), h("script", { type: "module", src: `${V}/module.js` })),
    h("iframe", { src: `${V}/frame.html`, title: "Карта", width: 10, height: 10 }),
    h("img", { src: `${V}/pixel.gif`, srcSet: `${V}/pixel.gif 1x`, alt: "", width: 1 }),
    h("script", { async: true, src: `${V}/async.js` }),
    h("button", { id: "more", onClick: () => setMore(true) }, more ? "Показано" : "Ещё"),
    more && h("img", { src: `${V}/more.gif`, alt: "", id: "later" }),
  );
}

export const html = () => `<div id="app">${renderToString(h(Page))}</div>`;

if (typeof window === "object") {
  window.recovered = [];
  hydrateRoot(document.getElementById("app"), h(Page), { onRecoverableError: (error) => window.recovered.push(String(error)) });
}
