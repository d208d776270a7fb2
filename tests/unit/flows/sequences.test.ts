import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Field, Recipient } from '../../../src/core/audience/recipient';
import { renderBanner, replaceBanner, type BodyFormat } from '../../../src/core/stamp/banner';
import { readStampHeaders } from '../../../src/core/stamp/header';
import { findMarkers } from '../../../src/core/stamp/marker';
import { newStampId } from '../../../src/core/stamp/stamp-id';
import { isStricter, STAMPS, strictest, type Stamp } from '../../../src/core/stamp/stamp';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { guardSend } from '../../../src/flows/guard-send';
import { putBackRecipients, removeRecipients, type Undo } from '../../../src/flows/remove-recipients';
import { restoreDraft } from '../../../src/flows/restore-draft';
import { startDraft } from '../../../src/flows/start-draft';
import { createFakeComposeHost, everybody, type FakeComposeHost } from '../../support/fake-compose-host';
import { AT_ONCE, aToolbox, policySource } from '../../support/flow-tools';
import { runs } from '../../support/runs';

const TOMAS = 'tomas@legalaid.example';
const SAMIRA = 'samira@legalaid.example';
const ELENA = 'elena@harbour-shelter.example';
const CLIENT = 'yusuf.k@postbox.example';
const PRESS = 'press@paper.example';
const PEOPLE = [TOMAS, SAMIRA, ELENA, CLIENT, PRESS] as const;

/** Who may receive each stamp wherever they are met; Confidential depends on the conversation. */
const AUDIENCE: Readonly<Record<Exclude<Stamp, 'confidential'>, readonly string[]>> = {
  cleared: PEOPLE,
  adjust: [TOMAS, SAMIRA],
  internal: [TOMAS, SAMIRA, ELENA],
};

const DETAILS = { adjustments: ['Change the name'], uses: ['On the website'], ticked: ['consent'] };

/** How a draft begins. */
interface Beginning {
  readonly kind: 'newMail' | 'reply';
  readonly format: BodyFormat;
  /** Stamps of the messages that it quotes. */
  readonly quoted: readonly Stamp[];
}

type Action =
  | { readonly does: 'stamps'; readonly stamp: Stamp }
  | { readonly does: 'types'; readonly word: number }
  | { readonly does: 'adds'; readonly person: string; readonly field: Field }
  | { readonly does: 'removes'; readonly person: string }
  | { readonly does: 'pastes'; readonly stamp: Stamp }
  | {
      readonly does:
        | 'brings back'
        | 'copies the banner'
        | 'deletes the banner'
        | 'tears the banner'
        | 'saves, closes and opens again'
        | 'sends';
    };

/** What must be true, told without knowing how the add-in does it. */
interface Model {
  readonly beginning: Beginning;
  stamp: Stamp | undefined;
  /** Whole ones of its own; somebody may copy them. */
  banners: number;
  /** Checklist, uses and adjustments: a conversation's stamp goes on without them. */
  isFilledIn: boolean;
  pasted: readonly Stamp[];
  /** Part of a banner is left in the text. */
  isTorn: boolean;
  /** The body without anything of ours. */
  text: string;
  hasLeft: boolean;
}

function bannerOf(format: BodyFormat, stamp: Stamp): string {
  const words = { title: stamp, sentence: 'As it was.', items: [] };
  const banner = renderBanner(format, stamp, newStampId(Math.random), words);
  return banner.ok ? banner.value : '';
}

function line(format: BodyFormat, text: string): string {
  return format === 'html' ? `<p>${text}</p>` : `${text}\n`;
}

function bodyOf({ format, quoted }: Beginning): string {
  const below = quoted.map((stamp) => `${line(format, 'From: somebody')}${bannerOf(format, stamp)}`).join('');
  return line(format, 'Dear all,') + below + line(format, 'The end.');
}

/** The draft in front of somebody, and what must be true of it. */
class Scene {
  #tools = aToolbox();
  #undo: Undo = {};

  private constructor(
    private host: FakeComposeHost,
    readonly model: Model,
  ) {}

  static async open(beginning: Beginning): Promise<Scene> {
    const text = bodyOf(beginning);
    const recipients = beginning.kind === 'reply' ? [person(CLIENT, 'to'), person(TOMAS, 'cc')] : [];
    const { kind, format } = beginning;
    const host = createFakeComposeHost({ kind, recipients, body: { format, content: text } });
    const scene = new Scene(host, {
      ...{ beginning, stamp: strictest(beginning.quoted), pasted: [], text, hasLeft: false },
      banners: beginning.quoted.length > 0 ? 1 : 0,
      isFilledIn: false,
      isTorn: false,
    });
    await startDraft(host, scene.#tools);
    return scene;
  }

  async act(action: Action): Promise<void> {
    switch (action.does) {
      case 'stamps':
        return this.#stamp(action.stamp);
      case 'types':
        return this.#write(line(this.model.beginning.format, `word${action.word}`));
      case 'pastes':
        if (this.model.isTorn) return;
        this.model.pasted = [...this.model.pasted, action.stamp];
        return this.#write(bannerOf(this.model.beginning.format, action.stamp));
      case 'adds':
        return this.#add(person(action.person, action.field));
      case 'removes':
        return this.#remove(action.person);
      case 'brings back':
        await putBackRecipients(this.host, this.#undo);
        return;
      case 'copies the banner':
        return this.#copyBanner();
      case 'deletes the banner':
        return this.#deleteBanners();
      case 'tears the banner':
        return this.#tearBanner();
      case 'saves, closes and opens again':
        return this.#reopen();
      case 'sends':
        return this.#send();
    }
  }

  /** One header, banners of its own with the same id (one, unless somebody copied it), and every other letter as it was written. */
  expectMarks(): void {
    const { stamp, banners, pasted, beginning, text } = this.model;
    const { body, headers } = this.host.draft;
    const value = headers['x-mailstamp'];
    const header = readStampHeaders(value === undefined ? [] : [value]);
    const id = header.kind === 'stamped' ? header.mark.id : undefined;
    const { intact, damaged } = findMarkers(body.content);
    const own = intact.filter((marker) => marker.id === id);
    expect({
      header: header.kind === 'stamped' ? header.mark.stamp : undefined,
      own: own.map((marker) => marker.stamp),
      others: intact.length - own.length,
      damaged,
    }).toEqual({
      header: stamp,
      own: Array.from({ length: banners }, () => stamp),
      others: beginning.quoted.length + pasted.length,
      damaged: 0,
    });
    expect(this.#withoutBanners().trimStart()).toBe(text);
  }

  #ownId() {
    const value = this.host.draft.headers['x-mailstamp'];
    const header = readStampHeaders(value === undefined ? [] : [value]);
    return header.kind === 'stamped' ? header.mark.id : undefined;
  }

  #withoutBanners(): string {
    const { format, content } = this.host.draft.body;
    const id = this.#ownId();
    let bare = content;
    for (let count = 0; id !== undefined && count < this.model.banners; count += 1) {
      const next = replaceBanner(format, bare, id, '');
      bare = next.ok ? next.value : `no banner of ours: ${next.error}`;
    }
    return bare;
  }

  async #stamp(stamp: Stamp): Promise<void> {
    const applied = await applyStamp(this.host, this.#tools, { stamp, details: DETAILS });
    expect(applied.ok).toBe(true);
    this.model.stamp = stamp;
    this.model.banners = 1;
    this.model.isFilledIn = true;
  }

  async #write(addition: string): Promise<void> {
    const { body } = this.host.draft;
    this.host.setBody({ ...body, content: body.content + addition });
    this.model.text += addition;
  }

  async #add(newcomer: Recipient): Promise<void> {
    const others = everybody(this.host).filter(({ address }) => address !== newcomer.address);
    this.host.setRecipients([...others, newcomer]);
  }

  async #remove(address: string): Promise<void> {
    const unwanted = everybody(this.host).filter((one) => one.address === address);
    const removed = await removeRecipients(this.host, unwanted);
    if (removed.ok) this.#undo = removed.value;
  }

  /** The end of the mail is where it is put, with nothing of the line in which it stood. */
  async #copyBanner(): Promise<void> {
    const { body } = this.host.draft;
    const below = this.model.banners > 0 ? body.content.indexOf(this.#withoutBanners().trimStart()) : -1;
    if (below <= 0 || this.model.banners > 1) return;
    this.host.setBody({ ...body, content: body.content + body.content.slice(0, below).trimEnd() });
    this.model.banners += 1;
  }

  async #deleteBanners(): Promise<void> {
    const { body } = this.host.draft;
    this.host.setBody({ ...body, content: this.#withoutBanners().trimStart() });
    this.model.banners = 0;
  }

  /** Its last line goes; what is left of it is text like any other. */
  async #tearBanner(): Promise<void> {
    const { body } = this.host.draft;
    const id = this.#ownId();
    const marker = findMarkers(body.content).intact.find((one) => one.id === id);
    // What is left of it and another banner below look like one long banner: then the mail is held.
    const hasOthers = this.model.pasted.length + this.model.beginning.quoted.length > 0;
    if (marker === undefined || this.model.banners !== 1 || hasOthers) return;
    const torn = body.content.slice(0, marker.start) + body.content.slice(marker.end);
    this.host.setBody({ ...body, content: torn });
    this.model.text = torn;
    this.model.banners = 0;
    this.model.isTorn = true;
  }

  async #reopen(): Promise<void> {
    const { body, headers, properties } = this.host.draft;
    const { kind } = this.model.beginning;
    this.host = createFakeComposeHost({ kind, body, headers, properties, recipients: everybody(this.host) });
    this.#tools = aToolbox();
    await restoreDraft(this.host);
  }

  async #send(): Promise<void> {
    const { kind } = await guardSend(this.host, policySource(), AT_ONCE);
    const isRight = mayGo(this.model, everybody(this.host));
    expect({ released: kind === 'release' }).toEqual({ released: isRight });
    this.model.hasLeft = isRight;
  }
}

function person(address: string, field: Field): Recipient {
  return { field, address, name: address, kind: 'person' };
}

function mayReceive({ beginning, stamp, pasted }: Model, { address, field }: Recipient): boolean {
  if (stamp !== 'confidential') return stamp !== undefined && AUDIENCE[stamp].includes(address);
  if (field === 'bcc') return false;
  if (beginning.kind === 'reply') return [CLIENT, TOMAS].includes(address);
  // What is pasted into a new mail was written to others.
  return pasted.length === 0 && beginning.quoted.length === 0;
}

/** Goes without a word: somebody is addressed, everybody may receive it, it is stamped whole, and no stricter one is in it. */
function mayGo(model: Model, recipients: readonly Recipient[]): boolean {
  const { stamp, banners, isFilledIn, beginning, pasted } = model;
  const floor = strictest([...beginning.quoted, ...pasted]);
  if (stamp === undefined || banners === 0 || recipients.length === 0) return false;
  if (!isFilledIn && (stamp === 'cleared' || stamp === 'adjust')) return false;
  const isLowered =
    floor !== undefined && isStricter(floor, stamp) && !(floor === 'adjust' && stamp === 'cleared');
  return !isLowered && recipients.every((recipient) => mayReceive(model, recipient));
}

const anyStamp = fc.constantFrom(...STAMPS);
/** Colleagues more often, so that mail goes as often as it is held. */
const anyPerson = fc.constantFrom(...PEOPLE, TOMAS, TOMAS, SAMIRA, SAMIRA);
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('stamps' as const), stamp: anyStamp }) },
  fc.record({ does: fc.constant('types' as const), word: fc.nat(99) }),
  fc.record({
    does: fc.constant('adds' as const),
    person: anyPerson,
    field: fc.constantFrom('to' as const, 'cc' as const, 'bcc' as const),
  }),
  fc.record({ does: fc.constant('removes' as const), person: anyPerson }),
  fc.record({ does: fc.constant('pastes' as const), stamp: anyStamp }),
  fc.record({
    does: fc.constantFrom(
      'brings back' as const,
      'copies the banner' as const,
      'deletes the banner' as const,
      'tears the banner' as const,
      'saves, closes and opens again' as const,
      'sends' as const,
      'sends' as const,
    ),
  }),
);
const anyBeginning: fc.Arbitrary<Beginning> = fc.record({
  kind: fc.constantFrom('newMail' as const, 'reply' as const),
  format: fc.constantFrom('html' as const, 'text' as const),
  quoted: fc.constant([]),
});
const anyReply: fc.Arbitrary<Beginning> = fc.record({
  kind: fc.constant('reply' as const),
  format: fc.constantFrom('html' as const, 'text' as const),
  quoted: fc.array(anyStamp, { maxLength: 2 }),
});

describe('whatever somebody does with a draft, in any order', () => {
  it('it has one header and one banner that agree, their words as they wrote them, and goes exactly when it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anyBeginning, anyReply),
        fc.array(anyAction, { minLength: 1, maxLength: 20 }),
        async (beginning, actions) => {
          const scene = await Scene.open(beginning);
          scene.expectMarks();
          for (const action of actions) {
            await scene.act(action);
            if (scene.model.hasLeft) return;
            scene.expectMarks();
          }
        },
      ),
      runs(2_000),
    );
  }, 120_000);
});
