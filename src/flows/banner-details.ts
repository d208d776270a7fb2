import type { BannerReading } from '../core/stamp/banner';
import { NO_DETAILS, type StampDetails } from './draft-state';

/** What a banner's items are: adjustments or agreed uses. Ticks are not in a banner. */
export function detailsOfBanner({ stamp, items }: BannerReading): StampDetails {
  switch (stamp) {
    case 'adjust':
      return { ...NO_DETAILS, adjustments: items };
    case 'cleared':
      return { ...NO_DETAILS, uses: items };
    case 'internal':
    case 'confidential':
      return NO_DETAILS;
  }
}
