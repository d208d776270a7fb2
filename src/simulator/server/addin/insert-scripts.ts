/** Puts the local Outlook's own scripts around office.js in a page, without touching anything else in it. */

export const STAND_IN = '/local-outlook/ajax-stand-in.js';
export const FRAME_FAULTS = '/local-outlook/frame-faults.js';
export const NEWER_MEMBERS = '/local-outlook/newer-members.js';
export const AUTH_BRIDGE = '/local-outlook/auth-bridge.js';
export const GRAPH_ROUTE = '/local-outlook/graph-route.js';
export const MAIL_LINKS = '/local-outlook/mail-links.js';
export const MOVED_PAGES = '/local-outlook/moved-pages.js';
/** Where pages of other origins find Microsoft's files. */
export const MOVED_OFFICE_JS = '/local-outlook/office-js/';

interface ScriptTag {
  readonly start: number;
  /** Just after `</script>`. */
  readonly end: number;
}

const SOURCE = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function isOfficeJs(openTag: string): boolean {
  const match = SOURCE.exec(openTag);
  const source = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
  return /(?:^|\/)office(?:\.debug)?\.js$/i.test(source.replace(/[?#].*$/, ''));
}

/** The end of a tag that starts at `start`; a > inside quotes does not end it. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return html.length;
}

/** Scripts and comments, in order: whatever stands inside one of them is not markup. */
function findOfficeScript(html: string): ScriptTag | null {
  const opening = /<!--|<script(?=[\s/>])/gi;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const start = match.index;
    if (match[0] === '<!--') {
      const end = html.indexOf('-->', start);
      if (end < 0) return null;
      opening.lastIndex = end;
      continue;
    }
    const bodyStart = endOfTag(html, start);
    const closing = /<\/script\s*>/gi;
    closing.lastIndex = bodyStart;
    const end = closing.exec(html) ? closing.lastIndex : html.length;
    if (isOfficeJs(html.slice(start, bodyStart))) return { start, end };
    opening.lastIndex = end;
  }
  return null;
}

const script = (source: string) => `<script src="${source}"></script>`;

// Where Microsoft serves office.js for all clouds: https://appsforoffice.microsoft.com/lib/1/hosted/office.js and its like.
const MICROSOFTS =
  /\b(src\s*=\s*["']?)(?:https:)?\/\/appsforoffice[\w.-]*\/lib\/[^"'\s>]*\/(office(?:\.debug)?\.js)/i;
const INTEGRITY = /\sintegrity\s*=\s*(?:"[^"]*"|'[^']*')/i;

/** The installed files in place of Microsoft's address. */
function withInstalledOfficeJs(tag: string): string {
  if (!MICROSOFTS.test(tag)) return tag;
  const moved = (_: string, source: string, file: string) => source + MOVED_OFFICE_JS + file.toLowerCase();
  return tag.replace(MICROSOFTS, moved).replace(INTEGRITY, '');
}

export interface Insertion {
  /** The page was made for another origin than the one that it is served at. */
  readonly isMoved?: boolean;
  /** What the frame finds in its browser goes wrong on purpose. */
  readonly spoilFrame?: boolean;
  /** The origin of the local Graph: what the page asks of Microsoft's goes there. */
  readonly graph?: string | undefined;
}

/**
 * office.js never becomes ready where it cannot fetch MicrosoftAjax, and its public package lacks newer members: a
 * page that loads it gets our stand-in right before that tag, and the members and the bridge for signing in right after
 * it. Other pages stay as they are. A frame that is to be spoilt on purpose gets the script for it first of all.
 */
export function insertScripts(html: string, insertion: Insertion = {}): string {
  const { isMoved = false, spoilFrame = false, graph } = insertion;
  const tag = findOfficeScript(html);
  if (!tag) return html;
  const office = html.slice(tag.start, tag.end);
  return [
    html.slice(0, tag.start),
    spoilFrame ? script(FRAME_FAULTS) : '',
    isMoved ? script(MOVED_PAGES) : '',
    graph === undefined ? '' : script(`${GRAPH_ROUTE}?at=${encodeURIComponent(graph)}`),
    script(STAND_IN),
    isMoved ? withInstalledOfficeJs(office) : office,
    script(NEWER_MEMBERS),
    script(AUTH_BRIDGE),
    script(MAIL_LINKS),
    html.slice(tag.end),
  ].join('');
}
