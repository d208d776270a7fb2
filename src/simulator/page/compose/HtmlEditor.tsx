import { Button, Toolbar, Tooltip } from '@fluentui/react-components';
import {
  ClearFormattingRegular,
  TextBoldRegular,
  TextBulletListRegular,
  TextItalicRegular,
  TextNumberListLtrRegular,
  TextUnderlineRegular,
} from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Draft } from '../../shared/mail';
import { cleanForEditing, readEdited } from '../body/sanitise-body';
import { useWords } from '../words/use-words';
import type { DraftModel } from './compose-model';
import { useComposeFormStyles } from './ComposeForm.styles';
import { htmlSelection } from './selection';
import { writeEditor } from './write-editor';

/** Inline pictures of the draft as addresses that the editor can show. */
function pictureIn({ attachments }: Draft) {
  return (contentId: string): string | null => {
    const picture = attachments.find((each) => each.contentId === contentId);
    return picture ? `data:${picture.contentType};base64,${picture.base64}` : null;
  };
}

const clean = (draft: Draft): DocumentFragment => cleanForEditing(draft.body, pictureIn(draft));

/** Fills the editor once and follows what add-ins write; what the person types is already there. */
function useBody(model: DraftModel, editorRef: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = editorRef.current;
    if (!element) return undefined;
    element.replaceChildren(clean(model.glance()));
    const written = () => model.change({ body: readEdited(element) }, 'add-in');
    model.selectionIn(htmlSelection(element, written));
    const stop = model.subscribe((draft, change, by) => {
      if (by === 'add-in' && change.body !== undefined) writeEditor(element, clean(draft));
    });
    return () => {
      model.selectionIn(null);
      stop();
    };
  }, [model, editorRef]);
}

const COMMANDS = [
  { command: 'bold', word: 'bold', icon: <TextBoldRegular /> },
  { command: 'italic', word: 'italic', icon: <TextItalicRegular /> },
  { command: 'underline', word: 'underline', icon: <TextUnderlineRegular /> },
  { command: 'insertUnorderedList', word: 'bullets', icon: <TextBulletListRegular /> },
  { command: 'insertOrderedList', word: 'numbers', icon: <TextNumberListLtrRegular /> },
  { command: 'removeFormat', word: 'clear', icon: <ClearFormattingRegular /> },
] as const satisfies readonly { command: string; word: string; icon: ReactElement }[];

/** Deprecated in the standard, but every browser has it and nothing replaces it for small editors. */
const format = (command: string) => document.execCommand(command);

function FormatBar({ children }: { readonly children: ReactNode }) {
  const styles = useComposeFormStyles();
  const words = useWords();
  return (
    <Toolbar className={styles.format} aria-label={words.compose.format} size="small">
      {COMMANDS.map(({ command, word, icon }) => (
        <Tooltip key={command} content={words.compose[word]} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={icon}
            // Pressing must not take the selection out of the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => format(command)}
          />
        </Tooltip>
      ))}
      {children}
    </Toolbar>
  );
}

export interface EditorProps {
  readonly model: DraftModel;
  readonly editorId: string;
  /** More tools for the bar below. */
  readonly children: ReactNode;
}

/** The body of an HTML mail: edited in place, read back only when somebody asks for it. */
export function HtmlEditor({ model, editorId, children }: EditorProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const editor = useRef<HTMLDivElement>(null);
  useBody(model, editor);
  return (
    <>
      <div className={styles.paper}>
        <div
          id={editorId}
          ref={editor}
          role="textbox"
          aria-multiline
          aria-label={words.compose.body}
          contentEditable
          suppressContentEditableWarning
          dir="auto"
          spellCheck
          className={styles.editor}
          onInput={({ currentTarget }) => model.typed(() => readEdited(currentTarget))}
        />
      </div>
      <FormatBar>{children}</FormatBar>
    </>
  );
}
