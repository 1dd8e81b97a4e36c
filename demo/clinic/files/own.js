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
  element.append(...children.filter(Boolean));
  return element;
}

const press = (text, click) => make("button", { type: "button", class: "button small", click }, text);
const check = (attributes, ...label) => make("label", { class: "check" }, make("input", { type: "checkbox", ...attributes }), make("span", {}, ...label));

/** A company: who, where, what for, and what it keeps how long. */
function company({ id, name, granted, facts }, { id: category }) {
  const box = check({ name: id, checked: granted, disabled: category === "essential" }, name);
  if (!facts) return make("li", {}, box);
  const kept = facts.cookies.map((cookie) => `${cookie.name} (${cookie.lasts})`).join(", ");
  return make("li", {}, box, make("p", {}, `${facts.company}, ${facts.countryName}. ${facts.does}`), kept && make("p", {}, `Cookie: ${kept}.`));
}

/** A category and its companies, which follow its switch. */
function row(category, texts) {
  const { id, name, text, granted, vendors } = category;
  const follow = ({ target }) => vendors.forEach((vendor) => (at("own-form").elements[vendor.id].checked = target.checked));
  const title = check({ name: id, checked: granted, disabled: id === "essential", change: follow }, make("strong", {}, name), ` ${text}`);
  if (!vendors.length) return make("div", {}, title);
  const names = vendors.map((vendor) => vendor.name).join(texts.comma);
  return make("div", {}, title, make("details", {}, make("summary", {}, texts.companies.replace("{names}", names)), make("ul", {}, ...vendors.map((vendor) => company(vendor, category)))));
}

/** What is ticked: each category, and the companies that differ from theirs. */
function chosen({ categories }) {
  const { elements } = at("own-form");
  const choice = { vendors: {} };
  for (const { id, vendors } of categories.slice(1)) {
    choice[id] = elements[id].checked;
    for (const vendor of vendors) if (elements[vendor.id].checked !== choice[id]) choice.vendors[vendor.id] = !choice[id];
  }
  return choice;
}

/** The question. Nothing is ticked before an answer; the answers are equal. */
function ask(site) {
  const { texts } = site;
  Object.assign(at("own"), { lang: site.lang, dir: site.dir });
  at("own-title").textContent = texts.title;
  at("own-text").replaceChildren(...texts.text.split("\n").map((line) => make("p", {}, line)));
  const button = (text, act) => press(text, () => answer(site, act, texts.saved));
  const answers = [button(texts.acceptAll, api.accept), button(texts.rejectAll, api.reject), button(texts.save, () => api.save(chosen(site)))];
  at("own-form").replaceChildren(...site.categories.map((category) => row(category, texts)), make("p", { class: "calls" }, ...answers));
  at("own").hidden = false;
}

/** The receipt names what the visitor saw: this site says it before each answer. */
async function answer(site, act, said) {
  site.shown({ title: site.texts.title, text: site.texts.text, ...Object.fromEntries(site.categories.map(({ id, name, text }) => [id, `${name}. ${text}`])) });
  await act();
  at("own-status").textContent = said;
}

/** A placeholder for the map: load it once, always, or open it elsewhere. */
function place({ texts, places }) {
  const [map] = places();
  if (!map) return at("own-place").replaceChildren();
  const once = press(texts[`${map.kind}Show`], () => {
    map.show();
    draw();
  });
  const always = press(texts.always.replace("{name}", map.name), () => api.save({ vendors: { [map.vendor]: true } }));
  at("own-place").replaceChildren(make("p", {}, map.text), make("p", { class: "calls" }, once, map.vendor && always), map.outside ? make("p", {}, make("a", { href: map.outside }, texts.outside.replace("{name}", map.name))) : "");
}

/** What is on the device, each with a button that deletes it. */
async function kept(site) {
  const remove = (one) => press(site.texts.deviceDelete, () => one.remove().then(draw));
  const line = (one) => make("li", { class: "calls" }, make("code", {}, one.name), one.is.category ? site.texts[one.is.category] : site.texts.deviceUnknown, remove(one));
  at("own-kept").replaceChildren(...(await site.device()).map(line));
}

/** The answers so far, and the way to take them back. */
async function history(site) {
  const { texts, categories } = site;
  const allowed = categories.slice(1).some(({ granted, vendors }) => granted || vendors.some((vendor) => vendor.granted));
  const back = press(texts.withdraw, () => answer(site, api.withdraw, texts.withdrawnAll));
  const file = (receipt) => URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: "application/json" }));
  const entry = (one) => make("div", {}, make("pre", {}, site.inWords(one)), make("a", { href: file(one), download: `${one.receipt.id}.json` }, texts.downloadJson));
  at("own-receipts").replaceChildren(allowed ? back : "", ...(await api.receipts()).map(entry));
}

async function draw() {
  const site = await api.describe();
  if (!site) return;
  ask(site);
  place(site);
  await Promise.all([kept(site), history(site)]);
}

void draw();
api.onChange(() => void draw());
