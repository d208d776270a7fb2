import { makeStyles, tokens } from '@fluentui/react-components';

export const useAppointmentStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    alignItems: 'center',
    gap: '6px 12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  place: { width: '100%' },
  wrong: { color: tokens.colorPaletteRedForeground1, gridColumnStart: 2 },
  notice: { padding: '0 20px 6px', flexShrink: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: '0 20px 12px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    borderInlineStartColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusMedium,
    flexShrink: 0,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 12px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  people: { margin: 0, padding: 0, listStyleType: 'none' },
  said: { fontWeight: tokens.fontWeightSemibold },
});
