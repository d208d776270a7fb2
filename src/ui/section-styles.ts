import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useSectionStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  header: {
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
  },
  heading: {
    ...typographyStyles.subtitle2,
    margin: '0',
    outlineStyle: 'none',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  text: {
    ...typographyStyles.body1,
    margin: '0',
  },
  hint: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: '0',
  },
});
