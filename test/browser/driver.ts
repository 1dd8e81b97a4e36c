/** What tests that run in all three engines need of a browser; small, so that each engine's own client can offer it. */

/** A cookie as the browser keeps it. */
export interface JarCookie {
  readonly name: string;
  /** With a leading dot where it covers subdomains, as far as the engine tells. */
  readonly domain: string;
  readonly httpOnly: boolean;
}

/** One visitor with a jar of their own and one open tab. */
export interface Visitor {
  /** Opens a page and waits for its load event. */
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page; `return` gives a value that survives JSON. */
  run(body: string): Promise<unknown>;
  /** Cookies that the open page's address would send, HttpOnly ones included. */
  cookies(): Promise<readonly JarCookie[]>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Driver {
  readonly name: "chromium" | "firefox" | "webkit";
  newVisitor(): Promise<Visitor>;
  close(): Promise<void>;
}
