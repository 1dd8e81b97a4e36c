/**
 * Names of what a program has at its top: letters that none of its functions uses for its own. Terser gives both from one row, so that the same line
 * reads `n(t)` in one function and `t(e)` in another; alike they take half a per cent less once packed.
 */
import { parse } from "acorn";

const LOCAL = "tenorcisaudlfgmpbhvkwjyxqzTENORCISAUDLFGMPBHVKWJYXQZ";
const TOP = "ABCDEFGHIJKLMNOPQRSTUVWXYZ$_abcdefghijklmnopqrstuvwxyz";
const FIRST = "tenorcisaud";
const SECOND = "tenorcisaudlfgmpbhvkwjyAq";

/** The row that terser names from. */
const nth_identifier = { get: (n) => (n < LOCAL.length ? LOCAL[n] : LOCAL[n % LOCAL.length] + LOCAL[Math.floor(n / LOCAL.length) - 1]) };

/** Every name in the code that is no property's, in the order of their places. */
function namesIn(tree) {
  const found = [];
  const walk = (node, parent, role) => {
    const property = (parent.type === "MemberExpression" && role === "property") || (/Property|MethodDefinition/.test(parent.type) && role === "key");
    if (node.type === "Identifier" && (parent.computed || !property)) found.push(node);
    // `{ name }` and `{ name = 1 }` keep what they read.
    if (node.shorthand) (node.value.left || node.value).short = true;
    for (const [key, value] of Object.entries(node)) for (const child of [value].flat()) if (child && typeof child.type === "string") walk(child, node, key);
  };
  walk(tree, {}, "");
  return found.sort((a, b) => a.start - b.start);
}

const declared = (pattern) => (pattern.type === "Identifier" ? [pattern.name] : pattern.properties ? pattern.properties.flatMap(({ value }) => declared(value)) : pattern.elements.flatMap(declared));
const topNames = (tree) => tree.body.flatMap(({ type, id, declarations = [] }) => (type === "FunctionDeclaration" ? [id.name] : declarations.flatMap((one) => declared(one.id))));

/** The code with its top names changed, the most used first. A function's own name that is the same changes with it. */
function rename(code, newName) {
  const tree = parse(code, { ecmaVersion: 2020 });
  const all = namesIn(tree);
  const uses = new Map(topNames(tree).map((name) => [name, 0]));
  for (const { name } of all) if (uses.has(name)) uses.set(name, uses.get(name) + 1);
  const changed = new Map([...uses].sort((a, b) => b[1] - a[1]).map(([name], i) => [name, newName(i)]));
  let at = 0;
  const parts = all.filter(({ name }) => changed.has(name)).map(({ name, start, end, short }) => {
    const before = code.slice(at, start) + (short ? name + ":" : "");
    at = end;
    return before + changed.get(name);
  });
  return parts.join("") + code.slice(at);
}

/** Names that the code does not use, the shortest first. */
function freeNames(code) {
  const taken = new Set(namesIn(parse(code, { ecmaVersion: 2020 })).map(({ name }) => name).concat("as do if in of is".split(" ")));
  return [...TOP, ...[...FIRST].flatMap((a) => [...SECOND].map((b) => a + b))].filter((name) => !taken.has(name));
}

/** Squeezes a program, which is one function called at once; `minify`: terser's, with these options. */
export async function squeezeProgram(code, minify, options) {
  const { start, end } = parse(code, { ecmaVersion: 2020 }).body[0].expression.callee.body;
  // No function's own name can be the same.
  const apart = rename(code.slice(start + 1, end - 1), (i) => `$${i}$`);
  const { code: small } = await minify(apart, { ...options, toplevel: false, compress: { ...options.compress, toplevel: true }, mangle: { ...options.mangle, nth_identifier } });
  const free = freeNames(small);
  return `(()=>{${rename(small, (i) => free[i])}})();`;
}
