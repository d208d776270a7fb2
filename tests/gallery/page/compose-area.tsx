import userEvent from '@testing-library/user-event';
import { ComposePane } from '../../../src/compose/ComposePane';
import { createDesk } from '../../../src/compose/desk';
import type { PaneLead } from '../../../src/compose/pane-context';
import type { Texts } from '../../../src/compose/texts';
import { dayFormat } from '../../../src/i18n/dates';
import { localeOf, wordsFor } from '../../../src/i18n/locale';
import { paneWordsFor } from '../../../src/i18n/pane-locale';
import { PaneFrame } from '../../../src/ui/PaneFrame';
import { createStore } from '../../../src/ui/store';
import { toldTheme } from '../../../src/ui/told-theme';
import { paneActions } from '../../support/draft-scene';
import type { Look } from '../looks';
import { COMPOSE_STATES, type ComposeState } from '../states/compose';
import { arrange } from '../states/gallery-draft';
import { anArea, settle, type Staged } from './stage';

function textsFor(locale: string): Texts {
  const language = localeOf(locale);
  return {
    ...{ words: wordsFor(locale), pane: paneWordsFor(locale).compose },
    ...{ language, formatDay: dayFormat(locale) },
  };
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}`);
  return found;
}

async function stage(state: ComposeState, { locale, theme }: Look): Promise<Staged> {
  const { seenBy, host, ...draft } = await arrange(state, locale);
  const { source, subject, instead, lead, act } = state;
  const real = paneActions(seenBy, draft, { source, subject, watch: () => () => undefined });
  const desk = createDesk({ ...real, ...instead });
  const texts = textsFor(locale);
  return {
    element: (
      <PaneFrame locale={locale} language={texts.language} theme={toldTheme(theme, () => undefined)}>
        <ComposePane
          desk={desk}
          texts={texts}
          user={host.user}
          lead={createStore<PaneLead | undefined>(lead)}
        />
      </PaneFrame>
    ),
    act: () => act?.({ desk, host, texts, find, settle, user: userEvent.setup({ delay: null }) }),
  };
}

/** The pane beside a draft. */
export const COMPOSE = anArea({
  title: 'Compose pane',
  widths: [320, 450],
  height: 400,
  states: COMPOSE_STATES,
  stage,
});
