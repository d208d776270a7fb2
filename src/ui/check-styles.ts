import { makeStyles, tokens } from '@fluentui/react-components';

export const useCheckStyles = makeStyles({
  checks: {
    display: 'flex',
    flexDirection: 'column',
    // The boxes of the list stand under the heading, not indented by their own padding.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  check: { alignItems: 'start', '& > label': { color: tokens.colorNeutralForeground1 } },
});
