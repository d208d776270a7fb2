import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { directionOf } from './direction';
import { usePageStyles, usePaneFrameStyles } from './pane-frame-styles';
import { usePaneTheme, type ThemeSource } from './pane-theme';

interface PaneFrameProps {
  /** BCP 47, as the mail program names it. */
  readonly locale: string;
  /** The language that the words are in, which may be another where the locale has none. */
  readonly language: string;
  readonly theme: ThemeSource;
  readonly children: ReactNode;
}

/** Colours, direction and language around everything that a pane shows. */
export function PaneFrame({ locale, language, theme, children }: PaneFrameProps) {
  usePageStyles();
  const styles = usePaneFrameStyles();
  const { theme: fluent } = usePaneTheme(theme);
  return (
    <FluentProvider theme={fluent} dir={directionOf(locale)} lang={language} className={styles.frame}>
      {children}
    </FluentProvider>
  );
}
