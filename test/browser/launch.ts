/** Starting browsers and their drivers on a machine that is busy with other things. */

/** Milliseconds in which a browser that comes up at all has come up. */
export const START = 45_000;

/** A start that failed, or was never answered, is made once more, and the output says so. Only starts: what a test does is never tried again. */
export async function startTwice<T>(what: string, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    console.log(`${what} did not start and is started once more: ${String(error).split("\n")[0]}`);
    return start();
  }
}
