import { createContext, useContext } from 'react';
import { useStore } from './store';
import type { Theme, ThemeState } from './theme';

const LIGHT: ThemeState = { choice: 'light', drawn: 'light' };
/** For views that are drawn alone. */
const ALWAYS_LIGHT: Theme = {
  get: () => LIGHT,
  subscribe: () => () => undefined,
  choose: () => undefined,
  reload: () => undefined,
};

export const ThemeContext = createContext<Theme>(ALWAYS_LIGHT);

export function useTheme(): ThemeState & Pick<Theme, 'choose'> {
  const theme = useContext(ThemeContext);
  return { ...useStore(theme), choose: theme.choose };
}
