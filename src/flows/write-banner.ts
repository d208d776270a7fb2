import { err, ok, type Result } from '../core/result';
import { readBanners, replaceBanner, type BannerReading } from '../core/stamp/banner';
import type { StampId } from '../core/stamp/mark';
import { hostProblem, orProblem, type ApplyProblem } from './apply-problem';
import type { Body, ComposeHost, Wait } from './ports';

/** Milliseconds without a letter in which an author is taken to rest: whoever writes is quicker. */
const REST = 400;

/** After so many looks somebody who never rests is better told to choose again. */
const MOST_LOOKS = 25;

/** Puts the new banner in the place of the first of ours and takes out any other that a failed act left behind. */
function swapBanners(
  { format, content }: Body,
  own: readonly BannerReading[],
  banner: string,
): Result<string, ApplyProblem> {
  let swapped = content;
  for (const [index, { id }] of own.entries()) {
    const next = replaceBanner(format, swapped, id, index === 0 ? banner : '');
    if (!next.ok) return err({ kind: 'banner-edited' });
    swapped = next.value;
  }
  return ok(swapped);
}

/** Banners of earlier acts on this draft, and any other on top: two acts at the same time leave two. */
function ownBanners({ format, content }: Body, ids: readonly StampId[]): readonly BannerReading[] {
  return readBanners(format, content).filter(({ id, isOnTop }) => isOnTop || ids.includes(id));
}

/**
 * Changes the banner where it may, or puts the first one on top. Outlook only writes whole bodies, so it waits until the author rests
 * and reads the body again right before: what was typed until then is never overwritten.
 */
export async function writeBanner(
  host: ComposeHost,
  wait: Wait,
  { format, content: banner }: Body,
  ids: readonly StampId[],
  refuse: (banner: BannerReading) => ApplyProblem | undefined,
): Promise<Result<void, ApplyProblem>> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const before = await host.readBody(format);
    if (!before.ok) return hostProblem(before.error);
    const own = ownBanners({ format, content: before.value }, ids);
    if (own.length === 0) return orProblem(await host.prependBody({ format, content: banner }));

    const refused = own.map(refuse).find(Boolean);
    if (refused) return err(refused);
    const content = swapBanners({ format, content: before.value }, own, banner);
    if (!content.ok) return content;
    await wait(REST);
    const now = await host.readBody(format);
    if (!now.ok) return hostProblem(now.error);
    if (now.value === before.value)
      return orProblem(await host.writeBody({ format, content: content.value }));
  }
  return err({ kind: 'typed-meanwhile' });
}
