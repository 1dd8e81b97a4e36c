/** A document without a window: nothing in it fetches or runs. */
export const inert = (): Document => document.implementation.createHTMLDocument("");
