/* An interface of the site's own: everything it shows and does goes through window.Soglasie. */
const api = window.Soglasie;
const at = (id) => document.getElementById(id);

/** `make("p", {class: "x"}, "text", child)`: an element, no markup in strings. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** Companies of a category, with what they do and what they keep. */
function companies({ vendors }) {
  if (!vendors.length) return "";
  const lines = vendors.map(({ name, facts }) => make("li", {}, facts ? `${name} (${facts.company}, ${facts.country}): ${facts.does} Cookie: ${facts.cookies.map((cookie) => `${cookie.name} (${cookie.lifetime})`).join(", ") || "нет"}.` : name));
  return make("details", {}, make("summary", {}, `Компании: ${vendors.length}`), make("ul", {}, ...lines));
}

/** The question. Nothing is ticked before an answer; the answers are equal. */
function ask(site) {
  Object.assign(at("own"), { lang: site.lang, dir: site.dir });
  at("own-title").textContent = site.texts.title;
  at("own-text").textContent = site.texts.text;
  const boxes = site.categories.map((category) =>
    make("div", {}, make("label", { class: "check" }, make("input", { type: "checkbox", name: category.id, checked: category.granted, disabled: category.id === "essential" }), make("span", {}, make("strong", {}, category.name), ` ${category.text}`)), companies(category)),
  );
  const press = (text, act) => make("button", { type: "button", class: "button small", click: () => answer(site, act) }, text);
  const save = () => {
    const chosen = {};
    for (const { id } of site.categories.slice(1)) chosen[id] = at("own-form").elements[id].checked;
    return api.save(chosen);
  };
  at("own-form").replaceChildren(...boxes, make("p", { class: "calls" }, press(site.texts.acceptAll, api.accept), press(site.texts.rejectAll, api.reject), press(site.texts.save, save)));
  at("own").hidden = false;
}

/** The receipt names what the visitor saw: this site says it before each answer. */
async function answer(site, act) {
  site.shown({ title: site.texts.title, text: site.texts.text, ...Object.fromEntries(site.categories.map(({ id, name, text }) => [id, `${name}. ${text}`])) });
  await act();
  at("own-status").textContent = "Ответ сохранён. Его можно изменить здесь же в любой момент.";
}

/** A placeholder for the map: load it once, always, or open it elsewhere. */
function place(site) {
  const [map] = site.places();
  if (!map) return at("own-place").replaceChildren();
  const once = () => {
    map.show();
    draw();
  };
  at("own-place").replaceChildren(
    make("p", {}, "Карту показывает Яндекс: он узнает адрес вашего устройства и эту страницу. ", make("a", { href: map.outside }, "Открыть на сайте Яндекса")),
    make("p", { class: "calls" }, make("button", { type: "button", class: "button small", click: once }, "Показать один раз"), make("button", { type: "button", class: "button small", click: () => api.save({ vendors: { [map.vendor]: true } }) }, "Всегда показывать")),
  );
}

async function draw() {
  const site = await api.describe();
  if (!site) return;
  ask(site);
  place(site);
  const kept = await site.device();
  at("own-kept").replaceChildren(...kept.map(({ name, is }) => make("li", {}, make("code", {}, name), ` — ${is.category ? site.texts[is.category] : "неизвестно"}`)));
  const receipts = await api.receipts();
  at("own-receipts").replaceChildren(...receipts.map((receipt) => make("pre", {}, site.inWords(receipt))));
}

void draw();
api.onChange(() => void draw());
