/** Vendors that keep their visitor's number in IndexedDB: the database goes with the grant. */
import type { GateHandle } from "../contract.ts";

/** Deletes the databases of vendors that may not run; where an engine does not list them, or in a zone, nothing is done. */
export function dropDatabases(gate: GateHandle, store: IDBFactory | undefined = window.indexedDB): void {
  if (gate.zone || !store || !store.databases) return;
  store.databases().then(
    (found) => found.forEach(({ name }) => name && gate.heldName(name) && store.deleteDatabase(name)),
    () => undefined,
  );
}
