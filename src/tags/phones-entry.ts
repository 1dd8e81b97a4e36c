/** Entry of the phones chunk: for sites with call tracking. */
import { connect } from "../chunk.ts";
import { keepPhones, restorePhones, showPhone } from "./phones.ts";

connect("phones", (gate) => {
  const show = (): void => showPhone(gate);
  gate.parts.phones = { keep: keepPhones, restore: () => (restorePhones(), show()) };
  show();
  // The parser and client routers go on bringing gaps.
  let waits = 0;
  const soon = (): void => {
    waits = 0;
    show();
  };
  new MutationObserver(() => (waits = waits || window.setTimeout(soon, 20))).observe(document, { childList: true, subtree: true });
});
