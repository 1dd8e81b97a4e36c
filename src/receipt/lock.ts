/**
 * One piece of work at a time: across tabs where the browser can (Web Locks; not in Safari before 15.4), else within the page. Tabs that
 * cannot see one another repeat themselves, harmlessly.
 */

const queues: Record<string, Promise<unknown>> = {};

/** The page is being put away: from now on it takes no lock. */
let away = false;
if (typeof addEventListener === "function") {
  for (const type of ["pagehide", "pageshow"]) addEventListener(type, () => (away = type === "pagehide"));
}

/** Runs `work` under the lock of that name. Rejects only if `work` does. */
export function withLock<T>(name: string, work: () => Promise<T>, locks: LockManager | undefined = navigator.locks): Promise<T> {
  const here = (): Promise<T> => {
    const turn = (queues[name] || Promise.resolve()).then(work, work);
    queues[name] = turn;
    return turn;
  };
  if (!locks || away) return here();
  return new Promise<T>((resolve, reject) => {
    let started = false;
    const begin = (): Promise<unknown> => {
      started = true;
      const done = work();
      done.then(resolve, reject);
      return Promise.race([done.catch(() => undefined), left()]);
    };
    // Sandboxed frames have the object and refuse its use.
    locks.request("soglasie-" + name, begin).catch(() => {
      if (!started) here().then(resolve, reject);
    });
  });
}

/** A page that keeps a lock while it is put away costs itself the back-forward cache: it lets go and finishes on its own, repeats being harmless. */
function left(): Promise<unknown> {
  return new Promise((resolve) => addEventListener("pagehide", resolve, { once: true }));
}
