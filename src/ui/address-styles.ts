import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useAddressStyles = makeStyles({
  address: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  name: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: 'block',
    overflowWrap: 'anywhere',
  },
});
