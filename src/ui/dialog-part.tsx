/** Opens the preferences dialog, and carries the answer to the gate. */
import { h, render } from "preact";
import css from "../../styles/dialog.css?inline";
import type { Choice, DialogPart, GateHandle } from "../contract.ts";
import { Dialog } from "./Dialog.tsx";
import type { Ground } from "./dialog-ground.ts";
import { dialogNotice } from "./dialog-notice.ts";
import { directionOf } from "./direction.ts";
import { fetchLater, type Later } from "./later.ts";
import { openModal } from "./modal.ts";
import { variantOf } from "./notice.ts";
import { switchesOf, type Switches } from "./switches.ts";
import { ruDialog, type DialogTexts } from "./texts/ru-dialog.ts";

/** The part that the gate calls. Opening it twice changes nothing; closing it without an answer decides nothing. A page that throws our element out has the last word. */
export function createDialog(gate: GateHandle): DialogPart {
  const { config, shared } = gate;
  const lang = shared.lang || "ru";
  const texts: DialogTexts = { ...ruDialog, ...shared.texts?.dialog, ...config.texts?.[lang] };
  const dialog = document.createElement("dialog");
  let close: (() => void) | undefined;
  let later: Later = {};
  let switches: Switches;
  const draw = (next: Switches = switches): void => {
    switches = next;
    const ground: Ground = { gate, lang, texts, later, need };
    if (close) render(<Dialog ground={ground} switches={switches} set={draw} decide={decide} close={close} />, dialog);
  };
  const need = async (name: keyof Later, again = false): Promise<void> => {
    if (!again && later[name] !== undefined && later[name] !== "failed") return;
    later = await fetchLater(gate, name, () => later);
    draw();
  };
  const closed = (): void => {
    close = undefined;
    render(null, dialog);
  };
  onAnew(() => close && (close(), closed()));
  const decide = (choice: Choice): void => {
    close?.();
    shared.notice = { id: variantOf(gate, lang, "dialog", lang !== "ru" && !shared.texts), lang, texts: dialogNotice(gate, texts) };
    void gate.call("decide", choice);
  };
  return {
    open() {
      if (close) return;
      if (!dialog.parentNode) prepare(dialog, gate, lang);
      if (!dialog.isConnected) return;
      later = {};
      close = () => closeModal();
      draw(switchesOf(gate));
      const closeModal = openModal(dialog, closed);
    },
  };
}

/** A page that is written anew, or given another root, takes the top layer and perhaps all listeners from the dialog: it can then be opened anew. */
function onAnew(then: () => void): void {
  new MutationObserver(then).observe(document, { childList: true });
}

function prepare(dialog: HTMLElement, { shared }: GateHandle, lang: string): void {
  shared.surface!.style(css);
  dialog.className = "d";
  dialog.lang = lang;
  dialog.dir = directionOf(lang);
  dialog.setAttribute("part", "dialog");
  dialog.setAttribute("aria-labelledby", "d");
  dialog.setAttribute("data-nosnippet", "");
  shared.surface!.root.appendChild(dialog);
}
