import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../src/core/decide/finding';
import { renderBanner, type BodyFormat } from '../../../src/core/stamp/banner';
import { readStampHeaders } from '../../../src/core/stamp/header';
import { STAMP_LOOKS } from '../../../src/core/stamp/look';
import { findMarkers } from '../../../src/core/stamp/marker';
import { newStampId } from '../../../src/core/stamp/stamp-id';
import { STAMPS, type Stamp } from '../../../src/core/stamp/stamp';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { followSender } from '../../../src/flows/follow-sender';
import { guardSend } from '../../../src/flows/guard-send';
import { restoreDraft } from '../../../src/flows/restore-draft';
import { startDraft } from '../../../src/flows/start-draft';
import { to } from '../../support/builders';
import {
  bodyIn,
  createFakeComposeHost,
  everybody,
  type FakeComposeHost,
} from '../../support/fake-compose-host';
import { AT_ONCE, aToolbox, policySource } from '../../support/flow-tools';

const COLLEAGUE = 'tomas@legalaid.example';
const DETAILS = { adjustments: ['Change the name'], uses: ['Newsletter'], ticked: ['consent'] };

/** A draft as somebody has it in front of them; what they do to it may make it another object. */
interface Desk {
  host: FakeComposeHost;
  readonly format: BodyFormat;
}

const stamp = (desk: Desk, chosen: Stamp) =>
  applyStamp(desk.host, aToolbox(), { stamp: chosen, details: DETAILS });

const send = (desk: Desk) => guardSend(desk.host, policySource(), AT_ONCE);

function edit({ host }: Desk, change: (content: string) => string): void {
  const { body } = host.draft;
  host.setBody({ ...body, content: change(body.content) });
}

/** What is behind another object: a pane opened anew, a window of its own, a saved draft. */
function goOn(desk: Desk, changes: Parameters<typeof createFakeComposeHost>[0] = {}): void {
  const { host } = desk;
  const draft = { ...host.draft, kind: 'newMail' as const, recipients: everybody(host) };
  desk.host = createFakeComposeHost({ ...draft, ...changes });
}

async function saveAndReopen(desk: Desk): Promise<void> {
  goOn(desk, { session: {} });
  await restoreDraft(desk.host);
}

const marker = (content: string) => findMarkers(content).intact[0]!;

/** The banner on top, and what is below it. */
function split({ host, format }: Desk): readonly [banner: string, below: string] {
  const { content } = host.draft.body;
  const end = format === 'html' ? content.indexOf('</table>') + '</table>'.length : marker(content).end;
  return [content.slice(0, end), content.slice(end)];
}

function another(format: BodyFormat, of: Stamp): string {
  const words = { title: of, sentence: 'As it was.', items: [] };
  const banner = renderBanner(format, of, newStampId(Math.random), words);
  return banner.ok ? banner.value : '';
}

const line = (format: BodyFormat, text: string) => (format === 'html' ? `<p>${text}</p>` : `${text}\n`);

/** What somebody wrote, by what is special about it. */
const BODIES: Readonly<Record<string, readonly [BodyFormat, string]>> = {
  'a few words in HTML': ['html', '<p>Dear Tomas,</p><p>see &amp; tell.</p>'],
  'a few words in plain text': ['text', 'Dear Tomas,\n\n  see below.\t\n'],
  'a signature above and one below': [
    'html',
    '<div id="signature"><table><tr><td>Nadia</td><td>Legal Aid</td></tr></table></div><p>Dear Tomas,</p><div><b>-- <br>Nadia</b></div>',
  ],
  'words that run from right to left': [
    'html',
    '<div dir="rtl" lang="ar"><p>\u0639\u0632\u064a\u0632\u064a \u062a\u0648\u0645\u0627\u0633\u060c</p><p>\u200f\u0627\u0644\u063a\u0631\u0641\u0629 12\u200e</p></div>',
  ],
  'a megabyte with pictures in it': [
    'html',
    `<p>Dear Tomas,</p>${`<p>${'Every word counts. '.repeat(150)}<img src="cid:photo@legalaid.example" alt="The door"></p>`.repeat(330)}<img src="data:image/png;base64,iVBORw0KGgo=">`,
  ],
  'a megabyte of plain text': ['text', 'Every word counts.\n'.repeat(52_000)],
  'nothing yet': ['html', ''],
};

/** What happens to a draft that is stamped Internal, and is then stamped Confidential. */
const EVENTS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  'at once': () => undefined,
  'after four other choices': async (desk) => {
    for (const chosen of ['cleared', 'adjust', 'confidential', 'internal'] as const)
      await stamp(desk, chosen);
  },
  'after the banner was deleted': (desk) => {
    const [, below] = split(desk);
    // The empty lines behind a banner of plain text go with it.
    edit(desk, () => (desk.format === 'text' ? below.slice(2) : below));
  },
  'after the words of the banner were changed': (desk) =>
    edit(desk, (content) => content.replace('Please ask', 'Do not ask')),
  'after the banner was copied to the end': (desk) => {
    const [banner] = split(desk);
    edit(desk, (content) => content + banner);
  },
  'after the draft was saved, closed and opened again': saveAndReopen,
  'after the saved draft lost its header': async (desk) => {
    goOn(desk, { session: {}, headers: {} });
    await restoreDraft(desk.host);
  },
  'after the header was lost': (desk) => goOn(desk, { headers: {} }),
  'in a window of its own, or a pane that was opened anew': (desk) => goOn(desk),
  'after From was switched': async (desk) => {
    desk.host.setFrom('helpline@legalaid.example');
    await followSender(desk.host, aToolbox());
  },
};

async function aStampedDraft(format: BodyFormat, content: string): Promise<Desk> {
  const host = createFakeComposeHost({ recipients: to(COLLEAGUE), body: { format, content } });
  await startDraft(host, aToolbox());
  const desk = { host, format };
  await stamp(desk, 'internal');
  return desk;
}

/** One banner, one header, one id; the rest is what somebody wrote. */
function expectMarks(desk: Desk, expected: Stamp, words: string): void {
  const { headers, body } = desk.host.draft;
  const header = readStampHeaders([headers['x-mailstamp'] ?? '']);
  const { intact, damaged } = findMarkers(body.content);
  expect({ header: header.kind === 'stamped' ? header.mark : undefined, damaged }).toEqual({
    header: expect.objectContaining({ stamp: expected, id: intact[0]?.id }),
    damaged: 0,
  });
  expect(intact.map((one) => one.stamp)).toEqual([expected]);
  const [, below] = split(desk);
  const isWhole = below === (desk.format === 'text' ? `\n\n${words}` : words);
  // A megabyte of difference helps nobody.
  expect({ isWhole }).toEqual({ isWhole: true });
}

describe.each(Object.entries(BODIES))('a mail with %s', (_what, [format, words]) => {
  it.each(Object.entries(EVENTS))('is stamped anew %s', async (_when, happen) => {
    const desk = await aStampedDraft(format, words);
    expectMarks(desk, 'internal', words);
    await happen(desk);
    expect((await stamp(desk, 'confidential')).ok).toBe(true);
    expectMarks(desk, 'confidential', words);
    expect((await send(desk)).kind).toBe('release');
  });
});

const FORMATS = ['html', 'text'] as const;

/** What is wrong with a draft when Send is pressed. */
const AT_SEND: Readonly<
  Record<string, { readonly do: (desk: Desk) => void; readonly expect: readonly Finding['kind'][] }>
> = {
  'with everything as it was written goes': { do: () => undefined, expect: [] },
  'whose header was lost gets it back and goes': { do: (desk) => goOn(desk, { headers: {} }), expect: [] },
  'whose banner says other words goes: its marks agree': {
    do: (desk) => edit(desk, (content) => content.replace('Please ask', 'Do not ask')),
    expect: [],
  },
  'into which another Internal message was pasted goes': {
    do: (desk) =>
      edit(desk, (content) => content + line(desk.format, 'They wrote:') + another(desk.format, 'internal')),
    expect: [],
  },
  'whose banner was deleted is held': {
    do: (desk) => edit(desk, () => split(desk)[1]),
    expect: ['banner-missing'],
  },
  'whose banner lost its last line is held': {
    do: (desk) =>
      edit(desk, (content) => content.slice(0, marker(content).start) + content.slice(marker(content).end)),
    expect: ['banner-missing'],
  },
  'with its banner twice is held': {
    do: (desk) => edit(desk, (content) => content + split(desk)[0]),
    expect: ['marks-disagree'],
  },
  'with another banner above its own is held': {
    do: (desk) => edit(desk, (content) => another(desk.format, 'internal') + content),
    expect: ['marks-disagree'],
  },
  'with neither banner nor header is held': {
    do(desk) {
      edit(desk, () => split(desk)[1]);
      goOn(desk, { headers: {} });
    },
    expect: ['marks-disagree'],
  },
  'with neither banner nor header, opened again, has no stamp': {
    do(desk) {
      edit(desk, () => split(desk)[1]);
      goOn(desk, { headers: {}, session: {} });
    },
    expect: ['no-stamp'],
  },
};

describe.each(FORMATS)('at Send, a mail in %s', (format) => {
  it.each(Object.entries(AT_SEND))('%s', async (_what, { do: happen, expect: expected }) => {
    const desk = await aStampedDraft(format, line(format, 'Dear Tomas,'));
    happen(desk);
    const decision = await send(desk);
    const findings = 'reading' in decision ? decision.reading.verdict.findings : [];
    expect([decision.kind, ...findings.map(({ kind }) => kind)]).toEqual([
      expected.length === 0 ? 'release' : 'hold',
      ...expected,
    ]);
    if (expected.length > 0) {
      await stamp(desk, 'internal');
      expect((await send(desk)).kind).toBe('release');
    }
  });
});

describe('a banner that no longer stands on top', () => {
  it.each(FORMATS)('in %s is changed where it stands: a signature above it stays', async (format) => {
    const words = line(format, 'Dear Tomas,');
    const signature = format === 'html' ? '<table><tr><td>Nadia</td></tr></table>' : 'Nadia\n\n';
    const desk = await aStampedDraft(format, words);
    edit(desk, (content) => signature + content);
    await stamp(desk, 'confidential');
    const { content } = desk.host.draft.body;
    expect(content.startsWith(signature)).toBe(true);
    edit(desk, () => content.slice(signature.length));
    expectMarks(desk, 'confidential', words);
    edit(desk, () => content);
    expect((await send(desk)).kind).toBe('release');
  });
});

describe('words that somebody typed into the banner', () => {
  /** After what they stand, where it is written in both formats alike. */
  const PLACES: Readonly<Record<string, string>> = {
    'behind the title': 'Stamp adjust',
    'behind the sentence': 'before passing it on.',
    'behind an item': 'Change the name',
  };
  const CASES = Object.entries(PLACES).flatMap(([where, text]) =>
    FORMATS.map((format) => [where, format, text] as const),
  );
  const typeInto = (desk: Desk, text: string) =>
    edit(desk, (content) => content.replace(text, `${text} Dear Tomas`));

  it.each(CASES)(
    '%s, in %s, stay: the next stamp is refused, again and again',
    async (_where, format, text) => {
      const desk = await aStampedDraft(format, line(format, 'see below'));
      await stamp(desk, 'adjust');
      typeInto(desk, text);
      const typed = desk.host.draft.body.content;
      expect(typed).toContain('Dear Tomas');
      for (const chosen of ['internal', 'internal', 'adjust'] as const)
        expect(await stamp(desk, chosen)).toEqual({ ok: false, error: { kind: 'banner-edited' } });
      expect(desk.host.draft.body.content).toBe(typed);
      expect((await send(desk)).kind).toBe('release');
    },
  );

  it.each(FORMATS)('in %s stay in a draft that was saved and opened again', async (format) => {
    const desk = await aStampedDraft(format, line(format, 'see below'));
    await stamp(desk, 'adjust');
    typeInto(desk, 'Change the name');
    await saveAndReopen(desk);
    expect((await stamp(desk, 'internal')).ok).toBe(false);
    expect(desk.host.draft.body.content).toContain('Dear Tomas');
  });

  it.each(FORMATS)('in %s are no hindrance once they are gone', async (format) => {
    const desk = await aStampedDraft(format, line(format, 'see below'));
    await stamp(desk, 'adjust');
    typeInto(desk, 'Change the name');
    await stamp(desk, 'internal');
    edit(desk, (content) => content.replace(' Dear Tomas', ''));
    await stamp(desk, 'internal');
    expectMarks(desk, 'internal', line(format, 'see below'));
    expect((await send(desk)).kind).toBe('release');
  });
});

describe('while somebody types', () => {
  it.each(FORMATS)(
    'a banner in %s is changed only once they rest, and every letter is there',
    async (format) => {
      const desk = await aStampedDraft(format, line(format, 'Dear Tomas,'));
      const letters = 'ten letters'.split('');
      const wait = async () => {
        const letter = letters.shift();
        if (letter !== undefined) edit(desk, (content) => content + letter);
      };
      const applied = await applyStamp(desk.host, aToolbox({ wait }), {
        stamp: 'confidential',
        details: DETAILS,
      });
      expect(applied.ok).toBe(true);
      expectMarks(desk, 'confidential', `${line(format, 'Dear Tomas,')}ten letters`);
    },
  );
});

describe('what became of another format', () => {
  const TIMES = [1, 2, 3];
  const SWITCHED = FORMATS.flatMap((format) => TIMES.map((times) => [format, times] as const));

  it.each(SWITCHED)(
    'a draft in %s whose format is switched %i times keeps its stamp, which can be changed',
    async (format, times) => {
      const desk = await aStampedDraft(format, line(format, 'Dear Tomas,'));
      for (let left = times; left > 0; left -= 1) {
        const next = desk.host.draft.body.format === 'html' ? 'text' : 'html';
        goOn(desk, { body: { format: next, content: bodyIn(desk.host.draft.body, next) } });
      }
      expect((await send(desk)).kind).toBe('release');
      expect((await stamp(desk, 'confidential')).ok).toBe(true);
      const { content } = desk.host.draft.body;
      expect(findMarkers(content).intact.map((one) => one.stamp)).toEqual(['confidential']);
      const symbols = STAMPS.map((one) => STAMP_LOOKS[one].symbol).filter((one) => content.includes(one));
      expect(symbols).toEqual([STAMP_LOOKS.confidential.symbol]);
      expect(content).toContain('Dear Tomas,');
      expect((await send(desk)).kind).toBe('release');
    },
  );
});

describe('a marked mail that is pasted at the very top', () => {
  const PASTED = `${another('html', 'confidential')}<p>She lives there.</p>`;
  const CASES: Readonly<Record<string, readonly [Stamp, string]>> = {
    'to a colleague': ['internal', COLLEAGUE],
    'to a stranger': ['confidential', 'press@paper.example'],
  };

  it.each(Object.entries(CASES))('of a new mail %s is passed on', async (_who, [chosen, who]) => {
    const body = { format: 'html', content: '<p>Nadia</p>' } as const;
    const host = createFakeComposeHost({ recipients: to(who), body });
    await startDraft(host, aToolbox());
    const desk = { host, format: 'html' } as const;
    edit(desk, (content) => PASTED + content);
    await stamp(desk, chosen);
    expect((await send(desk)).kind).toBe('hold');
    expect(host.draft.body.content).toContain('She lives there.');
  });

  it.each(Object.entries(CASES))('of a stamped mail %s is passed on', async (_who, [chosen, who]) => {
    const host = createFakeComposeHost({ recipients: to(who) });
    await startDraft(host, aToolbox());
    const desk = { host, format: 'html' } as const;
    await stamp(desk, chosen);
    edit(desk, (content) => PASTED + content);
    expect((await send(desk)).kind).toBe('hold');
    await stamp(desk, chosen);
    expect((await send(desk)).kind).toBe('hold');
  });
});

const PAIRS = STAMPS.flatMap((before) => STAMPS.map((after) => [before, after] as const));

describe('whoever thinks again', () => {
  it.each(PAIRS)('may change a new mail from %s to %s', async (before, after) => {
    const desk = await aStampedDraft('html', '<p>Dear Tomas,</p>');
    await stamp(desk, before);
    await stamp(desk, after);
    expect((await send(desk)).kind).toBe('release');
  });

  it.each(PAIRS)('in an answer to %s, may choose %s unless that lowers it', async (answered, chosen) => {
    const quoted = `<p></p><hr><p>From: ${COLLEAGUE}</p>${another('html', answered)}<p>What they wrote.</p>`;
    const host = createFakeComposeHost({
      kind: 'reply',
      recipients: to(COLLEAGUE),
      body: { format: 'html', content: quoted },
    });
    const desk: Desk = { host, format: 'html' };
    await startDraft(host, aToolbox());
    await stamp(desk, chosen);
    const isLower = STAMPS.indexOf(chosen) < STAMPS.indexOf(answered);
    const isCleared = answered === 'adjust' && chosen === 'cleared';
    expect((await send(desk)).kind).toBe(isLower && !isCleared ? 'hold' : 'release');
    expect(split(desk)[1]).toBe(quoted);
  });
});
