import { readBanners, type BannerReading } from '../core/stamp/banner';
import { findMarkers } from '../core/stamp/marker';
import type { StampId } from '../core/stamp/mark';
import { strictest, type Stamp } from '../core/stamp/stamp';
import type { ComposeKind } from './ports';

/** The strictest stamp that a quoted text carries (design: marking). A damaged marker may have been Confidential. */
export function floorOf(text: string): Stamp | undefined {
  const { intact, damaged } = findMarkers(text);
  return damaged > 0 ? 'confidential' : strictest(intact.map(({ stamp }) => stamp));
}

/**
 * The oldest act in a quoted text that made it Confidential: mail programs quote below what they answer. Undefined where
 * somebody has torn a marker, which may have been an older one.
 */
export function rootOf(text: string): StampId | undefined {
  const { intact, damaged } = findMarkers(text);
  const acts = intact.filter(({ stamp }) => stamp === 'confidential');
  return damaged > 0 ? undefined : acts[acts.length - 1]?.id;
}

/** The strictest stamp of the banners that are not a draft's own: what it quotes, and what was pasted into it. */
export function foreignStamp(
  banners: readonly BannerReading[],
  own: ReadonlySet<StampId>,
): Stamp | undefined {
  return strictest(banners.filter(({ id, isOnTop }) => !isOnTop && !own.has(id)).map(({ stamp }) => stamp));
}

/** Only mail that quotes no stamp passes as new: some clients call a reply new. */
export function kindOfDraft(reported: ComposeKind, body: string): ComposeKind {
  const quoted = foreignStamp(readBanners('text', body), new Set());
  return reported === 'newMail' && quoted !== undefined ? 'reply' : reported;
}
