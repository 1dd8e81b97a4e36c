/** What reached the stand-ins, in order. The judge of every promise: not what a page says, but what left the browser. */

const LIMIT = 20_000;

function cookiesOf(header) {
  const pairs = String(header ?? "").split(/;\s*/).filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.split("=")[0], pair.slice(pair.indexOf("=") + 1)]));
}

/** Keeps entries `{n, time, host, method, path, query, cookies, dest, referer}` and tells who waits for one. */
export function createRequestLog(clock = Date.now) {
  const entries = [];
  const listeners = new Set();
  let n = 0;
  return {
    entries,
    add(request, host) {
      const url = new URL(request.url, "http://stand-in");
      const { cookie, referer = "" } = request.headers;
      const dest = request.headers["sec-fetch-dest"] ?? "";
      const query = Object.fromEntries(url.searchParams);
      const entry = { n: ++n, time: clock(), host, method: request.method, path: url.pathname, query, cookies: cookiesOf(cookie), dest, referer };
      entries.push(entry);
      if (entries.length > LIMIT) entries.shift();
      for (const listener of listeners) listener(entry);
      return entry;
    },
    /** Entries after number `since`. */
    after: (since = 0) => entries.filter((entry) => entry.n > since),
    clear() {
      entries.length = 0;
    },
    /** Calls back for each new entry; returns the function that stops it. */
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The first entry, kept or still to come, that satisfies the test; rejects after `ms`. Browsers on a busy machine take their time. */
    waitFor(test, ms = 20_000) {
      const found = entries.find(test);
      return found ? Promise.resolve(found) : nextOf(this, test, ms);
    },
  };
}

function nextOf({ entries, listen }, test, ms) {
  return new Promise((resolve, reject) => {
    const stop = listen((entry) => test(entry) && done(entry));
    const timer = setTimeout(() => done(null), ms);
    const done = (entry) => {
      stop();
      clearTimeout(timer);
      if (entry) resolve(entry);
      else reject(new Error(`no such request within ${ms} ms; seen: ${entries.map((e) => e.host + e.path).join(", ") || "none"}`));
    };
  });
}
