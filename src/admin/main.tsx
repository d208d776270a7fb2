import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { adminWordsFor } from '../i18n/admin-locale';
import { localeOf, wordsFor } from '../i18n/locale';
import { usePaneTheme, type ThemeSource } from '../ui/pane-theme';
import { AdminPage } from './AdminPage';
import { createDesk } from './desk';
import { watchShelf } from './kept-work';
import { dayOf } from './new-policy';

/** A page of its own follows the system only. */
const SYSTEM: ThemeSource = { current: () => undefined, subscribe: () => () => undefined };

const locale = navigator.language;
const language = localeOf(locale);
const texts = { words: adminWordsFor(locale), mail: wordsFor(locale), language };
const desk = createDesk(() => window.localStorage, watchShelf);

function Admin() {
  const { theme } = usePaneTheme(SYSTEM);
  return (
    <FluentProvider theme={theme} lang={language}>
      <AdminPage desk={desk} texts={texts} today={dayOf(new Date())} />
    </FluentProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  document.documentElement.lang = language;
  document.title = texts.words.title;
  createRoot(root).render(<Admin />);
}
