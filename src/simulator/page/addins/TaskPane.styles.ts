import { makeStyles, tokens } from '@fluentui/react-components';

export const useTaskPaneStyles = makeStyles({
  stack: { position: 'relative', flexShrink: 0 },
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  // Not `display: none`: browsers slow such frames down. They keep their size, so that their pages notice nothing.
  behind: { position: 'absolute', inset: 0, visibility: 'hidden' },
  switcher: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0, overflowX: 'auto' },
  alone: { position: 'absolute', inset: 0, zIndex: 1 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '6px 6px 6px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  title: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    ':focus': { outlineStyle: 'none' },
  },
  frame: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    '& iframe': { flexGrow: 1, border: 'none', width: '100%', height: '100%' },
  },
  grip: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    bottom: 0,
    width: '6px',
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { backgroundColor: tokens.colorStrokeFocus2, outlineStyle: 'none' },
  },
});
