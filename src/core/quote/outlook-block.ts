import { htmlPieces } from '../stamp/html';
import { htmlToText } from '../stamp/html-text';
import { readBlock, type QuotedBlock } from './block';
import { without } from './rows';

/**
 * By which tags Outlook opens its lines about the quoted mail: on the web, the new one and the one on the Mac; on phones;
 * classic Outlook, which draws a line above them. Without spaces and quotes.
 */
const OUTLOOKS = ['id=divrplyfwdmsg', 'id=mail-editor-reference', 'border-top:solid'];

/** Nobody sees what stands in such an element. */
export const HIDDEN = 'display:none';

/** Around what somebody else has quoted: Outlook puts `x_` before every id; Gmail, Yahoo and Thunderbird name it. */
const FOREIGN = ['id=x_', '_quote', 'moz-', '<blockquote', HIDDEN];

/** Characters of source; 500 people with long links take less. */
export const LONGEST = 300_000;

/** A tag in lower case, without spaces and quotes. */
export function plainTag(tag: string): string {
  return without(' \r\n"\'', tag.toLowerCase());
}

/**
 * The lines about the quoted mail where Outlook puts them, in HTML: before any other quoted mail, as the snapshot at the
 * beginning of composing has it. What somebody has typed or planted anywhere else is not read at all.
 */
export function readOutlookBlock(html: string): QuotedBlock | undefined {
  for (const { start, end, name } of htmlPieces(html)) {
    const tag = name === 'div' || name === 'blockquote' ? plainTag(html.slice(start, end)) : '';
    if (FOREIGN.some((mark) => tag.includes(mark))) return undefined;
    if (OUTLOOKS.some((mark) => tag.includes(mark)))
      return readBlock(htmlToText(html.slice(start, start + LONGEST)).split('\n'));
  }
  return undefined;
}
