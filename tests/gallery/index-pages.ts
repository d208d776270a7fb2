import type { Listed } from './gallery';
import { LOOKS, nameOfLook, type Look } from './looks';

const LANGUAGES = { en: 'English', fr: 'French', ar: 'mirrored (Arabic Outlook, English words)' } as const;
const COLOURS = { light: 'light', dark: 'dark', contrast: 'high contrast' } as const;

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 0 24px 48px; color: #222; background: #f4f4f4; }
  nav { position: sticky; top: 0; background: #f4f4f4; padding: 8px 0; border-bottom: 1px solid #999; }
  nav a, nav b { margin-right: 12px; }
  section { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; }
  figure { margin: 0; max-width: 100%; scroll-margin-top: 80px; }
  figure img { max-width: 100%; border: 1px solid #999; margin: 4px 8px 0 0; vertical-align: top; }
  figcaption { width: 0; min-width: min(100%, 320px); min-height: 6em; }
  h2 { scroll-margin-top: 80px; }
  code { color: #555; }`;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function spoken({ locale, theme }: Look): string {
  return `${LANGUAGES[locale.slice(0, 2) as keyof typeof LANGUAGES]}, ${COLOURS[theme]}`;
}

/** The first look is the front page. */
function fileOf(look: Look): string {
  return look === LOOKS[0] ? 'index.html' : `${nameOfLook(look)}.html`;
}

function links(current: Look, anchor = ''): string {
  return LOOKS.map((look) =>
    look === current ? `<b>${spoken(look)}</b>` : `<a href="${fileOf(look)}${anchor}">${spoken(look)}</a>`,
  ).join(' ');
}

function figure({ area, name, shows, widths }: Listed, look: Look): string {
  const id = `${area}-${name}`;
  const images = widths.map((width, at) => {
    const file = `${nameOfLook(look)}/${id}${at === 0 ? '' : `-${width}`}.png`;
    return `<img loading="lazy" src="${file}" alt="${escaped(shows)}">`;
  });
  const others = LOOKS.filter((other) => other !== look).map(
    (other) => `<a href="${fileOf(other)}#${id}">${nameOfLook(other)}</a>`,
  );
  const caption = `<figcaption><b>${escaped(shows)}</b><br><code>${id}</code><br>${others.join(' ')}</figcaption>`;
  return `<figure id="${id}">${caption}${images.join('')}</figure>`;
}

function page(states: readonly Listed[], look: Look): string {
  const areas = [...new Set(states.map(({ area }) => area))].map((area) => {
    const own = states.filter((state) => state.area === area);
    return { area, title: own[0]?.title ?? area, own };
  });
  const contents = areas.map(({ area, title, own }) => `<a href="#${area}">${title} (${own.length})</a>`);
  const sections = areas.map(
    ({ area, title, own }) =>
      `<h2 id="${area}">${title}</h2><section>${own.map((state) => figure(state, look)).join('\n')}</section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mailstamp: ${spoken(look)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
<h1>What Mailstamp shows</h1>
<nav>${links(look)}<br>${contents.join(' ')}</nav>
${sections.join('\n')}</body></html>
`;
}

/** One page for each look, with links from each to the others; all open from the file system. */
export function indexPages(states: readonly Listed[]): readonly (readonly [file: string, html: string])[] {
  return LOOKS.map((look) => {
    const shown = states.filter((state) => !state.isAlwaysLeftToRight || !look.locale.startsWith('ar'));
    return [fileOf(look), page(shown, look)];
  });
}
