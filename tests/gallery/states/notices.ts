import type { FindingKind } from '../../../src/core/decide/finding';
import { STAMPS, type Stamp } from '../../../src/core/stamp/stamp';
import {
  onAudienceChanged,
  onDraftStarted,
  onStampChosen,
  type Desk as LaunchDesk,
} from '../../../src/launch/draft-events';
import { quoting } from './conversations';
import { FINDINGS } from './findings';
import type { GalleryDraft } from './gallery-draft';
import { TOMAS } from './people';

export interface NoticeState extends GalleryDraft {
  /** The event of Outlook's that makes Mailstamp say something. */
  readonly event: (desk: LaunchDesk) => Promise<void>;
}

/** Whether a finding is told above the draft while it is written; the others only concern the mail itself. */
export const TOLD_ABOVE: Readonly<Record<FindingKind, boolean>> = {
  'draft-unreadable': false,
  'list-at-cap': true,
  'address-unparseable': true,
  'no-stamp': false,
  'stamp-damaged': false,
  'marks-disagree': false,
  'header-not-kept': false,
  'banner-missing': false,
  'outside-organisation': true,
  'policy-missing': true,
  'restricted-recipient': true,
  'beyond-chain': true,
  'chain-unknown': true,
  'list-undeclared': true,
  'stamp-lowered': false,
  'stricter-attachment': false,
  'checklist-incomplete': false,
  'no-uses': false,
  'no-adjustments': false,
  'look-alike': true,
  'new-on-chain': true,
  'added-later': true,
  'exposed-recipients': true,
  'bcc-on-confidential': true,
  'policy-stale': false,
};

function told(): Readonly<Record<string, NoticeState>> {
  const kinds = (Object.keys(FINDINGS) as FindingKind[]).filter((kind) => TOLD_ABOVE[kind]);
  return Object.fromEntries(
    kinds.map((kind) => [`finding-${kind}`, { ...FINDINGS[kind], event: onAudienceChanged }]),
  );
}

function continued(stamp: Stamp, kind: 'reply' | 'forward'): NoticeState {
  return {
    shows: `A ${kind} continues the stamp of what it ${kind === 'reply' ? 'answers' : 'passes on'}.`,
    scene: { kind, recipients: kind === 'reply' ? [TOMAS] : [], body: quoting(stamp) },
    event: onDraftStarted,
  };
}

/** What a ribbon command leaves to do; the other stamps are complete at once and say nothing. */
const CHOSEN = ['cleared', 'adjust'] as const satisfies readonly Stamp[];

/** The lines above a draft. */
export const NOTICE_STATES: Readonly<Record<string, NoticeState>> = {
  ...Object.fromEntries(
    STAMPS.flatMap((stamp) =>
      (['reply', 'forward'] as const).map((kind) => [`${kind}-${stamp}`, continued(stamp, kind)]),
    ),
  ),
  ...Object.fromEntries(
    CHOSEN.map((stamp) => [
      `chosen-${stamp}`,
      {
        shows: 'A stamp was chosen in the ribbon that needs something more.',
        scene: { recipients: [TOMAS] },
        event: (desk: LaunchDesk) => onStampChosen(desk, stamp),
      },
    ]),
  ),
  'not-continued': {
    shows: 'The stamp of what is answered could not be written.',
    scene: {
      ...{ kind: 'reply', recipients: [TOMAS], body: quoting('confidential') },
      faults: { 'body.prependAsync': 9020 },
    },
    event: onDraftStarted,
  },
  'not-stamped': {
    shows: 'A stamp that was chosen in the ribbon could not be written.',
    scene: { recipients: [TOMAS], faults: { 'body.prependAsync': 9020 } },
    event: (desk) => onStampChosen(desk, 'internal'),
  },
  ...told(),
};
