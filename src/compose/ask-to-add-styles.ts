import { makeStyles, tokens } from '@fluentui/react-components';

export const useAskToAddStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  text: {
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartColor: tokens.colorNeutralStroke1,
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: '2px',
  },
});
