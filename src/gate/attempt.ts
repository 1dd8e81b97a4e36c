/** What may throw: storage that is blocked, frames of other origins, addresses that are none. */

/** What `act` gives, or `otherwise` where it throws. */
export function attempt<T>(act: () => T): T | undefined;
export function attempt<T>(act: () => T, otherwise: T): T;
export function attempt<T>(act: () => T, otherwise?: T): T | undefined {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
