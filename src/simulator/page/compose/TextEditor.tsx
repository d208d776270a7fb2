import { mergeClasses, Toolbar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/use-words';
import { useComposeFormStyles } from './ComposeForm.styles';
import type { EditorProps } from './HtmlEditor';
import { textSelection } from './selection';

/** Replaces the text and keeps the caret at the same distance from the end. */
function replaceText(area: HTMLTextAreaElement, text: string): void {
  const fromEnd = area.value.length - area.selectionEnd;
  area.value = text;
  const caret = Math.max(0, text.length - fromEnd);
  area.setSelectionRange(caret, caret);
}

/** The body of a plain-text mail. */
export function TextEditor({ model, editorId, children }: EditorProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const written = () => model.change({ body: element.value }, 'add-in');
    model.selectionIn(textSelection(element, written));
    const stop = model.subscribe((draft, change, by) => {
      if (by === 'add-in' && change.body !== undefined && draft.body !== element.value)
        replaceText(element, draft.body);
    });
    return () => {
      model.selectionIn(null);
      stop();
    };
  }, [model]);
  return (
    <>
      <div className={styles.paper}>
        <textarea
          id={editorId}
          ref={area}
          aria-label={words.compose.body}
          dir="auto"
          defaultValue={model.glance().body}
          className={mergeClasses(styles.editor, styles.text)}
          onInput={({ currentTarget }) => model.typed(() => currentTarget.value)}
        />
      </div>
      <Toolbar className={styles.format} aria-label={words.compose.format} size="small">
        {children}
      </Toolbar>
    </>
  );
}
