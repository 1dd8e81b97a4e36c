/** What is timed, as functions that run in the page: each does its work `count` times. */

/** Work by name. */
export const WORK: Readonly<Record<string, (count: number, host: HTMLElement) => void>> = {
  "element": (count, host) => {
    for (let i = 0; i < count; i++) {
      const element = document.createElement("div");
      element.className = "card";
      host.appendChild(element);
    }
  },
  // A type that no browser runs: the tools judge the address all the same, and nothing is fetched.
  "own script": (count, host) => {
    for (let i = 0; i < count; i++) {
      const script = document.createElement("script");
      script.type = "application/x-bench";
      script.src = `/local/part-${i % 50}.js`;
      host.appendChild(script);
    }
  },
  "foreign script": (count, host) => {
    for (let i = 0; i < count; i++) {
      const script = document.createElement("script");
      script.type = "application/x-bench";
      script.src = `https://static.partner.example/assets/part-${i % 50}.min.js`;
      host.appendChild(script);
    }
  },
  "cookie write": (count) => {
    for (let i = 0; i < count; i++) document.cookie = `bench_cart=${i}; path=/`;
  },
  "cookie read": (count) => {
    for (let i = 0; i < count; i++) void document.cookie;
  },
};
