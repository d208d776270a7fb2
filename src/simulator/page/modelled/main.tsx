import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { loadStoredSettings, readSettings } from '../settings/settings';
import { useDark } from '../state/use-dark';
import { LanguageContext, wordsFor } from '../words/use-words';
import { Modelled } from './Modelled';

const { locale } = readSettings(window.location.search, loadStoredSettings());
const language = { locale, words: wordsFor(locale) };

function Page() {
  const dark = useDark();
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={{ height: '100%' }}>
      <LanguageContext value={language}>
        <Modelled />
      </LanguageContext>
    </FluentProvider>
  );
}

document.documentElement.lang = locale;
document.title = language.words.modelled.title;
const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
