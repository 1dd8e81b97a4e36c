/** Finds what somebody meant who mistyped a name. */

/** Least number of letters to change, add, drop or swap. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = ["", ...b.split("")].map((_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same, swap);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** The name closest to `word`, or null where nothing is near: at most a third of its letters may be wrong, or one contains the other. */
export function nearest(word: string, names: readonly string[]): string | null {
  const clean = word.toLowerCase().replace(/_/g, "-").slice(0, 60);
  if (clean.length < 2) return null;
  const ranked = names.map((name) => ({ name, far: distance(clean, name.toLowerCase()) })).sort((x, y) => x.far - y.far);
  const best = ranked[0];
  if (best && best.far <= Math.max(1, Math.floor(clean.length / 3))) return best.name;
  return clean.length > 3 ? (names.find((name) => name.includes(clean) || clean.includes(name)) ?? null) : null;
}
