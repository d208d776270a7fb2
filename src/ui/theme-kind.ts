export type ThemeKind = 'light' | 'dark' | 'contrast';

/** Media queries: the system forces its own colours, the system prefers dark ones. */
export const FORCED = '(forced-colors: active)';
export const DARK = '(prefers-color-scheme: dark)';

/** What the system prefers, for mail programs that do not tell. */
function systemKind(matches: (query: string) => boolean): ThemeKind {
  if (matches(FORCED)) return 'contrast';
  return matches(DARK) ? 'dark' : 'light';
}

/** A contrast theme of the system wins over everything, then the mail program, then the system's preference. */
export function themeKind(told: ThemeKind | undefined, matches: (query: string) => boolean): ThemeKind {
  return matches(FORCED) ? 'contrast' : (told ?? systemKind(matches));
}
