import { STAMPS, type Stamp } from '../../../src/core/stamp/stamp';
import type { BodyFormat } from '../../../src/core/stamp/banner';
import type { GalleryDraft } from './gallery-draft';
import { TOMAS } from './people';
import { CHANGES, samplePolicyNow, USES } from './sample-policy';

const ITEMS: Readonly<Record<Stamp, GalleryDraft['items']>> = {
  cleared: USES.slice(0, 2),
  adjust: CHANGES.slice(0, 3),
  internal: [],
  confidential: [],
};

const BODIES: Readonly<Record<BodyFormat, string>> = {
  html: '<p>…</p>',
  text: '…\n',
};

function mail(stamp: Stamp, format: BodyFormat, items: GalleryDraft['items'] = []): GalleryDraft {
  return {
    shows: `The lines of the stamp ${stamp} in ${format === 'html' ? 'an HTML mail' : 'a plain text'}.`,
    scene: { stamp, recipients: [TOMAS], body: { format, content: BODIES[format] } },
    items,
  };
}

const FORMATS: readonly BodyFormat[] = ['html', 'text'];

/** Mails as those see them who have no add-in. */
export const BANNER_STATES: Readonly<Record<string, GalleryDraft>> = {
  ...Object.fromEntries(
    FORMATS.flatMap((format) =>
      STAMPS.map((stamp) => [`${format}-${stamp}`, mail(stamp, format, ITEMS[stamp])]),
    ),
  ),
  'html-cleared-no-uses': { ...mail('cleared', 'html'), shows: 'Cleared, and no use is named.' },
  'html-adjust-no-items': { ...mail('adjust', 'html'), shows: 'Needs adjustment, and no change is named.' },
  'html-adjust-many': { ...mail('adjust', 'html', CHANGES), shows: 'Needs adjustment in six ways.' },
  'html-internal-no-partners': {
    ...mail('internal', 'html'),
    shows: 'Internal, in an organisation without partners.',
    scene: { ...mail('internal', 'html').scene, policy: samplePolicyNow({ partners: [] }) },
  },
};
