import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { chainReport } from '../../../src/cli/chain-report/chain-report-command';
import { replay } from '../../../src/cli/replay/replay-command';
import { anArchive } from './an-archive';
import { aFolder, anMbox, listening } from './builders';

const { write, writePolicy, remove } = aFolder();
afterAll(remove);

const ARCHIVE = anArchive(1_200, 20261123);
const mailbox = write('archive.mbox', anMbox(...ARCHIVE.mails.map(({ text }) => text)));
const policy = writePolicy('policy.json', { chain: 'parent', aliases: ARCHIVE.aliases });

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  Array.from(some).filter((name) => !others.has(name));

const countOf = (part: (reply: (typeof ARCHIVE.replies)[number]) => readonly string[]): number =>
  ARCHIVE.replies.reduce((sum, reply) => sum + part(reply).length, 0);

interface Line {
  readonly place: string;
  readonly findings: readonly {
    readonly kind: string;
    readonly recipients: readonly { readonly address: string }[];
  }[];
}

/** Whom a replay takes for newcomers, by the id of the mail. */
function namedBy(printed: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const lines = printed.slice(0, -1).map((line) => JSON.parse(line) as Line);
  return new Map(
    lines.map(({ place, findings }) => {
      const { id = '' } = ARCHIVE.mails[Number(place.split('message ')[1]) - 1] ?? {};
      const recipients = findings
        .filter(({ kind }) => kind === 'beyond-chain' || kind === 'new-on-chain')
        .flatMap((finding) => finding.recipients);
      const names = recipients.map(({ address }) => ARCHIVE.nameOf.get(address.toLowerCase()) ?? address);
      return [id, Array.from(new Set(names)).sort()];
    }),
  );
}

/** Milliseconds: thousands of mails are read. */
jest.setTimeout(120_000);

describe(`an archive of ${ARCHIVE.replies.length} replies whose parents are all there`, () => {
  it('of those who were on a conversation, the mail that is answered alone flags one in a thousand, and lets nobody pass', async () => {
    const { printed, surroundings } = listening();
    await chainReport({ kind: 'chain-report', policy, mailbox, json: true }, surroundings);
    const { onChain, newcomers, unjudged, scores } = JSON.parse(printed.at(-1) ?? '') as Record<
      string,
      never
    >;
    const newTo = countOf(({ addressed, onEarlier }) => without(addressed, onEarlier));
    const onIt = countOf(({ addressed }) => Array.from(addressed)) - newTo;
    const cameBack = countOf(({ addressed, onParent }) => without(addressed, onParent)) - newTo;
    expect({ onChain, newcomers, unjudged }).toEqual({ onChain: onIt, newcomers: newTo, unjudged: 0 });
    expect(scores).toMatchObject({
      conversation: { wronglyFlagged: 0, letPass: 0 },
      parent: { wronglyFlagged: cameBack, letPass: 0 },
    });
    expect(cameBack / onIt).toBeLessThanOrEqual(0.001);
  });

  it('a replay as Confidential names exactly those who are not on the mail that is answered', async () => {
    const { printed, surroundings } = listening();
    const request = { kind: 'replay', policy, against: undefined, as: 'confidential', json: true } as const;
    await replay({ ...request, mailbox }, surroundings);
    const ours = ARCHIVE.replies.filter(({ isOurs }) => isOurs);
    const named = namedBy(printed);
    const expected = ours.map(({ id, addressed, onParent }) => [id, without(addressed, onParent).sort()]);
    expect(ours.map(({ id }) => [id, named.get(id) ?? []])).toEqual(expected);
    expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({ unreadable: 0, unanchored: 0 });
  });
});
