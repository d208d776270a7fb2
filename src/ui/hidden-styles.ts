import { makeStyles } from '@fluentui/react-components';

/** For those who listen: heard, not seen. */
export const useHiddenStyles = makeStyles({
  hidden: {
    clipPath: 'inset(50%)',
    height: '1px',
    margin: '0',
    overflow: 'hidden',
    position: 'absolute',
    whiteSpace: 'nowrap',
    width: '1px',
  },
});
