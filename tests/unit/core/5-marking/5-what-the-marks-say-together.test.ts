import { describe, expect, it } from '@jest/globals';
import { compareMarks, type MarkSources } from '../../../../src/core/decide/compare-marks';
import type { Marks } from '../../../../src/core/decide/draft';
import type { BannerReading } from '../../../../src/core/stamp/banner';
import type { StampMark, StampReading } from '../../../../src/core/stamp/mark';
import { parseStampId } from '../../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../../src/core/stamp/stamp';

const ID = parseStampId('01jd9zk7q4t8')!;
const EARLIER_ID = parseStampId('01jd9zk7q4t7')!;

const act = (stamp: Stamp, id = ID): StampMark => ({ stamp, id, at: 0, domain: 'legalaid.example' });
const header = (stamp: Stamp, id = ID): StampReading => ({ kind: 'stamped', mark: act(stamp, id) });
const damaged = (stamp: Stamp): StampReading => ({ kind: 'damaged', stamp });
const onTop = (stamp: Stamp, id = ID): BannerReading => ({
  stamp,
  id,
  isOnTop: true,
  title: 'Internal',
  sentence: 'Stays here.',
  items: [],
});
const quoted = (stamp: Stamp, id = EARLIER_ID): BannerReading => ({ ...onTop(stamp, id), isOnTop: false });

interface Row extends Partial<MarkSources> {
  readonly says: Marks['kind'];
  /** The stamp that counts. */
  readonly stamp?: Stamp;
}

const NOTHING: MarkSources = {
  header: { kind: 'missing' },
  banners: [],
  recorded: undefined,
  isUnfinished: false,
};

const MARKS: Readonly<Record<string, Row>> = {
  'of the banner nothing is left but its last line, which tells people nothing': {
    header: header('internal'),
    banners: [{ ...onTop('internal'), title: '', sentence: '' }],
    recorded: act('internal'),
    says: 'banner-missing',
    stamp: 'internal',
  },
  'all three agree: that stamp': {
    header: header('internal'),
    banners: [onTop('internal')],
    recorded: act('internal'),
    says: 'stamped',
    stamp: 'internal',
  },
  'a banner that is only quoted below changes nothing': {
    header: header('internal'),
    banners: [onTop('internal'), quoted('confidential')],
    recorded: act('internal'),
    says: 'stamped',
    stamp: 'internal',
  },
  'no mark anywhere: no stamp': { says: 'unstamped' },
  'the header says that there is none: no stamp': { header: { kind: 'none' }, says: 'unstamped' },
  'only an older mail, quoted below, is stamped: no stamp': {
    banners: [quoted('confidential')],
    says: 'unstamped',
  },
  'the header was lost; banner and draft agree: it may be set again': {
    banners: [onTop('internal')],
    recorded: act('internal'),
    says: 'header-lost',
    stamp: 'internal',
  },
  'the banner stands there twice, as somebody copies it': {
    header: header('internal'),
    banners: [onTop('internal'), quoted('internal', ID)],
    recorded: act('internal'),
    says: 'disagree',
    stamp: 'internal',
  },
  'the banner stands there twice, and the header was lost: nothing is set again': {
    banners: [onTop('internal'), quoted('internal', ID)],
    recorded: act('internal'),
    says: 'disagree',
    stamp: 'internal',
  },
  'the banner was deleted': {
    header: header('internal'),
    recorded: act('internal'),
    says: 'banner-missing',
    stamp: 'internal',
  },
  'the header was lost and the banner deleted: the draft remembers': {
    recorded: act('internal'),
    says: 'disagree',
    stamp: 'internal',
  },
  'a banner was copied in from another mail': {
    banners: [onTop('cleared')],
    says: 'disagree',
    stamp: 'cleared',
  },
  'somebody wrote a milder stamp into the banner: the stricter counts': {
    header: header('confidential'),
    banners: [onTop('cleared')],
    recorded: act('confidential'),
    says: 'disagree',
    stamp: 'confidential',
  },
  'somebody wrote a milder stamp into the header: the stricter counts': {
    header: header('cleared'),
    banners: [onTop('confidential')],
    recorded: act('confidential'),
    says: 'disagree',
    stamp: 'confidential',
  },
  'another banner was put above ours: the stricter counts': {
    header: header('internal'),
    banners: [onTop('confidential', EARLIER_ID), onTop('internal')],
    recorded: act('internal'),
    says: 'disagree',
    stamp: 'confidential',
  },
  'the header is that of an earlier stamp: the stricter counts': {
    header: header('cleared', EARLIER_ID),
    banners: [onTop('internal')],
    recorded: act('internal'),
    says: 'disagree',
    stamp: 'internal',
  },
  'the header was lost, and a stricter banner stands on top: the stricter counts': {
    banners: [onTop('confidential', EARLIER_ID), onTop('internal')],
    recorded: act('internal'),
    says: 'disagree',
    stamp: 'confidential',
  },
  'a damaged header counts, though nothing else remembers a stamp': {
    header: damaged('internal'),
    says: 'damaged',
    stamp: 'internal',
  },
  'a damaged header counts as the strictest that it could be': {
    header: damaged('confidential'),
    banners: [onTop('cleared')],
    recorded: act('cleared'),
    says: 'damaged',
    stamp: 'confidential',
  },
  'a damaged header never counts as milder than what the draft remembers': {
    header: damaged('cleared'),
    recorded: act('internal'),
    says: 'damaged',
    stamp: 'internal',
  },
  'a stamp that was begun and not finished is none to rely on': {
    header: header('internal'),
    banners: [onTop('internal')],
    recorded: act('internal'),
    isUnfinished: true,
    says: 'disagree',
    stamp: 'internal',
  },
  'a stamp that was begun and not finished is none to rely on, nor is the one before, whose header was lost':
    {
      banners: [onTop('internal')],
      recorded: act('internal'),
      isUnfinished: true,
      says: 'disagree',
      stamp: 'internal',
    },
  'a first stamp that was begun and not finished is none': { isUnfinished: true, says: 'unstamped' },
  'header and banner agree, and the draft remembers nothing: that stamp': {
    header: header('internal'),
    banners: [onTop('internal')],
    says: 'stamped',
    stamp: 'internal',
  },
  'header and banner are of an earlier time than the draft remembers, though the stamp is the same': {
    header: header('internal', EARLIER_ID),
    banners: [onTop('internal', EARLIER_ID)],
    recorded: act('internal'),
    says: 'disagree',
    stamp: 'internal',
  },
  'the draft remembers a stricter stamp of the same time: the stricter counts': {
    header: header('internal'),
    banners: [onTop('internal')],
    recorded: act('confidential'),
    says: 'disagree',
    stamp: 'confidential',
  },
  'the banner was deleted, and an older mail is quoted below': {
    header: header('internal'),
    banners: [quoted('internal')],
    recorded: act('internal'),
    says: 'banner-missing',
    stamp: 'internal',
  },
  'the header was lost and the banner deleted, and an older mail is quoted below': {
    banners: [quoted('internal')],
    recorded: act('internal'),
    says: 'disagree',
    stamp: 'internal',
  },
  'Outlook does not show the header': { header: undefined, banners: [onTop('internal')], says: 'unreadable' },
  'Outlook does not show the text': { header: header('internal'), banners: undefined, says: 'unreadable' },
};

describe('header, banner and what the draft remembers:', () => {
  it.each(Object.entries(MARKS))('%s', (_name, { says, stamp, ...unusual }) => {
    const { kind, ...rest } = compareMarks({ ...NOTHING, ...unusual });
    expect({ kind, stamp: 'stamp' in rest ? rest.stamp : undefined }).toEqual({ kind: says, stamp });
  });
});
