/** The part of the package that we use; it brings no types of its own. */
declare module 'html-to-text' {
  interface Selector {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, unknown>>;
  }
  interface Options {
    readonly wordwrap: number | false;
    readonly limits: {
      readonly maxInputLength: number;
      readonly maxDepth: number;
      readonly ellipsis: string;
    };
    readonly selectors: readonly Selector[];
  }
  export function compile(options: Options): (html: string) => string;
}
