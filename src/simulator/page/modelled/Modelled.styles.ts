import { makeStyles, tokens } from '@fluentui/react-components';

export const useModelledStyles = makeStyles({
  page: { height: '100%', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  column: {
    maxWidth: '1100px',
    margin: '0 auto',
    padding: '28px 20px 60px',
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  intro: { margin: 0, maxWidth: '70ch' },
  filter: { display: 'flex', alignItems: 'end', gap: '12px', flexWrap: 'wrap' },
  box: { minWidth: '260px' },
  heading: { margin: '0 0 6px', fontSize: tokens.fontSizeBase500 },
  // Wide tables scroll by themselves, so that the page does not.
  scroller: { overflowX: 'auto' },
  table: { width: '100%', minWidth: '720px', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'start',
    padding: '6px 10px',
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '6px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    maxWidth: '44ch',
  },
  name: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});
