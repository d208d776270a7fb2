import { jest } from '@jest/globals';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ComposePane } from '../../../src/compose/ComposePane';
import { createDesk } from '../../../src/compose/desk';
import type { PaneLead } from '../../../src/compose/pane-context';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import type { ThreadSource } from '../../../src/flows/ports';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { dayFormat } from '../../../src/i18n/dates';
import { localeOf } from '../../../src/i18n/locale';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { PaneFrame } from '../../../src/ui/PaneFrame';
import type { ThemeSource } from '../../../src/ui/pane-theme';
import { createStore } from '../../../src/ui/store';
import { arrangeDraft, paneActions, type ArrangedDraft, type DraftScene } from '../../support/draft-scene';
import type { FakeComposeHost } from '../../support/fake-compose-host';

const LIGHT: ThemeSource = { current: () => 'light', subscribe: () => () => undefined };

/** jsdom knows no media queries and does not scroll. */
function standInForTheBrowser() {
  const noQuery = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(window, { matchMedia: () => noQuery });
  Element.prototype.scrollIntoView = jest.fn();
}

interface Scene extends DraftScene {
  readonly lead?: PaneLead;
  /** Where the messages of the conversation can be read. */
  readonly source?: ThreadSource;
  readonly subject?: string;
  /** What happens to the draft before the pane opens. */
  readonly change?: (draft: ArrangedDraft) => void | Promise<void>;
}

export interface ComposeWorld {
  readonly host: FakeComposeHost;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Something outside the pane changed the draft. */
  readonly tellOfChange: () => Promise<void>;
  readonly chooseInRibbon: (stamp: Stamp) => Promise<void>;
}

/** Opens the compose pane, with everything but Outlook itself real, and waits until it has read the draft. */
export async function openComposePane(scene: Scene = {}): Promise<ComposeWorld> {
  standInForTheBrowser();
  const { lead, source, subject, change, ...draft } = scene;
  const { locale = 'en' } = draft;
  const arranged = await arrangeDraft(draft);
  const { host, tools, words } = arranged;
  await change?.(arranged);

  let tell: () => void = () => undefined;
  const watch = (listener: () => void) => {
    tell = listener;
    return () => undefined;
  };
  const desk = createDesk(paneActions(host, arranged, { source, subject, watch }));
  const language = localeOf(locale);
  await act(async () => {
    render(
      <PaneFrame locale={locale} language={language} theme={LIGHT}>
        <ComposePane
          desk={desk}
          texts={{ words, pane: paneWordsFor(locale).compose, language, formatDay: dayFormat(locale) }}
          user={host.user}
          lead={createStore<PaneLead | undefined>(lead)}
        />
      </PaneFrame>,
    );
  });
  const tellOfChange = () => act(async () => tell());
  return {
    host,
    user: userEvent.setup(),
    tellOfChange,
    async chooseInRibbon(chosen) {
      await applyStamp(host, tools, { stamp: chosen, details: NO_DETAILS });
      await tellOfChange();
    },
  };
}
