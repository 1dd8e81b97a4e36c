/** One tab at a time, where the browser can (Web Locks; not on plain http, not in Safari before 15.4). Else tabs repeat themselves, harmlessly. */

/** Runs `work` under the lock of that name. Rejects only if `work` does. */
export async function withLock<T>(name: string, work: () => Promise<T>, locks: LockManager | undefined = navigator.locks): Promise<T> {
  let started = false;
  if (!locks) return work();
  try {
    return await locks.request("soglasie-" + name, () => {
      started = true;
      return work();
    });
  } catch (error) {
    if (started) throw error;
    return work(); // sandboxed frames have the object and refuse its use
  }
}
