/** The lines that Mailstamp shows above a draft; one key, one line. */
export const NOTICE = {
  /** Who is outside the audience. */
  audience: 'mailstamp-audience',
  /** What happened to the stamp, until the author deals with it. */
  stamp: 'mailstamp-stamp',
} as const;
