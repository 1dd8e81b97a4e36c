/** The operator's telephone number, or what else the config names to write to, as a link where it can be one. */
import type { Operator } from "../config/types.ts";
import { h } from "./element.ts";

/** Numbers read from the left in every language. */
export function contactLink({ phone, contacts }: Operator): HTMLElement {
  const scheme = phone ? `tel:${phone.replace(/[^\d+]/g, "")}` : /^[^\s@]+@[^\s@]+$/.test(contacts) ? `mailto:${contacts}` : "";
  return scheme ? <a dir="ltr" href={scheme}>{phone || contacts}</a> : <span dir="auto">{contacts}</span>;
}
