import { describe, expect, it } from '@jest/globals';
import { readOutlookBlock } from '../../src/core/quote/outlook-block';
import { readQuotedBlock } from '../../src/core/quote/quoted-block';
import { recordFigures } from './figures';

/** Characters. */
const LARGE = 1_000_000;

const BLOCK =
  '<div id="divRplyFwdMsg"><b>From:</b> E &lt;e@x.example&gt;<br><b>To:</b> T &lt;t@x.example&gt;<br><b>Subject:</b> x</div>';
const PARAGRAPH =
  '<p class="MsoNormal"><span style="color:#1F497D">Dear all, thank you &amp; see you.</span></p>\n';

const fill = (text: string, piece: string) => text + piece.repeat((LARGE - text.length) / piece.length);

/** Milliseconds; the best of several, as whatever else the machine does only makes it longer. */
function best(work: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const LIMIT = 30;
const BODIES: Readonly<Record<string, () => unknown>> = {
  'HTML with such lines, as Send reads it': () => readOutlookBlock(fill(BLOCK, PARAGRAPH)),
  'HTML without any, as Send reads it': () => readOutlookBlock(fill('', PARAGRAPH)),
  'HTML without any': () => readQuotedBlock({ format: 'html', content: fill('', PARAGRAPH) }),
  'HTML of another program': () =>
    readQuotedBlock({ format: 'html', content: fill('<div class="gmail_quote">', PARAGRAPH) }),
  'plain text': () =>
    readQuotedBlock({ format: 'text', content: fill('', 'Dear all, thank you: see you.\n') }),
  'plain text that only begins lines': () =>
    readQuotedBlock({ format: 'text', content: fill('', 'From: a\n') }),
  'plain text that only announces them': () =>
    readQuotedBlock({ format: 'text', content: fill('', '-----------------------------\n') }),
};

describe('the lines above a quoted mail, in a body of 1 MB', () => {
  const measured = Object.entries(BODIES).map(([what, read]) => ({ what, ms: best(read) }));

  it.each(measured)(`$what: at most ${LIMIT} ms`, ({ ms }) => {
    expect(ms).toBeLessThanOrEqual(LIMIT);
  });

  it('are written down', () => {
    recordFigures(
      'The lines above a quoted mail',
      measured.map(({ what, ms }) => ({
        ...{ what: `1 MB of ${what}`, measured: `${ms.toFixed(1)} ms`, goal: `at most ${LIMIT} ms` },
      })),
    );
  });
});
