/** What tests that run in all three engines need of a browser; small, so that each engine's own client can offer it. */

/** A cookie as the browser keeps it. */
export interface JarCookie {
  readonly name: string;
  /** With a leading dot where it covers subdomains, as far as the engine tells. */
  readonly domain: string;
  readonly httpOnly: boolean;
}

/** A real keyboard and a real pointer: the engine's own input, not events made by script. */
export interface Hands {
  /** Presses and lets go of one key, by its name in `KeyboardEvent.key` (`Tab`, `Enter`, ` `, `Escape`), with Shift held if wanted. */
  press(key: string, shift?: boolean): Promise<void>;
  /** Clicks at a point of the window, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
}

/** One visitor with a jar of their own and one open tab. */
export interface Visitor {
  /** Opens a page and waits for its load event. */
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page; `return` gives a value that survives JSON. */
  run(body: string): Promise<unknown>;
  /** Cookies that the open page's address would send, HttpOnly ones included. */
  cookies(): Promise<readonly JarCookie[]>;
  /** Only where the engine is started for the interface's tests. */
  readonly hands?: Hands;
  close(): Promise<void>;
}

/** A running browser. */
export interface Driver {
  readonly name: "chromium" | "firefox" | "webkit";
  newVisitor(): Promise<Visitor>;
  close(): Promise<void>;
}
