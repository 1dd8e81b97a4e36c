/** How client routers (Turbo, pjax, Barba) change a page: fetch, parse apart, merge the head, swap the body, make its scripts anew. */
function remade(old) {
  const script = document.createElement("script");
  script.textContent = old.textContent;
  script.async = false;
  for (const { name, value } of Array.from(old.attributes)) script.setAttribute(name, value);
  if (old.nonce) script.nonce = old.nonce;
  return script;
}

window.visit = async (url) => {
  const next = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
  document.title = next.title;
  const have = new Set(Array.from(document.head.children, (element) => element.outerHTML));
  for (const element of Array.from(next.head.children)) if (!have.has(element.outerHTML)) document.head.appendChild(element.localName === "script" ? remade(element) : element);
  const body = document.adoptNode(next.body);
  for (const old of Array.from(body.querySelectorAll("script"))) old.replaceWith(remade(old));
  document.documentElement.replaceChild(body, document.body);
  history.pushState({}, "", url);
  document.dispatchEvent(new Event("turbo:load"));
};
