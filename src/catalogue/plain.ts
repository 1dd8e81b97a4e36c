/** Names made of everyday words only (`session_id`, `country`): many programs use them, so one product's claim says little. */
const WORDS = new Set(
  (
    "accepted agree banner basket cart cid city client consent cookie cookies count country currency data device domain first fid geo gid group guest guid hash " +
    "id key lang language last locale location login mode name notice order page popup pref prefs preferences region session sess settings sid site source state " +
    "status store test theme time timezone token type uid user uuid value version vid view visit visited visitor visits zone"
  ).split(" "),
);

/** True if every word of the name is an everyday word; a name without words is not plain. */
export function isPlain(name: string): boolean {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().match(/[a-z]+/g) ?? [];
  return words.length > 0 && words.every((word) => WORDS.has(word));
}
