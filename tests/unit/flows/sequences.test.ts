import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Field, Recipient } from '../../../src/core/audience/recipient';
import { readBanners, renderBanner, replaceBanner, type BodyFormat } from '../../../src/core/stamp/banner';
import { readStampHeaders } from '../../../src/core/stamp/header';
import { findMarkers } from '../../../src/core/stamp/marker';
import type { StampId } from '../../../src/core/stamp/mark';
import { newStampId } from '../../../src/core/stamp/stamp-id';
import { isStricter, STAMPS, strictest, type Stamp } from '../../../src/core/stamp/stamp';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { followSender } from '../../../src/flows/follow-sender';
import { guardSend } from '../../../src/flows/guard-send';
import { putBackRecipients, removeRecipients, type Undo } from '../../../src/flows/remove-recipients';
import { restoreDraft } from '../../../src/flows/restore-draft';
import { startDraft } from '../../../src/flows/start-draft';
import {
  bodyIn,
  createFakeComposeHost,
  everybody,
  type FakeComposeHost,
  type FakeDraft,
} from '../../support/fake-compose-host';
import { AT_ONCE, aToolbox, policySource } from '../../support/flow-tools';
import { runs } from '../../support/runs';

const TOMAS = 'tomas@legalaid.example';
const SAMIRA = 'samira@legalaid.example';
const ELENA = 'elena@harbour-shelter.example';
const CLIENT = 'yusuf.k@postbox.example';
const PRESS = 'press@paper.example';
const PEOPLE = [TOMAS, SAMIRA, ELENA, CLIENT, PRESS] as const;
const SENDERS = ['nadia@legalaid.example', 'helpline@legalaid.example'] as const;

/** Who may receive each stamp wherever they are met; Confidential depends on the conversation. */
const AUDIENCE: Readonly<Record<Exclude<Stamp, 'confidential'>, readonly string[]>> = {
  cleared: PEOPLE,
  adjust: [TOMAS, SAMIRA],
  internal: [TOMAS, SAMIRA, ELENA],
};

const DETAILS = { adjustments: ['Change the name'], uses: ['On the website'], ticked: ['consent'] };

const SENTENCE_END = 'before passing it on.';
const TYPED_INTO = ' She sleeps next door.';

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
  | { readonly does: 'pastes a message'; readonly stamp: Stamp; readonly where: 'above' | 'below' }
  | { readonly does: 'writes from'; readonly address: string }
  | { readonly does: Plain };

const PLAIN = [
  'brings back',
  'copies the banner',
  'edits the banner',
  'types into the banner',
  'deletes the banner',
  'tears the banner',
  'loses the header',
  'switches the format',
  'goes on in a fresh runtime',
  'saves, closes and opens again',
  'sends',
] as const;
type Plain = (typeof PLAIN)[number];

/** What must be true, told without knowing how the add-in does it. */
interface Model {
  readonly beginning: Beginning;
  format: BodyFormat;
  stamp: Stamp | undefined;
  /** Whole ones of its own; somebody may copy them. */
  banners: number;
  /** Checklist, uses and adjustments: a conversation's stamp goes on without them. */
  isFilledIn: boolean;
  pasted: readonly Stamp[];
  /** Somebody's words stand in one of them. */
  isTypedInto: boolean;
  /** Part of a banner is left in the text. */
  isTorn: boolean;
  /** The mail program dropped it; it is back once somebody stamps or sends, or opens the saved draft. */
  isHeaderLost: boolean;
  /** The body without anything of ours. */
  text: string;
  hasLeft: boolean;
}

function bannerOf(format: BodyFormat, stamp: Stamp): string {
  const words = { title: stamp, sentence: 'As it was.', items: [] };
  const banner = renderBanner(format, stamp, newStampId(Math.random), words);
  return banner.ok ? banner.value : '';
}

/** As it is copied out of another mail. */
function messageOf(format: BodyFormat, stamp: Stamp): string {
  return line(format, 'From: a colleague') + bannerOf(format, stamp) + line(format, 'What they wrote.');
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
  /** Of the last act. */
  #id: StampId | undefined;

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
      ...{ beginning, format, stamp: strictest(beginning.quoted), pasted: [], text, hasLeft: false },
      banners: beginning.quoted.length > 0 ? 1 : 0,
      isFilledIn: false,
      isTypedInto: false,
      isTorn: false,
      isHeaderLost: false,
    });
    await startDraft(host, scene.#tools);
    scene.#noteId();
    return scene;
  }

  async act(action: Action): Promise<void> {
    switch (action.does) {
      case 'stamps':
        return this.#stamp(action.stamp);
      case 'types':
        return this.#write(line(this.model.format, `word${action.word}`), 'below');
      case 'pastes a message':
        this.model.pasted = [...this.model.pasted, action.stamp];
        return this.#write(messageOf(this.model.format, action.stamp), action.where);
      case 'writes from':
        return this.#writeFrom(action.address);
      case 'adds':
        return this.#add(person(action.person, action.field));
      case 'removes':
        return this.#remove(action.person);
      case 'brings back':
        await putBackRecipients(this.host, this.#undo);
        return;
      case 'copies the banner':
        return this.#copyBanner();
      case 'edits the banner':
        return this.#editBanner();
      case 'types into the banner':
        return this.#typeIntoBanner();
      case 'deletes the banner':
        return this.#deleteBanners();
      case 'tears the banner':
        return this.#tearBanner();
      case 'loses the header':
        this.model.isHeaderLost ||= this.model.stamp !== undefined;
        return this.#goOn({ headers: {} });
      case 'switches the format':
        return this.#switchFormat();
      case 'goes on in a fresh runtime':
        return this.#goOn({});
      case 'saves, closes and opens again':
        return this.#reopen();
      case 'sends':
        return this.#send();
    }
  }

  /** One header, banners of its own with the same id (one, unless somebody copied it), and every other letter as it was written. */
  expectMarks(): void {
    const { stamp, banners, pasted, beginning, text, isHeaderLost } = this.model;
    const { body, headers } = this.host.draft;
    const value = headers['x-mailstamp'];
    const header = readStampHeaders(value === undefined ? [] : [value]);
    const { intact, damaged } = findMarkers(body.content);
    const own = intact.filter((marker) => marker.id === this.#id);
    expect({
      header: header.kind === 'stamped' ? header.mark : undefined,
      own: own.map((marker) => marker.stamp),
      others: intact.length - own.length,
      damaged,
    }).toEqual({
      header:
        isHeaderLost || stamp === undefined ? undefined : expect.objectContaining({ stamp, id: this.#id }),
      own: Array.from({ length: banners }, () => stamp),
      others: beginning.quoted.length + pasted.length,
      damaged: 0,
    });
    expect(body.content.includes(TYPED_INTO)).toBe(this.model.isTypedInto || text.includes(TYPED_INTO));
    expect(this.#withoutBanners()).toBe(text);
  }

  #noteId(): void {
    const value = this.host.draft.headers['x-mailstamp'];
    const header = readStampHeaders(value === undefined ? [] : [value]);
    if (header.kind === 'stamped') this.#id = header.mark.id;
  }

  #withoutBanners(): string {
    let bare = this.host.draft.body.content;
    for (let count = 0; this.#id !== undefined && count < this.model.banners; count += 1) {
      const next = replaceBanner(this.model.format, bare, this.#id, '§');
      // In plain text two line ends belong to it.
      bare = next.ok ? next.value.replace(/§(\n\n|<br><br>)?/, '') : `no banner of ours: ${next.error}`;
    }
    return bare;
  }

  async #stamp(stamp: Stamp): Promise<void> {
    const applied = await applyStamp(this.host, this.#tools, { stamp, details: DETAILS });
    expect(applied.ok).toBe(!this.model.isTypedInto);
    if (!applied.ok) return;
    this.#noteId();
    Object.assign(this.model, { stamp, banners: 1, isFilledIn: true, isHeaderLost: false });
  }

  /** Only the banner of a Confidential mail names its author, and only whole marks are written anew. */
  async #writeFrom(address: string): Promise<void> {
    const { banners, isHeaderLost } = this.model;
    this.host.setFrom(address);
    const followed = await followSender(this.host, this.#tools);
    const isFollowed = this.model.stamp === 'confidential' && banners === 1 && !isHeaderLost;
    expect(followed?.ok).toBe(isFollowed ? !this.model.isTypedInto : undefined);
    this.#noteId();
  }

  async #write(addition: string, where: 'above' | 'below'): Promise<void> {
    const { body } = this.host.draft;
    const add = (text: string) => (where === 'above' ? addition + text : text + addition);
    this.host.setBody({ ...body, content: add(body.content) });
    this.model.text = add(this.model.text);
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

  /** Below a line of its own, with nothing of the line in which it stood. */
  async #copyBanner(): Promise<void> {
    const below = this.host.draft.body.content.indexOf(this.model.text);
    if (this.model.banners !== 1 || below <= 0) return;
    const copied = this.host.draft.body.content.slice(0, below).trimEnd();
    await this.#write(line(this.model.format, 'As I said:'), 'below');
    const { body } = this.host.draft;
    this.host.setBody({ ...body, content: body.content + copied });
    this.model.banners = 2;
  }

  async #editBanner(): Promise<void> {
    const { body } = this.host.draft;
    const isFirst = body.content.indexOf('Please ask') < body.content.indexOf(this.model.text);
    if (isFirst) this.host.setBody({ ...body, content: body.content.replace('Please ask', 'Do ask') });
  }

  async #typeIntoBanner(): Promise<void> {
    const { body } = this.host.draft;
    const own = findMarkers(body.content).intact.find((one) => one.id === this.#id);
    if (own === undefined || this.model.banners === 0) return;
    const end = body.content.lastIndexOf(SENTENCE_END, own.start) + SENTENCE_END.length;
    const content = body.content.slice(0, end) + TYPED_INTO + body.content.slice(end);
    this.host.setBody({ ...body, content });
    this.model.isTypedInto = true;
  }

  async #deleteBanners(): Promise<void> {
    const { body } = this.host.draft;
    this.host.setBody({ ...body, content: this.#withoutBanners() });
    Object.assign(this.model, { banners: 0, isTypedInto: false });
  }

  /** Its last line goes; what is left of it is text like any other. */
  async #tearBanner(): Promise<void> {
    const { body } = this.host.draft;
    const { banners, format, beginning } = this.model;
    const marker = findMarkers(body.content).intact.find((one) => one.id === this.#id);
    if (marker === undefined || banners !== 1 || format !== beginning.format) return;
    const torn = body.content.slice(0, marker.start) + body.content.slice(marker.end);
    this.host.setBody({ ...body, content: torn });
    Object.assign(this.model, { text: torn, banners: 0, isTypedInto: false, isTorn: true });
  }

  /** Once at most: what becomes of a banner that goes to plain text and back has lost its frame. */
  async #switchFormat(): Promise<void> {
    const { beginning, format, banners, isTorn, text } = this.model;
    if (format !== beginning.format || banners > 1 || isTorn) return;
    const next = format === 'html' ? 'text' : 'html';
    this.model.format = next;
    this.model.text = bodyIn({ format, content: text }, next);
    this.host.setBody({ format: next, content: bodyIn(this.host.draft.body, next) });
  }

  /** The same draft, to another page or script of the add-in, or as the mail program gives it back. */
  async #goOn(changes: FakeDraft): Promise<void> {
    const { kind } = this.model.beginning;
    const { draft } = this.host;
    const from = await this.host.readFrom();
    this.host = createFakeComposeHost({
      ...{ ...draft, kind, recipients: everybody(this.host), from: from.ok ? from.value : '' },
      ...changes,
    });
    this.#tools = aToolbox();
  }

  async #reopen(): Promise<void> {
    const [first] = readBanners(this.model.format, this.host.draft.body.content);
    const isKnown = first?.isOnTop === true && first.id === this.#id;
    // Where neither header nor banner say whose draft it is, its record is not believed (unit/flows/marks).
    if (this.model.isHeaderLost && !isKnown) return;
    await this.#goOn({ session: {} });
    await restoreDraft(this.host);
    this.model.isHeaderLost = false;
  }

  async #send(): Promise<void> {
    const { kind } = await guardSend(this.host, policySource(), AT_ONCE);
    const isRight = mayGo(this.model, everybody(this.host));
    expect({ released: kind === 'release' }).toEqual({ released: isRight });
    this.model.hasLeft = isRight;
    if (this.model.banners === 1) this.model.isHeaderLost = false;
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

/** Goes without a word: somebody is addressed, everybody may receive it, it is stamped once and whole, and no stricter one is in it. */
function mayGo(model: Model, recipients: readonly Recipient[]): boolean {
  const { stamp, banners, isFilledIn, beginning, pasted } = model;
  const floor = strictest([...beginning.quoted, ...pasted]);
  if (stamp === undefined || banners !== 1 || recipients.length === 0) return false;
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
  fc.record({
    does: fc.constant('pastes a message' as const),
    stamp: anyStamp,
    where: fc.constantFrom('above' as const, 'below' as const),
  }),
  fc.record({ does: fc.constant('writes from' as const), address: fc.constantFrom(...SENDERS) }),
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom(...PLAIN, 'sends' as const) }) },
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
