/** Opens the preferences dialog, and carries the answer to the gate. */
import { h, render } from "preact";
import css from "../../styles/dialog.css?inline";
import type { Choice, DialogPart, GateHandle } from "../contract.ts";
import { choiceOfAll } from "./choice-of.ts";
import { Dialog } from "./Dialog.tsx";
import type { Ground } from "./dialog-ground.ts";
import { dialogNotice } from "./dialog-notice.ts";
import { directionOf } from "./direction.ts";
import { fetchLater, type Later } from "./later.ts";
import { openModal } from "./modal.ts";
import { variantOf } from "./notice.ts";
import { switchesOf, type Switches } from "./switches.ts";
import { ruDialog, type DialogTexts } from "./texts/ru-dialog.ts";

/** The part that the gate calls. Opening it twice changes nothing; closing it without an answer decides nothing. */
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
    const withdraw = (): void => decide({ ...choiceOfAll(gate, false), source: "w", action: "withdraw" });
    if (close) render(<Dialog ground={ground} switches={switches} set={draw} decide={decide} withdraw={withdraw} close={close} />, dialog);
  };
  const need = async (name: keyof Later, again = false): Promise<void> => {
    if (!again && later[name] !== undefined && later[name] !== "failed") return;
    later = await fetchLater(gate, name, () => later);
    draw();
  };
  const decide = (choice: Choice): void => {
    close?.();
    shared.notice = { id: variantOf(gate, lang, "dialog", lang !== "ru" && !shared.texts), lang, texts: dialogNotice(gate, texts) };
    void gate.decide(choice);
  };
  return {
    open() {
      if (close) return;
      if (!dialog.isConnected) prepare(dialog, gate, lang);
      later = {};
      close = () => closeModal();
      draw(switchesOf(gate));
      const closeModal = openModal(dialog, () => {
        close = undefined;
        render(null, dialog);
      });
    },
  };
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
