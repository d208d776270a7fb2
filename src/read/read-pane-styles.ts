import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { STAMP_COLOURS } from '../ui/stamp-look';

export const useReadPaneStyles = makeStyles({
  banner: {
    borderRadius: tokens.borderRadiusLarge,
    columnGap: tokens.spacingHorizontalM,
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  title: { ...typographyStyles.subtitle1, margin: '0' },
  sentence: { ...typographyStyles.body1, gridColumnStart: '2', margin: `${tokens.spacingVerticalXS} 0 0` },
  claim: { fontWeight: tokens.fontWeightSemibold },
  items: {
    ...typographyStyles.body1,
    margin: '0',
    paddingInlineStart: '20px',
    '& li': { paddingBottom: '2px' },
  },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: '0' },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2, margin: '0' },
  fact: { ...typographyStyles.body1, margin: '0', overflowWrap: 'anywhere' },
  empty: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    margin: 'auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
  },
});

const groundOf = (colour: string) => ({
  backgroundColor: colour,
  border: `1px solid ${colour}`,
  color: '#ffffff',
  '@media (forced-colors: active)': { border: '2px solid CanvasText' },
});

export const useBannerGroundStyles = makeStyles({
  cleared: groundOf(STAMP_COLOURS.cleared),
  adjust: groundOf(STAMP_COLOURS.adjust),
  internal: groundOf(STAMP_COLOURS.internal),
  confidential: groundOf(STAMP_COLOURS.confidential),
  claimed: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
  },
  unstamped: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
  },
});
