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
  const { theme: fluent } = usePaneTheme(theme);
  return (
    <FluentProvider theme={fluent} dir={directionOf(locale)} lang={language}>
      <Frame>{children}</Frame>
    </FluentProvider>
  );
}

/** Inside the provider, where the styles know the direction. */
function Frame({ children }: { readonly children: ReactNode }) {
  const styles = usePaneFrameStyles();
  return <div className={styles.frame}>{children}</div>;
}
