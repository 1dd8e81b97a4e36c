/**
 * A grant under the seal takes effect by one more load of the page, never by two, and never where the visitor would lose something: then it
 * waits for the next navigation.
 */
import type { GateHandle } from "../contract.ts";
import { carried, carry } from "./carry.ts";
import { isCutOff } from "./cut.ts";
import { isSealedAgainst } from "./metas.ts";

let touched = false;
let posted = false;

/** Watches what would be lost by a reload; to be called as early as can be, on sealed pages only. */
export function watchForms(gate: GateHandle, doc: Document = document): void {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  // A visitor with an answer may come from a page where nobody watched its forms.
  posted = carried("post") !== null || (!!gate.decision && !doc.referrer.indexOf(location.origin + "/"));
  if (entry && entry.type !== "navigate" && entry.type !== "reload") posted = false;
  carry("post", null);
  doc.addEventListener("input", () => (touched = true), true);
  const sent = (form: HTMLFormElement, by?: HTMLElement | null): void => void (((by && by.getAttribute("formmethod")) || form.method).toLowerCase() === "post" && carry("post", "1"));
  doc.addEventListener("submit", (event) => sent(event.target as HTMLFormElement, (event as SubmitEvent).submitter), true);
  const proto = HTMLFormElement.prototype;
  proto.submit = new Proxy(proto.submit, { apply: (submit, form: HTMLFormElement) => (sent(form), Reflect.apply(submit, form, [])) });
}

/** Why the page must not be loaded again; empty if it may. */
export function reasonToStay(doc: Document = document): string {
  if (posted) return "post";
  if (touched || [...doc.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input,textarea,select")].some(isChanged)) return "form";
  if ([...doc.querySelectorAll<HTMLElement>("dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]")].some((box) => box.getClientRects().length > 0)) return "dialog";
  // A silent film that repeats itself is decoration.
  if ([...doc.querySelectorAll<HTMLMediaElement>("video,audio")].some((media) => !media.paused && !media.ended && !(media.muted && media.loop))) return "media";
  return "";
}

function isChanged(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some((option, i) => i > 0 && option.selected !== option.defaultSelected);
  if (field.type === "hidden") return false;
  return field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** Loads the page again for a grant made just now in this tab, once its receipt is kept. */
export async function reloadOnce(gate: GateHandle, kept: Promise<unknown>, page: Pick<Location, "reload"> = location): Promise<void> {
  if (carried("reload")) return gate.problem("seal-stuck", location.pathname);
  await kept;
  if (reasonToStay() || !(isSealedAgainst(gate) || isCutOff(gate)) || !carry("reload", "1")) return;
  page.reload();
}

/** After the load: an open page may be loaded again for another grant; one that is still shut is reported. */
export function settleReload(gate: GateHandle): void {
  if (!carried("reload")) return;
  if (isSealedAgainst(gate)) return gate.problem("seal-stuck", location.pathname);
  carry("reload", null);
  if (document.readyState === "complete") fillFrames();
  else addEventListener("load", fillFrames);
}

/** Firefox brings a frame that was shut back as it was, empty, whatever its address says. Elsewhere an empty frame is one that is still loading. */
function fillFrames(): void {
  if (!CSS.supports("-moz-appearance", "none")) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[src^='http'],iframe[src^='//']")) {
    try {
      if (frame.contentWindow!.location.href === "about:blank") frame.setAttribute("src", frame.getAttribute("src")!);
    } catch {
      // Another origin: it has loaded.
    }
  }
}
