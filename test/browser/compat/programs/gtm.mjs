/** What a tag manager's container does to a page: wraps the data layer and history, finds its own tag, inserts scripts and custom markup. */
const V = "https://t1.roistat.com";
const layer = (window.dataLayer = window.dataLayer || []);
window.gtmSeen = [];
const own = document.currentScript;
window.gtmSeen.push(own ? new URL(own.src).pathname : "no current script");

const push = layer.push;
layer.push = function (...items) {
  const result = push.apply(layer, items);
  for (const item of items) window.gtmSeen.push(item.event || item[1]);
  return result;
};
const pushState = history.pushState;
history.pushState = function (...args) {
  pushState.apply(history, args);
  layer.push({ event: "gtm.historyChange" });
};
document.addEventListener("click", () => layer.push({ event: "gtm.click" }), true);

window.gtmFire = () => {
  const first = document.getElementsByTagName("script")[0];
  for (const src of [`${V}/counter.js`, "/compat/own.js"]) {
    const script = document.createElement("script");
    script.async = true;
    script.src = src;
    script.onload = () => layer.push({ event: `loaded ${src}` });
    first.parentNode.insertBefore(script, first);
  }
  // A custom HTML tag: parsed beside the page, its scripts made anew.
  const box = document.createElement("div");
  box.style.display = "none";
  box.innerHTML = `<script src="${V}/custom.js"></script><script>window.customRan = (window.customRan || 0) + 1</script><img src="${V}/custom.gif">`;
  for (const old of Array.from(box.querySelectorAll("script"))) {
    const script = document.createElement("script");
    for (const { name, value } of Array.from(old.attributes)) script.setAttribute(name, value);
    script.text = old.text;
    old.replaceWith(script);
  }
  document.body.appendChild(box);
};
