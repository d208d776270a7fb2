import { makeStyles, tokens } from '@fluentui/react-components';

export const useWireLogStyles = makeStyles({
  drawer: { height: '260px', flexShrink: 0, margin: '0 8px 6px' },
  head: { display: 'flex', alignItems: 'center', gap: '12px', padding: '6px 8px 6px 16px', flexShrink: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  explain: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  scroll: { overflow: 'auto', flexGrow: 1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  headCell: {
    position: 'sticky',
    top: 0,
    textAlign: 'start',
    padding: '4px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  cell: {
    padding: '2px 16px',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: { fontFamily: tokens.fontFamilyMonospace, width: '100%' },
  failed: { color: tokens.colorPaletteRedForeground1 },
  invented: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  empty: { padding: '16px', color: tokens.colorNeutralForeground2 },
});
