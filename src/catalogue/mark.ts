/** What a tag waits for that the site marked itself: `data-soglasie="analytics"`, or another tool's markup. */

/** Attributes that mark a tag: ours, then those of other tools, which count on scripts of type `text/plain` only. */
const MARKS = "soglasie category cookieconsent tilda-cookie-type name".split(" ").map((name) => "data-" + name);

/** Every marked tag of a page, and every element marked by us. */
export const MARKED = MARKS.map((mark, i) => (i ? `script[type='text/plain'][${mark}]` : `[${mark}]`)) + ",[data-src][data-name]";

/** Attributes that stand on a marked frame or image as `data-…` until its release. */
export const LATE = "src srcset href srcdoc".split(" ");

/** Names that other tools give to the categories. */
const SAME = { preferences: /^(functional(ity)?|preference)$/, analytics: /^(statistics?|analytic|performance)$/, marketing: /^(advertising|ads|targeting)$/, essential: /^necessary$/ };

/** Category or vendor that the element waits for; empty: none. */
export function markOf(element: Element): string {
  const value = MARKS.map((mark) => element.getAttribute(mark)).find(Boolean) || "";
  const mark = value.split(/[\s,]+/)[0]!.toLowerCase();
  return (Object.keys(SAME) as (keyof typeof SAME)[]).find((name) => SAME[name].test(mark)) || mark;
}
