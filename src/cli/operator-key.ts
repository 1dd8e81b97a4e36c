/** The operator's key that signs notices. */
import { createPrivateKey, type KeyObject } from "node:crypto";
import { CommandError, EXIT } from "./command.ts";
import { readText } from "./read-json.ts";
import { say } from "./words.ts";

/** The operator's private key; a CommandError where the file holds none of the right kind. */
export function readKey(path: string): KeyObject {
  const text = readText(path);
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // One message for every kind of wrong file.
  }
  throw new CommandError(EXIT.usage, say(`${path}: это не закрытый ключ Ed25519; создайте его: openssl genpkey -algorithm ed25519 -out ${path}`, `${path} is not an Ed25519 private key; make one: openssl genpkey -algorithm ed25519 -out ${path}`));
}
