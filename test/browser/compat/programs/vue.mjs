import { createSSRApp, h, onMounted, ref } from "vue";
import { renderToString } from "vue/server-renderer";

const V = "https://t1.roistat.com";

const Page = {
  setup() {
    const more = ref(false);
    onMounted(() => void (globalThis.hydrated = true));
    return () =>
      h("main", [
        h("h1", "Клиника"),
        h("script", { src: `${V}/sync.js` }),
        h("script", { async: true, src: `${V}/async.js` }),
        h("script", { type: "module", src: `${V}/module.js` }),
        h("iframe", { src: `${V}/frame.html`, title: "Карта", width: 10, height: 10 }),
        h("img", { src: `${V}/pixel.gif`, srcset: `${V}/pixel.gif 1x`, alt: "", width: 1 }),
        h("button", { id: "more", onClick: () => (more.value = true) }, more.value ? "Показано" : "Ещё"),
        more.value ? h("img", { src: `${V}/more.gif`, alt: "", id: "later" }) : null,
      ]);
  },
};

export const html = async () => `<div id="app">${await renderToString(createSSRApp(Page))}</div>`;

if (typeof window === "object") createSSRApp(Page).mount("#app");
