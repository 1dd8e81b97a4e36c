/** Names made of everyday words only (`session_id`, `country`): many programs use them, so one product's claim says little. */
const WORDS = new Set(
  (
    "accepted agree banner basket cart cid city client consent cookie cookies count country currency data device domain first fid geo gid group guid hash " +
    "id key lang language last locale location login mode name notice order page popup pref prefs preferences region session sess settings sid site source state " +
    "store test theme time timezone token type uid user uuid value version vid view visit visited visitor visits zone"
  ).split(" "),
);

/** True if every word of the name is an everyday word; a name without words, or with a number in it, is not plain. */
export function isPlain(name: string): boolean {
  if (/\d/.test(name)) return false;
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().match(/[a-z]+/g) ?? [];
  return words.length > 0 && words.every((word) => WORDS.has(word));
}

/** A long random value that outlives the visit by a month: an identifier, whatever the name. */
export function isIdentifier(value = "", maxAgeSeconds = 0): boolean {
  return value.length >= 16 && /\d/.test(value) && /^[\w.:-]+$/.test(value) && maxAgeSeconds > 30 * 86_400;
}
