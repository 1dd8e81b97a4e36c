/**
 * What must outlive one page load, in sessionStorage: under the seal that a reload was tried, that a form was posted, and where the visitor came
 * from, from the moment of consent until the next page has given it back; for visitors with a grant the zone whose goal is due.
 */

/** Words that are carried: `soglasie-reload` and so on. */
export type Carried = "reload" | "post" | "arrival" | "goal";

/** The value; null: nothing is carried, or storage is blocked. */
export function carried(what: Carried, storage: () => Storage = () => sessionStorage): string | null {
  try {
    return storage().getItem("soglasie-" + what);
  } catch {
    return null;
  }
}

/** Carries a value, or nothing (null). False: it cannot be kept here. */
export function carry(what: Carried, value: string | null, storage: () => Storage = () => sessionStorage): boolean {
  try {
    if (value === null) storage().removeItem("soglasie-" + what);
    else storage().setItem("soglasie-" + what, value);
    return carried(what, storage) === value;
  } catch {
    return false;
  }
}
