import { parseArgs } from 'node:util';

export interface CommandLine {
  /** The add-in's XML manifest. */
  readonly manifest: string;
  /** The built add-in. */
  readonly addinFolder: string;
  /** Port of the local Outlook; 0 for any free one. */
  readonly port: number;
  /** Where the mailboxes are kept. */
  readonly state: string;
  /** Where the certificate for localhost is kept. */
  readonly certificate: string;
  /** Folders that are found by themselves unless named here. */
  readonly page: string | null;
  readonly mailbox: string | null;
  readonly addinSide: string | null;
}

export const USAGE = `Usage: node server --manifest FILE --addin-folder FOLDER [--port 3443] [--state FOLDER]
  --manifest       XML manifest of the add-in
  --addin-folder   folder of the built add-in
  --port           port of the local Outlook (default 3443)
  --state          where the mailboxes are kept (default .mailstamp/outlook)
  --certificate    where the certificate for localhost is kept (default: beside --state)
  --page, --mailbox, --addin-side   other places for the page, the sample mail and the scripts around office.js`;

/** @throws Error whose message says what is wrong. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      manifest: text,
      'addin-folder': text,
      port: { type: 'string', default: '3443' },
      state: { type: 'string', default: '.mailstamp/outlook' },
      certificate: text,
      page: text,
      mailbox: text,
      'addin-side': text,
    },
  });
  const { manifest, 'addin-folder': addinFolder, state } = values;
  if (manifest === undefined) throw new Error('--manifest is missing.');
  if (addinFolder === undefined) throw new Error('--addin-folder is missing.');
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65535)
    throw new Error(`--port ${values.port} is not a port: use 0 to 65535.`);
  return {
    manifest,
    addinFolder,
    port,
    state,
    certificate: values.certificate ?? `${state}/../certificate`,
    page: values.page ?? null,
    mailbox: values.mailbox ?? null,
    addinSide: values['addin-side'] ?? null,
  };
}
