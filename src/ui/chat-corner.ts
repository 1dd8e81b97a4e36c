/** Keeps the button that stands for a chat off the page's own fixed bars and buttons: it rises above them. */
import { climb, obstacles } from "./avoid.ts";

/** Such bars come late, with the scrolling, and with the width: looked for again after so many milliseconds. */
const AGAIN = 1000;
/** Height of the closed button with the room below it, in CSS pixels. */
const HEIGHT = 72;

/** From now on; gives the function that ends it. */
export function keepClear(host: HTMLElement): () => void {
  const button = host.shadowRoot!.firstElementChild as HTMLElement;
  const look = (): void => {
    const now = button.getBoundingClientRect();
    // Hidden, it is not found itself.
    host.style.visibility = "hidden";
    const [rise] = climb(innerHeight / 2, (lift) => obstacles(now, innerHeight - lift - HEIGHT, innerHeight - lift).map(({ top }) => innerHeight - top));
    host.style.visibility = "";
    host.style.setProperty("--lift", `${rise}px`);
  };
  const timer = setInterval(look, AGAIN);
  addEventListener("resize", look);
  look();
  return () => {
    clearInterval(timer);
    removeEventListener("resize", look);
  };
}
