import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useNoticeStyles = makeStyles({
  notice: {
    ...typographyStyles.body1,
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '& p': { margin: '0', minWidth: '0' },
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  lead: { columnGap: tokens.spacingHorizontalS, display: 'flex' },
  glyph: { display: 'flex', flexShrink: 0, paddingTop: '2px' },
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
