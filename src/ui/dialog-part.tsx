/** Opens the preferences dialog, and carries the answer to the gate. */
import { h, render } from "preact";
import css from "../../styles/dialog.css?inline";
import type { Choice, DialogPart, GateHandle } from "../contract.ts";
import { Dialog } from "./Dialog.tsx";
import { switchesOf, type Ground, type Switches } from "./dialog-model.ts";
import { openModal } from "./modal.ts";
import { adopt } from "./shared-preact.ts";
import { ruDialog } from "./texts/ru-dialog.ts";

/** The part that the gate calls. Opening it twice changes nothing; closing it without an answer decides nothing. */
export function createDialog(gate: GateHandle): DialogPart {
  const { config, shared } = gate;
  const { root, style } = shared.surface!;
  const lang = shared.lang || "ru";
  const texts = { ...ruDialog, ...shared.texts?.dialog, ...config.texts?.[lang] };
  const ground: Ground = { gate, lang, texts };
  const dialog = document.createElement("dialog");
  let close: (() => void) | undefined;
  let seen = shared.notice;

  const put = (): void => {
    if (dialog.isConnected) return;
    style(css);
    dialog.className = "d";
    dialog.lang = lang;
    dialog.setAttribute("part", "dialog");
    dialog.setAttribute("aria-labelledby", "d");
    dialog.setAttribute("data-nosnippet", "");
    root.appendChild(dialog);
  };
  const decide = (choice: Choice): void => {
    close?.();
    shared.notice = { id: `${lang}-dialog`, lang, texts: { ...seen?.texts, ...shown(ground) } };
    void gate.decide(choice);
  };
  const draw = (switches: Switches): void =>
    render(<Dialog ground={ground} switches={switches} set={draw} decide={decide} close={() => close?.()} />, dialog);
  const show = (): void => {
    if (close) return;
    adopt(shared.preact);
    put();
    seen = shared.notice;
    draw(switchesOf(gate));
    close = openModal(dialog, () => {
      close = undefined;
      render(null, dialog);
    });
  };
  const preact = gate.load("banner-preact");
  preact.catch(() => undefined);
  return { open: () => void preact.then(show, () => undefined) };
}

/** The texts on which the visitor decides here. */
function shown({ gate, texts }: Ground): Record<string, string> {
  const names = ["essential", ...gate.categories] as const;
  const pairs = names.flatMap((name) => [[name, texts[name]], [`${name}Text`, texts[`${name}Text`]]]);
  return { title: texts.dialogTitle, ...Object.fromEntries(pairs), save: texts.save, acceptAll: texts.acceptAll, rejectAll: texts.rejectAll };
}
