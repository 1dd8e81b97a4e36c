/** Gives the visitor a text to keep: the clipboard, or a file. */

/** Puts the text on the clipboard; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Saves the text as a file; nothing leaves the device. */
export function downloadText(text: string, name: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Safari reads it a while after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
