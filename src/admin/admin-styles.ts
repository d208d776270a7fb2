import { makeStaticStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const WIDE = '@media (min-width: 1000px)';

export const useBodyStyles = makeStaticStyles({ body: { margin: '0' } });

export const useAdminStyles = makeStyles({
  page: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    minHeight: '100vh',
    overflowWrap: 'anywhere',
    '& p': { margin: '0' },
    // A list of choices is as wide as its longest one, unless it is told not to be.
    '& select': { minWidth: '0', width: '100%' },
  },
  content: { margin: '0 auto', maxWidth: '1400px', padding: tokens.spacingHorizontalL },
  narrow: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '640px' },
  header: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    paddingBottom: tokens.spacingVerticalM,
  },
  title: {
    ...typographyStyles.title3,
    margin: '0',
    // A name may be as long as a policy allows.
    maxHeight: `calc(3 * ${tokens.lineHeightBase600})`,
    outlineStyle: 'none',
    overflow: 'hidden',
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 380px' },
  },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: '0' },
  tabs: { flexWrap: 'wrap', marginBottom: tokens.spacingVerticalM, marginLeft: '-12px' },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
  },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  plainList: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: '0',
    padding: '0',
  },
  file: { display: 'none' },
});

export const useDropStyles = makeStyles({
  place: { borderRadius: tokens.borderRadiusMedium },
  over: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '6px' },
});

export const useEntryStyles = makeStyles({
  entry: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  head: { alignItems: 'center', display: 'flex', justifyContent: 'space-between' },
  name: { ...typographyStyles.body1Strong, margin: '0' },
  choices: {
    border: 'none',
    margin: '0',
    minWidth: '0',
    padding: '0',
  },
  legend: { ...typographyStyles.body1, padding: '0' },
  boxes: { display: 'flex', flexWrap: 'wrap' },
  day: { maxWidth: '200px' },
  problem: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
  lines: { fontFamily: tokens.fontFamilyMonospace },
});

export const useLevelStyles = makeStyles({
  region: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', minWidth: '760px', tableLayout: 'fixed', width: '100%' },
  heading: {
    ...typographyStyles.caption1Strong,
    padding: tokens.spacingHorizontalXS,
    textAlign: 'start',
    verticalAlign: 'bottom',
  },
  kind: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: { padding: tokens.spacingHorizontalXS },
  wide: { width: '24%' },
});

export const useTrialStyles = makeStyles({
  alert: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: '0',
    padding: tokens.spacingHorizontalM,
    whiteSpace: 'pre-wrap',
  },
  outcome: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  caption: { ...typographyStyles.caption1Strong },
  reasons: { margin: '0', paddingInlineStart: tokens.spacingHorizontalL },
});
