/** A pattern as a regular expression: `*` stands for anything, the rest is literal, case does not count. */
export function glob(pattern: string): RegExp {
  return new RegExp("^" + pattern.replace(/\W/g, "\\$&").replace(/\\\*/g, ".*") + "$", "i");
}
