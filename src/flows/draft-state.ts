import { shortHash } from '../core/chain/short-hash';
import type { Draft } from '../core/decide/draft';
import type { StampId, StampMark } from '../core/stamp/mark';
import { parseStampId } from '../core/stamp/stamp-id';
import { isStamp, type Stamp } from '../core/stamp/stamp';
import type { ComposeKind } from './ports';

/** What the author provided for a stamp. Free text lives in the banner and, while the form is open, in session data. */
export interface StampDetails {
  readonly adjustments: readonly string[];
  readonly uses: readonly string[];
  /** Ids of ticked checklist items. */
  readonly ticked: readonly string[];
}

export const NO_DETAILS: StampDetails = { adjustments: [], uses: [], ticked: [] };

/** What a draft remembers about itself. */
export interface DraftState {
  readonly kind: ComposeKind;
  /** Whether somebody watched when composing started; a stamp may come before, or without, the event that tells of it. */
  readonly seen: boolean;
  /** Stamp of what is being answered or forwarded. */
  readonly inherited: Stamp | undefined;
  /** The act that made the conversation Confidential: the oldest one that is quoted. */
  readonly root: StampId | undefined;
  readonly salt: string;
  /** Salted hashes of the people addressed when composing started; undefined where they were not seen or were too many. */
  readonly people: string | undefined;
  /**
   * The same of those whom Outlook's own lines above the quoted mail name; empty where they do not tell of everybody, or
   * were not written by somebody who is answered.
   */
  readonly quoted: string;
  /** The last stamping act. */
  readonly mark: StampMark | undefined;
  /** How many characters its banner was written with; 0 or no number where nobody knows. */
  readonly size: number;
  /** Ids of the acts on this draft, oldest first: every banner that may still stand in its body. */
  readonly ids: readonly StampId[];
  readonly details: StampDetails;
  /** Salted hashes of what the author has said of findings. */
  readonly acknowledged: readonly string[];
}

/** Outlook keeps 2,500 characters of custom properties per item; some are left for the wrapping. */
const MAX_PROPERTY = 2300;

/** Older banners than these were replaced long ago. */
const MAX_IDS = 20;

/** What was said of a message that has been edited since counts no more. */
const MAX_ACKNOWLEDGED = 12;

function withLastIds(state: DraftState): DraftState {
  return {
    ...state,
    ids: state.ids.slice(-MAX_IDS),
    acknowledged: state.acknowledged.slice(-MAX_ACKNOWLEDGED),
  };
}

/** For session data: everything. */
export function encodeSession(state: DraftState): string {
  return JSON.stringify(withLastIds(state));
}

/**
 * For custom properties, which survive a saved draft: no free text, and no people where they would not fit, so that
 * they count as unknown instead of being cut.
 */
export function encodeProperty(state: DraftState): string {
  const lasting = { ...withLastIds(state), details: { ...NO_DETAILS, ticked: state.details.ticked } };
  const variants = [lasting, { ...lasting, quoted: '' }].map((one) => JSON.stringify(one));
  const fitting = variants.find((text) => text.length <= MAX_PROPERTY);
  return fitting ?? JSON.stringify({ ...lasting, quoted: '', people: undefined });
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(raw: unknown): raw is Fields {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textsOf(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((item): item is string => typeof item === 'string') : [];
}

function detailsOf(raw: unknown): StampDetails {
  if (!isFields(raw)) return NO_DETAILS;
  return {
    adjustments: textsOf(raw['adjustments']),
    uses: textsOf(raw['uses']),
    ticked: textsOf(raw['ticked']),
  };
}

function markOf(raw: unknown): StampMark | undefined {
  if (!isFields(raw)) return undefined;
  const { stamp, at, domain } = raw;
  const id = typeof raw['id'] === 'string' ? parseStampId(raw['id']) : undefined;
  const isWhole = isStamp(stamp) && typeof at === 'number' && typeof domain === 'string';
  return id !== undefined && isWhole ? { stamp, id, at, domain } : undefined;
}

function kindOf(raw: unknown): ComposeKind | undefined {
  return raw === 'newMail' || raw === 'reply' || raw === 'forward' ? raw : undefined;
}

/** Reads what `encodeSession` or `encodeProperty` wrote; undefined for everything else. */
export function decodeState(text: unknown): DraftState | undefined {
  const raw = typeof text === 'string' ? parseJson(text) : undefined;
  if (!isFields(raw)) return undefined;
  const kind = kindOf(raw['kind']);
  const { salt, people, quoted, inherited } = raw;
  if (kind === undefined || typeof salt !== 'string') return undefined;
  return {
    kind,
    seen: raw['seen'] === true,
    inherited: isStamp(inherited) ? inherited : undefined,
    root: typeof raw['root'] === 'string' ? parseStampId(raw['root']) : undefined,
    salt,
    people: typeof people === 'string' ? people : undefined,
    quoted: typeof quoted === 'string' ? quoted : '',
    mark: markOf(raw['mark']),
    size: Number(raw['size']),
    ids: textsOf(raw['ids']).flatMap((id) => parseStampId(id) ?? []),
    details: detailsOf(raw['details']),
    acknowledged: textsOf(raw['acknowledged']),
  };
}

/** What stands in the record for something that the author said. */
export function hashStatement({ salt }: DraftState, statement: string): string {
  return shortHash(salt, statement, 12);
}

/** What the author has said of findings. */
export function acknowledgedIn(state: DraftState | undefined): Draft['acknowledged'] {
  return {
    size: state?.acknowledged.length ?? 0,
    has: (statement) => state?.acknowledged.includes(hashStatement(state, statement)) === true,
  };
}

/** The last act was announced and never recorded as done. */
export function isUnfinished({ ids, mark }: DraftState): boolean {
  const last = ids[ids.length - 1];
  return last !== undefined && last !== mark?.id;
}
