import { makeStyles, tokens } from '@fluentui/react-components';

export const useDraftTabsStyles = makeStyles({
  tabs: {
    display: 'flex',
    gap: '4px',
    margin: '0 8px 6px',
    padding: 0,
    listStyleType: 'none',
    flexShrink: 0,
    overflowX: 'auto',
  },
  tab: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    maxWidth: '240px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  front: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  open: { minWidth: 0, fontWeight: tokens.fontWeightRegular, justifyContent: 'flex-start' },
  openFront: { fontWeight: tokens.fontWeightSemibold },
  subject: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
