/** What the build knows about one deployment. Replaced by webpack's DefinePlugin; only the entries read it. */
declare const MAILSTAMP_BUILD: {
  /** Origin of the add-in's own files, without a trailing slash: `https://stamp.example`. */
  readonly origin: string;
  /** The organisation's name, as it appears in sentences. */
  readonly organisation: string;
  /** The organisation's own domains in clear: the strict fall-back when no policy can be read. */
  readonly domains: readonly string[];
  /** Id of the application by which panes read Microsoft Graph; undefined where the organisation has none. */
  readonly graph?: string;
};
