import { readBanners, type BannerReading } from '../core/stamp/banner';
import { findMarkers } from '../core/stamp/marker';
import type { StampId } from '../core/stamp/mark';
import { strictest, type Stamp } from '../core/stamp/stamp';
import type { DraftState } from './draft-state';
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

/**
 * The strictest stamp of what was pasted at the very top of a draft whose beginning was watched: a banner of no act on it. Where
 * its own is gone, or stands beside it, the other one may be of an act at the same time.
 */
export function pastedStamp(text: string, { ids, seen }: DraftState): Stamp | undefined {
  const banners = readBanners('text', text);
  const own = banners.filter(({ id }) => ids.includes(id));
  const isBelow = ids.length === 0 || (own.length > 0 && own.every(({ isOnTop }) => !isOnTop));
  const pasted = seen && isBelow ? banners.filter(({ isOnTop }) => isOnTop) : [];
  return strictest(pasted.map(({ stamp }) => stamp));
}

/** Only mail that quotes no stamp passes as new: some clients call a reply new. */
export function kindOfDraft(reported: ComposeKind, body: string): ComposeKind {
  const quoted = foreignStamp(readBanners('text', body), new Set());
  return reported === 'newMail' && quoted !== undefined ? 'reply' : reported;
}
