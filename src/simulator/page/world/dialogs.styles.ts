import { makeStyles, tokens } from '@fluentui/react-components';

export const useDialogStyles = makeStyles({
  narrow: { maxWidth: '480px' },
  wide: { maxWidth: '620px' },
  stack: { display: 'flex', flexDirection: 'column', gap: '14px' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  counts: { margin: 0, padding: 0, listStyleType: 'none', fontVariantNumeric: 'tabular-nums' },
  text: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  file: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});
