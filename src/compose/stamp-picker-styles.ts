import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { STAMP_COLOURS } from '../ui/stamp-look';

export const useStampPickerStyles = makeStyles({
  cards: {
    border: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: '0',
    minWidth: '0',
    padding: '0',
  },
  card: {
    alignItems: 'start',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxSizing: 'border-box',
    columnGap: tokens.spacingHorizontalM,
    cursor: 'pointer',
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    position: 'relative',
    transitionDuration: tokens.durationFaster,
    transitionProperty: 'background-color, border-color',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  input: {
    appearance: 'none',
    cursor: 'inherit',
    height: '100%',
    left: '0',
    margin: '0',
    outlineStyle: 'none',
    // The whole card is its label; what is clicked is what is seen.
    pointerEvents: 'none',
    position: 'absolute',
    top: '0',
    width: '100%',
  },
  symbol: { display: 'flex', gridRow: '1 / span 2', paddingTop: '3px' },
  title: {
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    display: 'flex',
    flexWrap: 'wrap',
  },
  name: { ...typographyStyles.body1Strong },
  meaning: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    gridColumn: '2 / span 2',
  },
  key: {
    ...typographyStyles.caption1,
    alignItems: 'center',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    height: '20px',
    justifyContent: 'center',
    margin: '2px 0 4px',
    width: '20px',
  },
  suggested: {
    ...typographyStyles.caption1Strong,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground1,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
});

const CHOSEN_COMMON = {
  color: '#ffffff',
  boxShadow: tokens.shadow4,
  '& span': { color: '#ffffff' },
  // The system's own colours, where a person needs them: what is chosen still stands out.
  '@media (forced-colors: active)': {
    backgroundColor: 'Highlight',
    forcedColorAdjust: 'none',
    '& :is(span, kbd)': { color: 'HighlightText' },
  },
} as const;

const chosenIn = (colour: string) => ({
  ...CHOSEN_COMMON,
  backgroundColor: colour,
  border: `1px solid ${colour}`,
  ':hover': { backgroundColor: colour, border: `1px solid ${colour}` },
});

export const useChosenStyles = makeStyles({
  cleared: chosenIn(STAMP_COLOURS.cleared),
  adjust: chosenIn(STAMP_COLOURS.adjust),
  internal: chosenIn(STAMP_COLOURS.internal),
  confidential: chosenIn(STAMP_COLOURS.confidential),
});

export const useChosenPartStyles = makeStyles({
  key: { border: '1px solid transparent', color: 'inherit' },
});
