/** Locales as Outlook names them. What Mailstamp does not speak is English; Arabic shows panes from right to left. */
export const LOCALES = ['en-GB', 'fr-FR', 'ar-SA'] as const;
export type GalleryLocale = (typeof LOCALES)[number];

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type GalleryTheme = (typeof THEMES)[number];

/** How a state is shown: in which language and direction, in which colours, how wide. */
export interface Look {
  readonly locale: GalleryLocale;
  readonly theme: GalleryTheme;
}

const SPOKEN: readonly GalleryLocale[] = ['en-GB', 'fr-FR'];

/** Each language in all colours, and the mirrored layout in one. */
export const LOOKS: readonly Look[] = [
  ...SPOKEN.flatMap((locale) => THEMES.map((theme) => ({ locale, theme }))),
  { locale: 'ar-SA', theme: 'light' },
];

export function nameOfLook({ locale, theme }: Look): string {
  return `${locale.slice(0, 2)}-${theme}`;
}
