/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { renderBanner } from '../../../src/core/stamp/banner';
import { formatStampHeader } from '../../../src/core/stamp/header';
import { parseStampId } from '../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { err } from '../../../src/core/result';
import type { ReadHost } from '../../../src/flows/ports';
import { readStamp, type StampView } from '../../../src/flows/read-stamp';
import { person } from '../../contract/harness/world';
import { policySource } from '../../support/flow-tools';
import { openReadHostInNode } from '../../support/read-host-in-node';

const OWN = '01jd9zk7q4t8';
const QUOTED = '5c2x9k7q4t8m';
const INSIDE = 'X-MS-Exchange-Organization-AuthAs: Internal';

function id(text: string) {
  const parsed = parseStampId(text);
  if (parsed === undefined) throw new Error(`${text} is no id`);
  return parsed;
}

function header(stamp: Stamp): string {
  return `x-mailstamp: ${formatStampHeader({ stamp, id: id(OWN), at: 1_795_310_400, domain: 'legalaid.example' })}`;
}

function banner(stamp: Stamp, of: string, items: readonly string[] = []): string {
  const rendered = renderBanner('text', stamp, id(of), { title: 'Title', sentence: 'Sentence.', items });
  return rendered.ok ? rendered.value : '';
}

interface Case {
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly from?: string;
  readonly expect: Partial<StampView>;
}

const CASES: Readonly<Record<string, Case>> = {
  'a stamp from a colleague is stamped inside': {
    headers: [header('adjust'), INSIDE],
    body: banner('adjust', OWN, ['Change the name']),
    expect: {
      stamp: 'adjust',
      agreement: 'agree',
      trust: { kind: 'inside' },
      items: ['Change the name'],
      stampedAt: 1_795_310_400_000,
    },
  },
  'the same from outside is only claimed': {
    headers: [header('cleared')],
    body: banner('cleared', OWN),
    from: 'press@paper.example',
    expect: { stamp: 'cleared', trust: { kind: 'claimed', by: 'paper.example' } },
  },
  'our own address without the server’s word is only claimed': {
    headers: [header('internal')],
    expect: { trust: { kind: 'claimed', by: 'legalaid.example' } },
  },
  'two words of the server are none': {
    headers: [header('internal'), INSIDE, INSIDE.replace('Internal', 'Anonymous')],
    expect: { trust: { kind: 'claimed', by: 'legalaid.example' } },
  },
  'the server’s word about an outside sender is not enough': {
    headers: [header('internal'), INSIDE],
    from: 'press@paper.example',
    expect: { trust: { kind: 'claimed', by: 'paper.example' } },
  },
  'a header and a banner that contradict count as the stricter': {
    headers: [header('internal')],
    body: banner('confidential', OWN),
    expect: { stamp: 'confidential', agreement: 'contradict' },
  },
  'a banner on top of the one that the header names': {
    headers: [header('cleared'), INSIDE],
    body: `${banner('confidential', QUOTED)}${banner('cleared', OWN)}`,
    expect: { stamp: 'confidential', agreement: 'contradict' },
  },
  'a header without its banner': { headers: [header('internal')], expect: { agreement: 'header-only' } },
  'a banner without its header': {
    headers: [],
    body: banner('internal', OWN),
    expect: { stamp: 'internal', agreement: 'banner-only' },
  },
  'a quoted banner is not the message’s own': {
    headers: [],
    body: `I agree.\n\n${banner('confidential', QUOTED)}`,
    expect: { stamp: undefined, agreement: 'unstamped', earlier: ['confidential'] },
  },
  'a reply’s own banner stands above the quoted one': {
    headers: [header('confidential')],
    body: `${banner('confidential', OWN)}Thanks.\n\n${banner('internal', QUOTED)}`,
    expect: { stamp: 'confidential', agreement: 'agree', earlier: ['internal'] },
  },
  'a damaged header counts as Confidential': {
    headers: ['x-mailstamp: what?'],
    expect: { stamp: 'confidential', agreement: 'damaged' },
  },
  'a damaged header above a stricter banner counts as the banner': {
    headers: ['x-mailstamp: v=1; s=cleared; s=cleared', INSIDE],
    body: banner('confidential', OWN),
    expect: { stamp: 'confidential', agreement: 'damaged' },
  },
  'two banners on top without a header count as the stricter': {
    body: `${banner('cleared', OWN)}${banner('confidential', QUOTED)}`,
    expect: { stamp: 'confidential', agreement: 'banner-only' },
  },
  'no stamp at all': { headers: ['Subject: Hello'], expect: { stamp: undefined, agreement: 'unstamped' } },
};

function aReadHost({
  headers = [],
  body = 'Hello',
  from = 'nadia@legalaid.example',
}: Case): Promise<ReadHost> {
  const headerBlock = ['Subject: x', ...headers, ''].join('\r\n');
  return openReadHostInNode({ headerBlock, bodyFormat: 'text', body, from: person(from) });
}

describe('a received message', () => {
  it.each(Object.entries(CASES))('%s', async (_name, story) => {
    const view = await readStamp(await aReadHost(story), policySource());
    expect(view).toMatchObject({ ok: true, value: story.expect });
  });

  it('whose headers are not readable, as in Sent Items, is read by its banner', async () => {
    const body = banner('internal', OWN);
    const host = await openReadHostInNode({ folder: 'sent', headerBlock: '', bodyFormat: 'text', body });
    expect(await readStamp(host, policySource())).toMatchObject({
      ok: true,
      value: { stamp: 'internal', agreement: 'banner-only', trust: { kind: 'unknown' } },
    });
  });

  const silent = async () => err({ kind: 'host-silent', call: 'x', code: 'no-answer' } as const);

  it.each<readonly [string, Partial<ReadHost>, Case, Partial<StampView>]>([
    [
      'whose headers Outlook refuses, without a banner',
      { readHeaders: silent },
      { expect: {} },
      { stamp: undefined, agreement: 'unreadable', trust: { kind: 'unknown' } },
    ],
    [
      'whose text Outlook refuses, with a header',
      { readBody: silent },
      { headers: [header('internal'), INSIDE], expect: {} },
      { stamp: 'internal', agreement: 'unreadable', trust: { kind: 'inside' } },
    ],
    [
      'whose text Outlook refuses, without a header',
      { readBody: silent },
      { headers: ['Subject: Hello'], expect: {} },
      { stamp: undefined, agreement: 'unreadable' },
    ],
  ])('%s is not taken for a whole one', async (_what, refused, story, expected) => {
    const view = await readStamp({ ...(await aReadHost(story)), ...refused }, policySource());
    expect(view).toMatchObject({ ok: true, value: expected });
  });

  it('of which Outlook tells nothing is an error, not an unstamped mail', async () => {
    const host = { ...(await aReadHost({ expect: {} })), readHeaders: silent, readBody: silent };
    expect((await readStamp(host, policySource())).ok).toBe(false);
  });
});
