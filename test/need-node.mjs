/** Says in one line what is missing when the pinned Node has not been installed. */
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(`Soglasie builds with the Node 24 of its dev dependency "node", but this is ${process.version}: run "npm ci" with install scripts allowed (npm 12: they are, in "allowScripts").`);
  process.exit(1);
}
