import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useItemListStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: '0',
    padding: '0',
  },
  item: {
    ...typographyStyles.body1,
    alignItems: 'start',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    columnGap: tokens.spacingHorizontalXS,
    display: 'flex',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  number: { color: tokens.colorNeutralForeground2, flexShrink: 0, minWidth: '20px', paddingTop: '2px' },
  text: { flexGrow: 1, minWidth: '0', paddingTop: '2px', unicodeBidi: 'plaintext' },
  writer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalS },
  label: { ...typographyStyles.body1 },
  input: { flexGrow: 1, minWidth: '0' },
  button: { flexShrink: 0, minWidth: '64px' },
  problem: {
    ...typographyStyles.caption1,
    color: tokens.colorStatusDangerForeground3,
    margin: '0',
    ':empty': { display: 'none' },
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { fontWeight: tokens.fontWeightRegular, maxWidth: '100%', textAlign: 'start' },
});
