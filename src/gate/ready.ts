/** Calls back once the parser is done; at once if it already is. */
export function whenReady(then: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then);
  else then();
}
