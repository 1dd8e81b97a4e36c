/**
 * A pattern as a regular expression: `*` stands for anything, the rest is literal, case does not count. Words of two or three letters in front of a
 * path (`/en/lk/`) and slashes more at its end do not count either; hosts and names have none. `|` parts several patterns.
 */
export function glob(pattern: string): RegExp {
  return new RegExp("^(/\\w{2,3})*(" + pattern.replace(/[^\w|]/g, (sign) => (sign === "*" ? ".*" : "\\" + sign)) + ")/*$", "i");
}
