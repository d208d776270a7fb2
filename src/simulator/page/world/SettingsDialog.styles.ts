import { makeStyles, tokens } from '@fluentui/react-components';

export const useSettingsStyles = makeStyles({
  heading: { fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexDirection: 'row', flexWrap: 'wrap', columnGap: '12px' },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  bug: { width: '100%', alignItems: 'flex-start', '& label': { flexGrow: 1, overflowWrap: 'anywhere' } },
  source: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  note: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
