import type { Stamp } from '../core/stamp/stamp';

/** The manifest's id of the icon that some clients show beside a message. */
export const ICON = 'Icon.16';

/** The manifest's id of the button that opens the compose pane. */
export const PANE_BUTTON = 'composePaneButton';

/** The manifest's ids of the ribbon commands that stamp a message. */
export const STAMP_COMMANDS: Readonly<Record<Stamp, string>> = {
  cleared: 'stampClearedItem',
  adjust: 'stampAdjustItem',
  internal: 'stampInternalItem',
  confidential: 'stampConfidentialItem',
};

/** Functions of the manifest that stamp a message: what the ribbon commands run. */
export const STAMP_FUNCTIONS: Readonly<Record<Stamp, string>> = {
  cleared: 'stampCleared',
  adjust: 'stampAdjust',
  internal: 'stampInternal',
  confidential: 'stampConfidential',
};
