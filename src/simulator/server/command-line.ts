import { parseArgs } from 'node:util';

/** Our own add-in, as it was built. */
export interface BuiltAddin {
  /** Its XML manifest. */
  readonly manifest: string;
  readonly addinFolder: string;
}

export interface CommandLine {
  /** Null when only others' add-ins are wanted. */
  readonly own: BuiltAddin | null;
  /** Files or addresses of other add-ins' manifests. */
  readonly others: readonly string[];
  /** `ORIGIN=FOLDER_OR_ADDRESS`: where the pages of an origin are taken from, when not from itself. */
  readonly pages: readonly string[];
  /** First of the ports that other add-ins' pages are served at; 0 for any free ones. */
  readonly otherPort: number;
  /** Port of the local Outlook; 0 for any free one. */
  readonly port: number;
  /** Port of the local Graph; any free one where it is taken, or 0. */
  readonly graphPort: number;
  /** Where the mailboxes are kept. */
  readonly state: string;
  /** Whether to forget what is kept there, and start again from the sample mail. */
  readonly reset: boolean;
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
  --other          manifest of another add-in, file or address; may be given several times, also without one's own
  --pages          ORIGIN=FOLDER_OR_ADDRESS: take the pages of that origin from there; may be given several times
  --other-port     first of the ports that other add-ins' pages are served at (default 3500)
  --port           port of the local Outlook (default 3443)
  --graph-port     port of its Microsoft Graph (default 3444)
  --state          where the mailboxes are kept (default .mailstamp/outlook)
  --reset          forget the mailboxes that are kept there first
  --certificate    where the certificate for localhost is kept (default: beside --state)
  --page, --mailbox, --addin-side   other places for the page, the sample mail and the scripts around office.js`;

function readPort(flag: string, text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new Error(`${flag} ${text} is not a port: use 0 to 65535.`);
}

function readOwn(
  manifest: string | undefined,
  addinFolder: string | undefined,
  hasOthers: boolean,
): BuiltAddin | null {
  if (manifest === undefined && addinFolder === undefined && hasOthers) return null;
  if (manifest === undefined) throw new Error('--manifest is missing.');
  if (addinFolder === undefined) throw new Error('--addin-folder is missing.');
  return { manifest, addinFolder };
}

/** @throws Error whose message says what is wrong. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      manifest: text,
      other: { type: 'string', multiple: true, default: [] },
      pages: { type: 'string', multiple: true, default: [] },
      'other-port': { type: 'string', default: '3500' },
      'addin-folder': text,
      port: { type: 'string', default: '3443' },
      'graph-port': text,
      state: { type: 'string', default: '.mailstamp/outlook' },
      reset: { type: 'boolean', default: false },
      certificate: text,
      page: text,
      mailbox: text,
      'addin-side': text,
    },
  });
  const { state } = values;
  const port = readPort('--port', values.port);
  return {
    own: readOwn(values.manifest, values['addin-folder'], values.other.length > 0),
    others: values.other,
    pages: values.pages,
    otherPort: readPort('--other-port', values['other-port']),
    port,
    graphPort: readPort('--graph-port', values['graph-port'] ?? (port === 0 ? '0' : '3444')),
    state,
    reset: values.reset,
    certificate: values.certificate ?? `${state}/../certificate`,
    page: values.page ?? null,
    mailbox: values.mailbox ?? null,
    addinSide: values['addin-side'] ?? null,
  };
}
