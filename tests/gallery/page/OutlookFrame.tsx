import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FLUENT_THEMES } from '../../../src/simulator/page/settings/office-theme';
import { directionOf } from '../../../src/simulator/page/words/direction';
import { LanguageContext, wordsFor } from '../../../src/simulator/page/words/use-words';
import type { GalleryTheme, Look } from '../looks';

const THEME_OF = {
  light: 'light',
  dark: 'dark',
  contrast: 'high-contrast',
} as const satisfies Readonly<Record<GalleryTheme, keyof typeof FLUENT_THEMES>>;

/** The local Outlook's own colours, words and direction around a part of its page. */
export function OutlookFrame({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  const { locale, theme } = look;
  return (
    <FluentProvider theme={FLUENT_THEMES[THEME_OF[theme]]} dir={directionOf(locale)}>
      <LanguageContext value={{ locale, words: wordsFor(locale) }}>{children}</LanguageContext>
    </FluentProvider>
  );
}
