/** A page as the check sees it: its elements in order, its forms, and the words around them. */
import { decode, tokensOf } from "./tokens.ts";

/** One element. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  /** Content of script, style and the like; empty for others. */
  readonly text: string;
  /** It stands inside noscript. */
  readonly noscript: boolean;
  readonly form: PageForm | null;
  /** Words of the label around it, or of the one that names it. */
  readonly label: string;
}

/** One form, by whatever a person can tell it. */
export interface PageForm {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly action: string;
  /** The nearest heading in or before it, its legend, or its aria-label. */
  readonly heading: string;
}

export interface Page {
  /** File or address, as given. */
  readonly place: string;
  readonly elements: readonly PageElement[];
  readonly forms: readonly PageForm[];
  /** What people read on it, in one line. */
  readonly words: string;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
const HEADING = /^(h[1-6]|legend)$/;
const words = (text: string): string => decode(text).replace(/\s+/g, " ").trim();

/** What is open while the page is read. */
interface State {
  readonly elements: Writable<PageElement>[];
  readonly forms: Writable<PageForm>[];
  readonly labels: { readonly id: string; text: string; readonly inside: Writable<PageElement>[] }[];
  form: Writable<PageForm> | null;
  /** Label that is open now. */
  label: State["labels"][number] | null;
  heading: { readonly form: Writable<PageForm> | null; text: string } | null;
  lastHeading: string;
  words: string;
}

function open(state: State, name: string, attributes: ReadonlyMap<string, string>, place: { readonly line: number; readonly noscript: boolean }): void {
  const get = (key: string): string => attributes.get(key) ?? "";
  if (name === "form") {
    state.form = { line: place.line, id: get("id"), name: get("name"), action: get("action"), heading: get("aria-label") || state.lastHeading };
    state.forms.push(state.form);
  }
  if (name === "label") state.labels.push((state.label = { id: get("for"), text: "", inside: [] }));
  if (HEADING.test(name)) state.heading = { form: state.form, text: "" };
  const element: Writable<PageElement> = { name, attributes, line: place.line, text: "", noscript: place.noscript, form: state.form, label: "" };
  state.elements.push(element);
  if (state.label) state.label.inside.push(element);
}

function close(state: State, name: string): void {
  if (name === "form") state.form = null;
  if (name === "label") state.label = null;
  if (!HEADING.test(name) || !state.heading) return;
  state.lastHeading = words(state.heading.text);
  // A heading inside the form tells more than the one before it.
  if (state.heading.form && state.lastHeading) state.heading.form.heading = state.lastHeading;
  state.heading = null;
}

function read(state: State, html: string, line: number, noscript: boolean): void {
  let raw: Writable<PageElement> | null = null;
  for (const token of tokensOf(html, line)) {
    if (token.kind === "open") {
      open(state, token.name, token.attributes, { line: token.line, noscript });
      raw = state.elements.at(-1)!;
    } else if (token.kind === "close") {
      close(state, token.name);
      raw = null;
    } else if (raw && /^(script|style|textarea|title|template|xmp|iframe)$/.test(raw.name)) raw.text = token.text;
    else if (raw?.name === "noscript") read(state, token.text, token.line, true);
    else {
      state.words += ` ${token.text}`;
      if (state.heading) state.heading.text += token.text;
      if (state.label) state.label.text += token.text;
    }
  }
}

/** Reads a page. Never throws. */
export function readPage(place: string, html: string): Page {
  const state: State = { elements: [], forms: [], labels: [], form: null, label: null, heading: null, lastHeading: "", words: "" };
  read(state, html, 1, false);
  for (const { id, text, inside } of state.labels) {
    const named = id ? state.elements.filter(({ attributes }) => attributes.get("id") === id) : inside;
    for (const element of named) element.label = words(text);
  }
  return { place, elements: state.elements, forms: state.forms, words: words(state.words) };
}

/** A form in words: `#zapis «Запись на приём» /send`. */
export function formInWords({ id, name, action, heading, line }: PageForm): string {
  return [id && `#${id}`, name && `name=${name}`, action && `action=${action}`, heading && `«${heading}»`].filter(Boolean).join(" ") || `(${line})`;
}
