import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { OfficeTheme } from '../../host/contract';
import type { ThemeName } from '../state/theme';

export const FLUENT_THEMES = {
  light: webLightTheme,
  dark: webDarkTheme,
  'high-contrast': teamsHighContrastTheme,
} as const satisfies Readonly<Record<ThemeName, object>>;

/** The page's own colours, for panes that follow them. */
export function officeTheme(name: ThemeName): OfficeTheme {
  const theme = FLUENT_THEMES[name];
  return {
    bodyBackgroundColor: theme.colorNeutralBackground1,
    bodyForegroundColor: theme.colorNeutralForeground1,
    controlBackgroundColor: theme.colorNeutralBackground1,
    controlForegroundColor: theme.colorNeutralForeground1,
  };
}
