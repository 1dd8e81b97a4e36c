/** Natives kept before patching, for our own use. */
const { get, set } = Reflect.getOwnPropertyDescriptor(Document.prototype, "cookie")!;
const { removeItem } = Storage.prototype;

/** Unpatched; reading and writing cookies does nothing where they are blocked. */
export const natives = {
  fetch: window.fetch && window.fetch.bind(window),
  getCookie(): string {
    try {
      return get!.call(document) as string;
    } catch {
      return "";
    }
  },
  setCookie(text: string): void {
    try {
      set!.call(document, text);
    } catch {
      // Sandboxed frames throw; nothing can be kept there.
    }
  },
  removeItem: (storage: Storage, key: string): void => removeItem.call(storage, key),
};
