/** Names the build replaces or the bundler resolves; nothing here exists at run time. */

/** Build id: 8 hex digits of the hash of all browser sources, the same in every file of one build. */
declare const __BUILD__: string;

/** A site's config baked in by `soglasie build`, or undefined in the general build. */
declare const __CONFIG__: unknown;

/** A style sheet, minified, as text. */
declare module "*.css?inline" {
  const css: string;
  export default css;
}
declare const __VERSION__: string;
