import { describe, expect, it } from '@jest/globals';
import type { BodyFormat } from '../../../src/core/stamp/banner';
import { STAMPS, type Stamp } from '../../../src/core/stamp/stamp';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import { readDraft } from '../../../src/flows/read-draft';
import { restoreDraft } from '../../../src/flows/restore-draft';
import { startDraft } from '../../../src/flows/start-draft';
import { createFakeComposeHost, type FakeDraft, type HostCall } from '../../support/fake-compose-host';
import { aToolbox, marksOn, policySource } from '../../support/flow-tools';
import { to } from '../../support/builders';

const choice = (stamp: Stamp, ...adjustments: readonly string[]) => ({
  stamp,
  details: { ...NO_DETAILS, adjustments },
});

const BODIES: Readonly<Record<BodyFormat, string>> = {
  html: '<html><body><p>Dear Tomas,</p></body></html>',
  text: 'Dear Tomas,\n\nsee below.\n',
};

async function aStampedDraft(stamp: Stamp, given: FakeDraft = {}) {
  const host = createFakeComposeHost({ recipients: to('tomas@legalaid.example'), ...given });
  const tools = aToolbox();
  await startDraft(host, tools);
  const applied = await applyStamp(host, tools, choice(stamp));
  expect(applied.ok).toBe(true);
  return { host, tools };
}

describe.each(['html', 'text'] as const)('stamping a draft in %s', (format) => {
  const body = { format, content: BODIES[format] };

  it.each(STAMPS)('as %s leaves one banner and one header that agree', async (stamp) => {
    const { host } = await aStampedDraft(stamp, { body });
    expect(marksOn(host)).toEqual({ header: stamp, markers: [stamp] });
    expect((await readDraft(host, policySource())).draft.marks).toEqual({ kind: 'stamped', stamp });
  });

  it('five times leaves one banner, one header, and the text as it was', async () => {
    const { host, tools } = await aStampedDraft('internal', { body });
    for (const stamp of ['confidential', 'cleared', 'adjust', 'internal', 'confidential'] as const) {
      await applyStamp(host, tools, choice(stamp, 'Change the name'));
    }
    expect(marksOn(host)).toEqual({ header: 'confidential', markers: ['confidential'] });
    expect(host.draft.body.content).toContain('Dear Tomas,');
  });

  it('twice at the same time leaves one banner', async () => {
    const host = createFakeComposeHost({ body });
    const tools = aToolbox();
    await Promise.all([
      applyStamp(host, tools, choice('internal')),
      applyStamp(host, tools, choice('confidential')),
    ]);
    expect(marksOn(host)).toEqual({ header: 'confidential', markers: ['confidential'] });
  });

  it('again after the banner was deleted puts it back', async () => {
    const { host, tools } = await aStampedDraft('internal', { body });
    host.setBody(body);
    expect((await readDraft(host, policySource())).draft.marks).toEqual({
      kind: 'banner-missing',
      stamp: 'internal',
    });
    await applyStamp(host, tools, choice('internal'));
    expect(marksOn(host)).toEqual({ header: 'internal', markers: ['internal'] });
  });
});

describe('a plain-text draft that is switched to HTML', () => {
  const LINES: Readonly<Record<string, (text: string) => string>> = {
    'lines ended by br': (text) => text.split('\n').join('<br>'),
    'a div for each line': (text) =>
      text
        .split('\n')
        .map((line) => `<div>${line === '' ? '<br>' : line}</div>`)
        .join(''),
    'a paragraph for each line': (text) =>
      text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('\n'),
  };

  it.each(Object.entries(LINES))(
    '(%s) keeps its stamp, which can still be changed',
    async (_name, toHtml) => {
      const { host } = await aStampedDraft('confidential', {
        body: { format: 'text', content: 'Dear Tomas,\n' },
      });
      const { draft } = host;
      const switched = createFakeComposeHost({
        recipients: to('tomas@legalaid.example'),
        session: draft.session,
        headers: draft.headers,
        body: { format: 'html', content: `<html><body>${toHtml(draft.body.content)}</body></html>` },
      });
      expect((await readDraft(switched, policySource())).draft.marks.kind).toBe('stamped');
      await applyStamp(switched, aToolbox(), choice('internal'));
      expect(marksOn(switched)).toEqual({ header: 'internal', markers: ['internal'] });
      expect(switched.draft.body.content).toContain('Dear Tomas,');
      expect(switched.draft.body.content).not.toContain('====');
    },
  );
});

describe('a choice that could not be written', () => {
  it('holds the mail, although the stamp before is still whole', async () => {
    const { host, tools } = await aStampedDraft('confidential');
    host.fail({ 'body.setAsync': 9020 });
    await applyStamp(host, tools, choice('internal'));
    host.fail({ 'body.setAsync': undefined });
    const { draft, verdict } = await readDraft(host, policySource());
    expect(draft.marks).toEqual({ kind: 'disagree', stamp: 'confidential' });
    expect(verdict.level).toBe('block');
  });
});

const STEPS: readonly HostCall[] = [
  'sessionData.getAllAsync',
  'sessionData.setAsync',
  'body.getTypeAsync',
  'body.getAsync',
  'body.setAsync',
  'internetHeaders.setAsync',
  'customProperties.saveAsync',
];

describe('a step that fails while the stamp is changed', () => {
  it.each(STEPS)('(%s) is reported, and stamping again repairs everything', async (step) => {
    const { host, tools } = await aStampedDraft('internal');
    host.fail({ [step]: 9020 });
    const failed = await applyStamp(host, tools, choice('confidential'));
    expect(failed).toMatchObject({ ok: false, error: { kind: 'host', error: { code: 9020 } } });

    host.fail({ [step]: undefined });
    await applyStamp(host, tools, choice('confidential'));
    expect(marksOn(host)).toEqual({ header: 'confidential', markers: ['confidential'] });
  });

  it.each(STEPS.slice(4))('(%s) leaves either marks that agree or a draft that is held', async (step) => {
    const { host, tools } = await aStampedDraft('internal');
    host.fail({ [step]: 9020 });
    await applyStamp(host, tools, choice('confidential'));
    host.fail({ [step]: undefined });
    const { verdict, draft } = await readDraft(host, policySource());
    expect(draft.marks.kind === 'stamped' || verdict.level === 'block').toBe(true);
  });
});

describe('while the author types', () => {
  it('nothing typed is overwritten', async () => {
    const { host, tools } = await aStampedDraft('internal', { body: { format: 'text', content: 'one' } });
    const acting = applyStamp(host, tools, choice('confidential'));
    await Promise.resolve();
    host.setBody({ ...host.draft.body, content: `${host.draft.body.content} two` });
    await acting;
    expect(host.draft.body.content).toContain('one two');
    expect(marksOn(host).markers).toHaveLength(1);
  });

  it('without a pause, stamping gives up and says so', async () => {
    const { host, tools } = await aStampedDraft('internal');
    let typed = 0;
    const restless = {
      ...host,
      readBody: async (format: BodyFormat) => {
        const { body } = host.draft;
        host.setBody({ ...body, content: `${body.content}<p>${(typed += 1)}</p>` });
        return host.readBody(format);
      },
    };
    const applied = await applyStamp(restless, tools, choice('confidential'));
    expect(applied).toEqual({ ok: false, error: { kind: 'typed-meanwhile' } });
  });
});

describe('a saved draft that is opened again', () => {
  const reopened = (draft: FakeDraft, changes: FakeDraft = {}) =>
    createFakeComposeHost({ ...draft, session: {}, ...changes });

  async function aSavedDraft() {
    const { host, tools } = await aStampedDraft('internal');
    await applyStamp(host, tools, choice('adjust', 'Change the name', 'Blur the face'));
    const { headers, body, properties } = host.draft;
    return { headers, body, properties, recipients: to('tomas@legalaid.example') };
  }

  it('gets its stamp and its adjustments back', async () => {
    const host = reopened(await aSavedDraft());
    await restoreDraft(host);
    const { draft, details, verdict } = await readDraft(host, policySource());
    expect(draft.marks).toEqual({ kind: 'stamped', stamp: 'adjust' });
    expect(details.adjustments).toEqual(['Change the name', 'Blur the face']);
    expect(verdict.level).toBe('off');
  });

  it('is understood at Send even where nobody restored it', async () => {
    const { details, verdict } = await readDraft(reopened(await aSavedDraft()), policySource());
    expect(details.adjustments).toHaveLength(2);
    expect(verdict.level).toBe('off');
  });

  it('gets back a header that was lost on the way', async () => {
    const host = reopened(await aSavedDraft(), { headers: {} });
    await restoreDraft(host);
    expect(marksOn(host).header).toBe('adjust');
  });

  it('gains nothing from the properties of another message', async () => {
    const saved = await aSavedDraft();
    const host = reopened(saved, { headers: {}, body: { format: 'html', content: '<p>forwarded</p>' } });
    await restoreDraft(host);
    expect(host.draft.session).toEqual({});
    expect(marksOn(host).header).toBeUndefined();
  });

  it('does not undo what a draft that is just starting has written', async () => {
    const { host } = await aStampedDraft('internal');
    const before = host.draft.session;
    await restoreDraft(host);
    expect(host.draft.session).toEqual(before);
  });
});
