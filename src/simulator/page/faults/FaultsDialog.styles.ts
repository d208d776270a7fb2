import { makeStyles, tokens } from '@fluentui/react-components';

export const useFaultsStyles = makeStyles({
  list: { margin: '0 0 6px', padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexGrow: 1, overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: '10px 16px',
    alignItems: 'start',
    marginBottom: '12px',
    // A list is as wide as its longest entry unless it is told not to be.
    '& > *': { minWidth: 0 },
    '& .fui-Select': { width: '100%' },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  share: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  address: { flexGrow: 1, minWidth: 0, flexBasis: '180px' },
});
