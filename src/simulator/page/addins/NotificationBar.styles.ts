import { makeStyles, tokens } from '@fluentui/react-components';

export const useNotificationBarStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '0 20px 10px', flexShrink: 0 },
  action: { fontSize: tokens.fontSizeBase200 },
});
