/**
 * JSX without Preact, for what is drawn once and never again: the banner, the messages, the placeholders. Each tag becomes the element itself.
 * The dialog, whose parts follow one another, is drawn by Preact.
 */
import type { JSX as PreactJsx } from "preact";

type Child = Node | string | false | null | undefined;

/** Makes an element: functions become listeners of clicks, for `onClick` is all there is, everything else attributes; `false` leaves an attribute or a child out. */
export function h<P extends object>(tag: string | ((props: P) => HTMLElement), props: P | null, ...children: (Child | Child[])[]): HTMLElement {
  if (typeof tag === "function") return tag(props!);
  const element = document.createElement(tag);
  for (const name in props) {
    const value: unknown = props[name];
    if (typeof value === "function") element.addEventListener("click", value as EventListener);
    else if (value !== false) element.setAttribute(name, value as string);
  }
  element.append(...(([] as Child[]).concat(...children).filter(Boolean) as (Node | string)[]));
  return element;
}

export namespace h {
  export namespace JSX {
    export type Element = HTMLElement;
    export type IntrinsicElements = PreactJsx.IntrinsicElements;
    export interface ElementChildrenAttribute {
      children: unknown;
    }
  }
}
