import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useSendLineStyles = makeStyles({
  footer: {
    alignItems: 'start',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    bottom: '0',
    boxShadow: tokens.shadow8,
    columnGap: tokens.spacingHorizontalS,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    position: 'sticky',
    zIndex: 1,
  },
  glyph: { display: 'flex', paddingTop: '2px' },
  // No wider than its word: the sentence beside it needs the room.
  show: { minWidth: 'auto' },
  headline: { ...typographyStyles.body1Strong, margin: '0' },
  sentence: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: '0',
  },
});

export const useSendToneStyles = makeStyles({
  todo: { color: tokens.colorNeutralForeground2 },
  wait: { color: tokens.colorNeutralForeground2 },
  go: { color: tokens.colorStatusSuccessForeground1 },
  ask: { color: tokens.colorStatusWarningForeground3 },
  hold: { color: tokens.colorStatusDangerForeground1 },
});
