import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useRecipientsStyles = makeStyles({
  people: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: '0',
    padding: '0',
  },
  person: {
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    display: 'flex',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  who: { flexGrow: 1, minWidth: '0' },
  summary: {
    ...typographyStyles.body1,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
