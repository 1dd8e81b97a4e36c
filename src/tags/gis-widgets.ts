/** 2GIS's ready-made widget is written where its inline code stands, right after its loader: where that was held, the code runs anew once the loader has come. */
import type { GateHandle } from "../contract.ts";
import { runsLate } from "./late.ts";

/** Nothing else may stand in it: it runs twice. */
const WIDGET = /^\s*new\s+DGWidgetLoader\s*\([^]*\)[\s;]*$/;

/** Waits for the loader's first coming; afterwards the page's code finds it there. */
export function drawWidgets(gate: GateHandle, page: Document = document): void {
  const look = ({ target }: Event): void => {
    if (!/DGWidgetLoader/.test((target as HTMLScriptElement).src)) return;
    page.removeEventListener("load", look, true);
    for (const told of page.querySelectorAll("script")) if (!told.src && WIDGET.test(told.text)) again(gate, told);
  };
  page.addEventListener("load", look, true);
}

/** What it writes comes after it, as if the page were still being read. */
function again(gate: GateHandle, told: HTMLScriptElement): void {
  const fresh = told.ownerDocument.createElement("script");
  fresh.nonce = told.nonce;
  fresh.text = gate.trusted("createScript", told.text);
  runsLate(fresh);
  told.replaceWith(fresh);
}
