import { readBanners } from '../core/stamp/banner';
import { formatStampHeader, HEADER_NAME, readStampHeaders } from '../core/stamp/header';
import type { StampReading } from '../core/stamp/mark';
import { findMarkers } from '../core/stamp/marker';
import { detailsOfBanner } from './banner-details';
import { decodeState, encodeSession, type DraftState } from './draft-state';
import type { ComposeHost } from './ports';
import { PROPERTY, SESSION } from './storage-keys';

/** A forward in classic Outlook inherits its parent's properties; only the marks in the draft itself tell them apart. */
function belongs({ mark }: DraftState, header: StampReading, body: string): boolean {
  switch (header.kind) {
    case 'stamped':
      return mark?.id === header.mark.id;
    case 'damaged':
      return false;
    case 'missing':
    case 'none':
      return mark === undefined || findMarkers(body).intact.some(({ id }) => id === mark.id);
  }
}

function withBannerTexts(state: DraftState, body: string): DraftState {
  const { mark, details } = state;
  const banner = mark && readBanners('text', body).find(({ id }) => id === mark.id);
  return banner ? { ...state, details: { ...detailsOfBanner(banner), ticked: details.ticked } } : state;
}

async function readSaved(host: ComposeHost) {
  const [session, properties, header, body] = await Promise.all([
    host.readSession(),
    host.readProperties(),
    host.readHeader(HEADER_NAME),
    host.readBody('text'),
  ]);
  if (!session.ok || !properties.ok || !header.ok || !body.ok) return undefined;
  const state = decodeState(properties.value[PROPERTY.draft]);
  if (session.value[SESSION.draft] !== undefined || state === undefined) return undefined;
  const reading = readStampHeaders(header.value === undefined ? [] : [header.value]);
  return { state, reading, body: body.value };
}

/**
 * When a saved draft opens again, its session data is gone: restores it from the custom properties, if they belong to
 * this draft, and sets a header again that was lost on the way. Does nothing to a draft that is just starting.
 */
export async function restoreDraft(host: ComposeHost): Promise<void> {
  const saved = await readSaved(host);
  if (saved === undefined || !belongs(saved.state, saved.reading, saved.body)) return;

  const { mark } = saved.state;
  if (mark !== undefined && saved.reading.kind !== 'stamped') {
    await host.writeHeader(HEADER_NAME, formatStampHeader(mark));
  }
  // startDraft runs at the same time on a new mail: what it has written by now is newer.
  const session = await host.readSession();
  if (session.ok && session.value[SESSION.draft] === undefined) {
    await host.writeSession(SESSION.draft, encodeSession(withBannerTexts(saved.state, saved.body)));
  }
}
