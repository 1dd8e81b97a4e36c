/** Entry of the phones chunk: for sites with call tracking. */
import { connect } from "../chunk.ts";
import { keepPhones, restorePhones, showPhone } from "./phones.ts";

connect("phones", (gate) => {
  const show = (): void => showPhone(gate);
  gate.parts.phones = { keep: keepPhones, restore: () => (restorePhones(), show()) };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
});
