/**
 * One piece of work at a time: across tabs where the browser can (Web Locks; not in Safari before 15.4), else within the page. Tabs that
 * cannot see one another repeat themselves, harmlessly.
 */

const queues: Record<string, Promise<unknown>> = {};

/** Runs `work` under the lock of that name. Rejects only if `work` does. */
export function withLock<T>(name: string, work: () => Promise<T>, locks: LockManager | undefined = navigator.locks): Promise<T> {
  const here = (): Promise<T> => {
    const turn = (queues[name] || Promise.resolve()).then(work, work);
    queues[name] = turn;
    return turn;
  };
  if (!locks) return here();
  let started = false;
  const begin = (): Promise<T> => {
    started = true;
    return work();
  };
  return locks.request("soglasie-" + name, begin).catch((error: unknown) => {
    if (started) throw error;
    return here(); // sandboxed frames have the object and refuse its use
  }) as Promise<T>;
}
