/** The two functions of `jsonld` that tests use; the package brings no types. */
declare module "jsonld" {
  interface Options {
    readonly format?: string;
    readonly documentLoader?: (url: string) => never;
  }
  const jsonld: {
    expand(document: object, options?: Options): Promise<readonly object[]>;
    toRDF(document: object, options?: Options): Promise<unknown>;
  };
  export default jsonld;
}
