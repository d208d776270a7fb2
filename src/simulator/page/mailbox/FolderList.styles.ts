import { makeStyles, tokens } from '@fluentui/react-components';

export const useFolderListStyles = makeStyles({
  nav: { padding: '10px 6px', overflowY: 'auto' },
  mailbox: {
    '& + &': {
      marginTop: '12px',
      paddingTop: '10px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  owner: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '2px 10px 8px',
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 1180px)': { display: 'none' },
  },
  // Icons alone do not say whose folders they are.
  shared: {
    '@media (max-width: 1180px)': { display: 'flex', justifyContent: 'center', padding: '2px 0 6px' },
  },
  ownerName: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 1180px)': { display: 'none' },
  },
  folders: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  folder: {
    width: '100%',
    minWidth: 0,
    justifyContent: 'flex-start',
    gap: '6px',
    padding: '6px 10px',
    fontWeight: tokens.fontWeightRegular,
    '@media (max-width: 1180px)': {
      flexDirection: 'column',
      justifyContent: 'center',
      gap: 0,
      padding: '6px 0',
      '& .fui-Button__icon': { margin: 0 },
    },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    // Seen in high contrast only, where grounds are all the same.
    outline: `1px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-3px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    textAlign: 'left',
    whiteSpace: 'nowrap',
    '@media (max-width: 1180px)': { display: 'none' },
  },
  count: { flexShrink: 0, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});
