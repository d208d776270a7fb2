import { makeStyles, tokens } from '@fluentui/react-components';

export const useRibbonStyles = makeStyles({
  ribbon: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    minHeight: '44px',
    padding: '2px 8px',
    margin: '6px 8px',
    flexShrink: 0,
    flexWrap: 'wrap',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  command: {
    fontWeight: tokens.fontWeightRegular,
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    padding: '5px 8px',
  },
  // Icons only where there is little room; the name stays for screen readers, and as a tip.
  label: {
    '@media (max-width: 920px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  group: { display: 'flex', alignItems: 'center', gap: '2px' },
  icon: { width: '16px', height: '16px', display: 'block' },
  divider: { flexGrow: 0, height: '28px', padding: '0 4px' },
});
