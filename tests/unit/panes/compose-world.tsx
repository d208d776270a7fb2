import { jest } from '@jest/globals';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ComposePane } from '../../../src/compose/ComposePane';
import { createDesk } from '../../../src/compose/desk';
import type { PaneLead } from '../../../src/compose/pane-context';
import { readClosely } from '../../../src/compose/read-closely';
import { keepTyped, readTyped } from '../../../src/compose/typed';
import { acknowledge } from '../../../src/flows/acknowledge';
import { applyStamp, type StampChoice } from '../../../src/flows/apply-stamp';
import { NO_DETAILS, type StampDetails } from '../../../src/flows/draft-state';
import { followThread } from '../../../src/flows/follow-thread';
import type { CurrentPolicy, ThreadSource } from '../../../src/flows/ports';
import { startDraft } from '../../../src/flows/start-draft';
import { ok } from '../../../src/core/result';
import { moveToBcc, putBackRecipients, removeRecipients } from '../../../src/flows/remove-recipients';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { dayFormat } from '../../../src/i18n/dates';
import { localeOf, wordsFor } from '../../../src/i18n/locale';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { PaneFrame } from '../../../src/ui/PaneFrame';
import type { ThemeSource } from '../../../src/ui/pane-theme';
import { createStore } from '../../../src/ui/store';
import { createFakeComposeHost, type FakeComposeHost, type FakeDraft } from '../../support/fake-compose-host';
import { aToolbox, policySource } from '../../support/flow-tools';

const LIGHT: ThemeSource = { current: () => 'light', subscribe: () => () => undefined };

/** jsdom knows no media queries and does not scroll. */
function standInForTheBrowser() {
  const noQuery = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(window, { matchMedia: () => noQuery });
  Element.prototype.scrollIntoView = jest.fn();
}

interface Scene extends FakeDraft {
  /** Stamped like this before the pane opens. */
  readonly stamp?: Stamp;
  readonly details?: Partial<StampDetails>;
  readonly policy?: Partial<CurrentPolicy>;
  readonly locale?: string;
  readonly lead?: PaneLead;
  /** Where the messages of the conversation can be read. */
  readonly source?: ThreadSource;
  readonly subject?: string;
  /** The add-in was there when composing started. */
  readonly isSeen?: boolean;
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
  const { stamp, details, policy, locale = 'en', lead, source, subject, isSeen, ...draft } = scene;
  const host = createFakeComposeHost(draft);
  const policies = policySource(policy);
  const words = wordsFor(locale);
  const tools = aToolbox({
    policies,
    marking: (choice: StampChoice, facts) => words.banner(choice.stamp, { ...facts, ...choice.details }),
  });
  if (isSeen === true) await startDraft(host, tools);
  if (stamp !== undefined) await applyStamp(host, tools, { stamp, details: { ...NO_DETAILS, ...details } });

  let tell: () => void = () => undefined;
  const desk = createDesk({
    read: () => readClosely(host, policies),
    stamp: (choice) => applyStamp(host, tools, choice),
    remove: (unwanted) => removeRecipients(host, unwanted),
    moveToBcc: (people) => moveToBcc(host, people),
    putBack: (undo) => putBackRecipients(host, undo),
    standBy: (acknowledgement) => acknowledge(host, tools.surroundings, acknowledgement),
    follow: source && (() => followThread(host, source, tools, '<answered@mail.example>')),
    agree: async () => ok(undefined),
    keepTyped: (typed) => keepTyped(host, typed),
    readTyped: () => readTyped(host),
    subject: async () => subject,
    watch: (listener) => {
      tell = listener;
      return () => undefined;
    },
  });
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
