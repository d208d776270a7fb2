import { ok, type Result } from '../core/result';
import { readBanners } from '../core/stamp/banner';
import { HEADER_NAME, readStampHeaders } from '../core/stamp/header';
import type { StampReading } from '../core/stamp/mark';
import { detailsOfBanner } from './banner-details';
import { decodeState, type DraftState } from './draft-state';
import type { ComposeHost, ComposeKind, HostError } from './ports';
import { PROPERTY } from './storage-keys';

/** What the draft itself carries, to tell its own record from one that it inherited. */
export interface DraftEvidence {
  /** Field value of the stamp header; undefined where there is none. */
  readonly header: string | undefined;
  /** The body as text. */
  readonly body: string;
  /** As Outlook tells it; undefined where it does not. */
  readonly kind: ComposeKind | undefined;
}

export function readHeader({ header }: Pick<DraftEvidence, 'header'>): StampReading {
  return readStampHeaders(header === undefined ? [] : [header]);
}

/**
 * A forward in classic Outlook inherits its parent's properties and quotes its parent's banner. A record belongs to
 * this draft only where the header names its act, or where its banner stands on top, which a quoted one never does.
 */
function belongs({ mark, kind }: DraftState, evidence: DraftEvidence): boolean {
  if (evidence.kind === 'forward' && kind !== 'forward') return false;
  const header = readHeader(evidence);
  switch (header.kind) {
    case 'stamped':
      return mark?.id === header.mark.id;
    case 'damaged':
      return false;
    case 'missing':
    case 'none':
      return (
        mark === undefined ||
        readBanners('text', evidence.body).some(({ id, isOnTop }) => isOnTop && id === mark.id)
      );
  }
}

/** Free text is not in the properties: it comes back out of the banner. */
function withBannerTexts(state: DraftState, body: string): DraftState {
  const { mark, details } = state;
  const banner = mark && readBanners('text', body).find(({ id }) => id === mark.id);
  return banner ? { ...state, details: { ...detailsOfBanner(banner), ticked: details.ticked } } : state;
}

/** What a saved draft carries, and its record: undefined where there is none or it is another message's. */
export interface SavedDraft {
  readonly state: DraftState | undefined;
  readonly evidence: DraftEvidence;
}

/** Reads what a draft keeps of itself while it is closed. */
export async function readSaved(host: ComposeHost): Promise<Result<SavedDraft, HostError>> {
  const [properties, header, body, kind] = await Promise.all([
    host.readProperties(),
    host.readHeader(HEADER_NAME),
    host.readBody('text'),
    host.readComposeKind(),
  ]);
  if (!properties.ok) return properties;
  if (!header.ok) return header;
  if (!body.ok) return body;
  const evidence = { header: header.value, body: body.value, kind: kind.ok ? kind.value : undefined };
  const state = decodeState(properties.value[PROPERTY.draft]);
  const own = state && belongs(state, evidence) ? withBannerTexts(state, evidence.body) : undefined;
  return ok({ state: own, evidence });
}
