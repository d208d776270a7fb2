import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useNoticeStyles = makeStyles({
  notice: {
    ...typographyStyles.body1,
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    columnGap: tokens.spacingHorizontalS,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  glyph: { display: 'flex', paddingTop: '2px' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: '0',
    '& > p': { margin: '0' },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

export const useNoticeToneStyles = makeStyles({
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
  ask: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderInlineStartColor: tokens.colorStatusWarningBorderActive,
  },
  hold: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderInlineStartColor: tokens.colorStatusDangerBorderActive,
  },
});

export const useNoticeGlyphStyles = makeStyles({
  info: { color: tokens.colorNeutralForeground2 },
  ask: { color: tokens.colorStatusWarningForeground3 },
  hold: { color: tokens.colorStatusDangerForeground1 },
});
