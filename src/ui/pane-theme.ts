import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useMemo, useSyncExternalStore } from 'react';
import { DARK, FORCED, themeKind, type ThemeKind } from './theme-kind';

/** What the mail program says about its colours; `undefined` where it says nothing. */
export interface ThemeSource {
  readonly current: () => ThemeKind | undefined;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

const THEMES: Readonly<Record<ThemeKind, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

function subscribeToSystem(listener: () => void): () => void {
  const queries = [FORCED, DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** The Fluent theme to show now; follows the mail program and the system. */
export function usePaneTheme(source: ThemeSource): { readonly kind: ThemeKind; readonly theme: Theme } {
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const ends = [source.subscribe(listener), subscribeToSystem(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    [source],
  );
  const kind = useSyncExternalStore(subscribe, () =>
    themeKind(source.current(), (query) => window.matchMedia(query).matches),
  );
  return { kind, theme: THEMES[kind] };
}
