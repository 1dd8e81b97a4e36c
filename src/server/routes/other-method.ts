/** Which methods an address has: to tell an operator who opens the endpoint in a browser that it is there, and takes something else. */
import type { FastifyInstance } from "fastify";

/** Call before any route is added. The returned function gives the methods of a request's address, none where no route has it. */
export function otherMethods(app: FastifyInstance): (url: string) => readonly string[] {
  const known: { readonly pattern: RegExp; readonly method: string }[] = [];
  app.addHook("onRoute", ({ url, method }) => {
    // Paths of ours are letters, digits, slashes and dots; a parameter is one segment.
    const pattern = new RegExp(`^${url.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`);
    known.push(...[method].flat().map((name) => ({ pattern, method: name })));
  });
  return (url) => {
    const path = url.split("?")[0]!;
    return [...new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  };
}
