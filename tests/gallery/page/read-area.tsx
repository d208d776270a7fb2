import userEvent from '@testing-library/user-event';
import { ok, type Result } from '../../../src/core/result';
import { mayForward } from '../../../src/flows/may-forward';
import type { HostError, ReadHost } from '../../../src/flows/ports';
import { readStamp } from '../../../src/flows/read-stamp';
import { dateLocale } from '../../../src/i18n/dates';
import { localeOf, wordsFor } from '../../../src/i18n/locale';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { adjustingOf } from '../../../src/read/adjusting';
import { ReadPane } from '../../../src/read/ReadPane';
import type { ReadTexts } from '../../../src/read/read-pane-state';
import { createShelf, type ReadMessage, type SelectedMessage } from '../../../src/read/shelf';
import { PaneFrame } from '../../../src/ui/PaneFrame';
import { toldTheme } from '../../../src/ui/told-theme';
import { policySource } from '../../support/flow-tools';
import type { Look } from '../looks';
import { READ_STATES, readHostOf, type ReadState } from '../states/read';
import { ORGANISATION, samplePolicyNow } from '../states/sample-policy';
import { anArea, type Staged } from './stage';

async function readMessage(host: ReadHost): Promise<Result<ReadMessage, HostError>> {
  const current = samplePolicyNow();
  const view = await readStamp(host, policySource(current));
  if (!view.ok) return view;
  const { stamp } = view.value;
  const forward = stamp && ((typed: string) => mayForward(typed, stamp, host, current));
  const item = { ...host, writeSetting: async () => ok(undefined) };
  const adjusting = adjustingOf(view.value, item, current, async () => ok(undefined));
  return ok({ view: view.value, mayForward: forward, adjusting });
}

function selected(state: ReadState, locale: string): SelectedMessage | undefined {
  const { mail, shelf } = state;
  if (mail === undefined) return undefined;
  const host = readHostOf(mail(locale), state);
  const never = new Promise<never>(() => undefined);
  return { sender: host.from, read: () => (shelf === 'reading' ? never : readMessage(host)) };
}

function textsFor(locale: string): ReadTexts {
  const time = new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeStyle: 'short' });
  return {
    ...{ words: wordsFor(locale), pane: paneWordsFor(locale).read, organisation: ORGANISATION.name },
    formatTime: (milliseconds) => time.format(milliseconds),
  };
}

async function stage(state: ReadState, { locale, theme }: Look): Promise<Staged> {
  const shelf = createShelf(() => selected(state, locale));
  const { typed } = state;
  return {
    element: (
      <PaneFrame locale={locale} language={localeOf(locale)} theme={toldTheme(theme, () => undefined)}>
        <ReadPane shelf={shelf} texts={textsFor(locale)} />
      </PaneFrame>
    ),
    async act() {
      if (state.shelf === 'left-behind') shelf.leaveBehind();
      const field = document.querySelector('input[type=email]');
      if (typed !== undefined && field !== null) await userEvent.setup({ delay: null }).type(field, typed);
    },
  };
}

/** The pane beside a received mail. */
export const READ = anArea({
  title: 'Read pane',
  widths: [320, 450],
  height: 400,
  states: READ_STATES,
  stage,
});
