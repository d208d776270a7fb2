import { useTheme } from './use-theme';

/** Whether light text stands on dark ground. */
export const useDark = (): boolean => useTheme().drawn !== 'light';
