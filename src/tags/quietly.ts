/** Calls of vendors' code, which may be missing or broken: the vendor is held all the same. */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing to be done about it.
  }
}
