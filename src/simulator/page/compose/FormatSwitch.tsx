import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { htmlToText, textToHtml } from '../body/convert-body';
import { useWords } from '../words/use-words';
import { ConfirmDialog } from '../world/ConfirmDialog';
import type { DraftModel } from './compose-model';
import { useDraft } from './use-draft';

/** Turns an HTML draft into plain text, with a warning, and back. */
export function FormatSwitch({ model }: { readonly model: DraftModel }) {
  const words = useWords();
  const { bodyFormat } = useDraft(model);
  const [asking, setAsking] = useState(false);
  const toText = () => {
    setAsking(false);
    model.change({ bodyFormat: 'text', body: htmlToText(model.read().body) }, 'person');
  };
  const toHtml = () => model.change({ bodyFormat: 'html', body: textToHtml(model.read().body) }, 'person');
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        style={{ marginInlineStart: 'auto', fontWeight: 'normal' }}
        onClick={bodyFormat === 'html' ? () => setAsking(true) : toHtml}
      >
        {bodyFormat === 'html' ? words.compose.toText : words.compose.toHtml}
      </Button>
      {asking && (
        <ConfirmDialog
          title={words.toText.title}
          message={words.toText.message}
          confirm={words.toText.confirm}
          onConfirm={toText}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
