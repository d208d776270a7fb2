import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';

/** Room for the line at the bottom, so that what has the focus is never behind it. */
const FOOTER_ROOM = '112px';

export const usePageStyles = makeStaticStyles({
  html: { scrollPaddingBottom: FOOTER_ROOM, scrollPaddingTop: '8px' },
  // WebView2 hides scrollbars until they are needed, which would make the page jump.
  body: { margin: '0', overflowX: 'hidden', overflowY: 'scroll' },
});

export const usePaneFrameStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    overflowWrap: 'anywhere',
    // Each paragraph finds its own direction, so that an English sentence in a mirrored pane keeps its full stop at the
    // end; all of them stand at the side where the pane begins (Griffel turns this into `right` where it mirrors).
    textAlign: 'left',
    // Not a `summary`: its marker would go to the other side, too. Its text stands in a `span`.
    '& :is(p, h1, h2, li, dt, dd, label, span)': { unicodeBidi: 'plaintext' },
  },
});

/** The part of a pane that scrolls. */
export const useContentStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
  },
});
