import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { OfficeTheme } from '../../host/contract';

/** The page's own colours, for panes that follow them. */
export function officeTheme(dark: boolean): OfficeTheme {
  const theme = dark ? webDarkTheme : webLightTheme;
  return {
    bodyBackgroundColor: theme.colorNeutralBackground1,
    bodyForegroundColor: theme.colorNeutralForeground1,
    controlBackgroundColor: theme.colorNeutralBackground1,
    controlForegroundColor: theme.colorNeutralForeground1,
  };
}
