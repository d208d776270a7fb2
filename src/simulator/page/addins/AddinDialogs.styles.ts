import { makeStyles, tokens } from '@fluentui/react-components';

export const useAddinDialogStyles = makeStyles({
  surface: {
    // Sizes are the add-in's, as far as the page around them allows.
    minWidth: '280px',
    minHeight: '200px',
    maxWidth: 'calc(100% - 24px)',
    maxHeight: 'calc(100% - 24px)',
    padding: '0',
    overflow: 'hidden',
  },
  body: { height: '100%', maxHeight: 'none', gap: '0', gridTemplateRows: 'auto 1fr' },
  title: {
    padding: '8px 8px 8px 20px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  content: {
    gridColumnEnd: 4,
    padding: '0',
    overflow: 'hidden',
    minHeight: 0,
    height: '100%',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  page: { height: '100%', '& iframe': { border: 'none', width: '100%', height: '100%' } },
});
