/** A store whose failures are answers: whoever asked learns `not-stored` (503, try again), the log learns the reason. */
import { Problem } from "../problem.ts";

/** What an asynchronous iteration gives, with its failures turned too. */
async function* iterated<T>(items: AsyncIterable<T>, failed: (error: unknown) => never): AsyncIterable<T> {
  try {
    yield* items;
  } catch (error) {
    failed(error);
  }
}

/** Every method of `store`, its failure told to `onError` and thrown on as a Problem. */
export function answering<S extends object>(store: S, onError: (error: unknown) => void): S {
  const failed = (error: unknown): never => {
    onError(error);
    throw new Problem("not-stored");
  };
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...args: unknown[]): unknown => {
        try {
          const result: unknown = member.apply(target, args);
          if (result instanceof Promise) return result.catch(failed);
          const iterable = typeof result === "object" && result !== null && Symbol.asyncIterator in result;
          return iterable ? iterated(result as AsyncIterable<unknown>, failed) : result;
        } catch (error) {
          return failed(error);
        }
      };
    },
  });
}
