import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { STAMP_COLOURS } from '../ui/stamp-look';

export const useChainRingStyles = makeStyles({
  picture: { display: 'block', height: 'auto', margin: '0 auto', maxWidth: '288px', width: '100%' },
  ring: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1.5px' },
  on: { fill: STAMP_COLOURS.confidential, stroke: tokens.colorNeutralBackground1, strokeWidth: '3px' },
  off: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorStatusDangerBorderActive,
    strokeDasharray: '3 2.5',
    strokeWidth: '1.5px',
  },
  label: {
    dominantBaseline: 'central',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '12px',
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: 'middle',
  },
  onLabel: { fill: '#ffffff' },
  offLabel: { fill: tokens.colorNeutralForeground1 },
  captions: {
    display: 'grid',
    gridAutoColumns: 'minmax(0, 1fr)',
    gridAutoFlow: 'column',
    margin: '0 auto',
    maxWidth: '288px',
    textAlign: 'center',
    // The two sides of the picture are not equally wide.
    ':has(> :nth-child(2))': { gridTemplateColumns: '7fr 5fr' },
  },
  caption: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
