import { FluentProvider, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createAddinHost } from '../host/create-addin-host';
import type { ApiResult } from './api/send-request';
import { App } from './App';
import { useAppStyles } from './App.styles';
import { readFaults } from './faults/read-faults';
import { openOutlook } from './open-outlook';
import { type Outlook, OutlookContext } from './outlook';
import { readTab } from './routing/tab';
import { FLUENT_THEMES, officeTheme } from './settings/office-theme';
import { createUndoSetting, readSendSettings } from './send/send-settings';
import { loadStoredSettings, readSettings } from './settings/settings';
import { createTheme } from './state/theme';
import { useDark } from './state/use-dark';
import { ThemeContext, useTheme } from './state/use-theme';
import { describeProblem } from './words/describe-problem';
import { directionOf, inGregorianCalendar } from './words/direction';
import { LanguageContext, useWords, wordsFor } from './words/use-words';

const { search } = window.location;
const chosen = readSettings(search, loadStoredSettings());
const theme = createTheme(
  {
    dark: window.matchMedia('(prefers-color-scheme: dark)'),
    forced: window.matchMedia('(forced-colors: active)'),
  },
  () => localStorage,
);
const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
const settings = {
  ...readSendSettings(search, randomSeed),
  ...chosen,
  get officeTheme() {
    return officeTheme(theme.get().drawn);
  },
};
const language = { locale: inGregorianCalendar(settings.locale), words: wordsFor(settings.locale) };

/** Not `hidden`: browsers slow frames down that are not laid out. */
function createFrames(): HTMLElement {
  const frames = document.createElement('div');
  frames.ariaHidden = 'true';
  Object.assign(frames.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    width: '0',
    height: '0',
    overflow: 'hidden',
  });
  document.body.append(frames);
  return frames;
}

/** A reset takes every page back to the inbox, whatever was open. */
function startAfresh(): void {
  window.history.replaceState(null, '', `${window.location.pathname}${search}#/inbox`);
  window.location.reload();
}

const opening = openOutlook({
  fetcher: (url, init) => fetch(url, init),
  undoSeconds: createUndoSetting(search, () => localStorage),
  tab: readTab(search),
  settings,
  faults: readFaults(search),
  createHost: createAddinHost,
  frames: createFrames(),
  startAfresh,
});

window.addEventListener('storage', theme.reload);
theme.subscribe(() => {
  void opening.then((answer) => {
    if (answer.ok) answer.value.host?.themeChanged();
  });
});

function Opening({ answer }: { readonly answer: ApiResult<Outlook> | null }) {
  const styles = useAppStyles();
  const words = useWords();
  if (answer?.ok === true) {
    return (
      <OutlookContext value={answer.value}>
        <App />
      </OutlookContext>
    );
  }
  return (
    <div className={styles.centre}>
      {answer === null ? (
        <Spinner label={words.app.loading} />
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{describeProblem(answer.error, words)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function Page(): ReactNode {
  const { drawn } = useTheme();
  const dark = useDark();
  const [answer, setAnswer] = useState<ApiResult<Outlook> | null>(null);
  useEffect(() => {
    void opening.then((opened) => {
      setAnswer(opened);
      if (opened.ok) document.title = `${opened.value.account.name} - ${language.words.app.name}`;
    });
  }, []);
  useEffect(() => {
    // What browsers draw by themselves, and the ground of transparent frames.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <FluentProvider theme={FLUENT_THEMES[drawn]} dir={directionOf(settings.locale)}>
      <LanguageContext value={language}>
        <Opening answer={answer} />
      </LanguageContext>
    </FluentProvider>
  );
}

document.documentElement.lang = settings.locale;
document.documentElement.dir = directionOf(settings.locale);
document.title = language.words.app.name;
const root = document.getElementById('root');
// No StrictMode: it would take add-ins' frames out and put them in again, which Outlook does not do.
if (root)
  createRoot(root).render(
    <ThemeContext value={theme}>
      <Page />
    </ThemeContext>,
  );
