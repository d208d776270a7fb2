import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { FindingKind } from '../core/decide/finding';
import { ok, type Result } from '../core/result';
import type { ComposePaneWords, ItemListWords } from '../i18n/pane-words';
import { Glyph } from '../ui/Glyph';
import { useSectionStyles } from '../ui/section-styles';
import { openSuggestions, withItem, withoutItem, type ItemProblem } from './item-list-state';
import { useItemListStyles } from './item-list-styles';
import { ItemWriter } from './ItemWriter';
import { withEdited, type Edited } from './typed';

interface ItemListProps {
  readonly words: ItemListWords;
  readonly pane: ComposePaneWords;
  readonly items: readonly string[];
  readonly suggestions: readonly string[];
  /** What stands in the field for one more item; kept by the caller, so that nothing half-made is ever lost. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** What becomes of items that are being changed, by what they still are; kept by the caller, too. */
  readonly edited: Edited;
  readonly onEdited: (edited: Edited) => void;
  readonly onItems: (items: readonly string[]) => void;
  /** The finding that this list answers. */
  readonly finding: FindingKind;
  readonly isNumbered?: boolean;
}

/** Items that the author writes one by one, with suggestions that one click takes over. */
export function ItemList(props: ItemListProps) {
  const { words, pane, items, suggestions, typed, onTyped, edited, onEdited, onItems, finding } = props;
  const { isNumbered = false } = props;
  const styles = useItemListStyles();
  const field = useRef<HTMLInputElement>(null);
  const take = (text: string, position: number): Result<unknown, ItemProblem> => {
    const next = withItem(items, text, position);
    if (next.ok) onItems(next.value);
    return next;
  };
  const add = (text: string) => {
    const taken = take(text, items.length);
    if (taken.ok) onTyped('');
    return taken;
  };
  return (
    <>
      {items.length > 0 && (
        <ol className={styles.list}>
          {items.map((item, position) => (
            <Item
              key={item}
              item={item}
              position={position}
              words={words}
              pane={pane}
              isNumbered={isNumbered}
              edited={edited[item]}
              onEdited={(text) => onEdited(withEdited(edited, item, text))}
              onChange={(text) => take(text, position)}
              onRemove={() => {
                onItems(withoutItem(items, position));
                field.current?.focus();
              }}
            />
          ))}
        </ol>
      )}
      <ItemWriter
        words={words}
        text={typed}
        onText={onTyped}
        onDone={add}
        label={pane.add}
        finding={finding}
        inputRef={field}
      />
      <Suggestions
        label={words.suggestions}
        texts={openSuggestions(suggestions, items)}
        onTake={(text) => take(text, items.length)}
      />
    </>
  );
}

interface ItemProps {
  readonly item: string;
  readonly position: number;
  readonly words: ItemListWords;
  readonly pane: ComposePaneWords;
  readonly isNumbered: boolean;
  /** Undefined while it is not being changed. */
  readonly edited: string | undefined;
  readonly onEdited: (text: string | undefined) => void;
  readonly onChange: (text: string) => Result<unknown, ItemProblem>;
  readonly onRemove: () => void;
}

/** The same function each time: React calls it when the field appears, and not whenever something is shown anew. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

function Item({ item, position, words, pane, isNumbered, edited, onEdited, ...act }: ItemProps) {
  const styles = useItemListStyles();
  if (edited !== undefined) {
    const stop = () => onEdited(undefined);
    return (
      <li>
        <ItemWriter
          words={words}
          text={edited}
          onText={onEdited}
          onCancel={stop}
          onDone={(text) => {
            const done = text === item ? ok(text) : act.onChange(text);
            if (done.ok) stop();
            return done;
          }}
          label={pane.save}
          inputRef={focusOnce}
        >
          <Button
            appearance="subtle"
            icon={<Glyph name="remove" />}
            aria-label={pane.cancel}
            onClick={stop}
          />
        </ItemWriter>
      </li>
    );
  }
  const number = position + 1;
  return (
    <li className={styles.item}>
      {isNumbered && (
        <span className={styles.number} aria-hidden="true">
          {number}.
        </span>
      )}
      <span className={styles.text}>{item}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Glyph name="edit" />}
        aria-label={words.editOne(number)}
        onClick={() => onEdited(item)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<Glyph name="remove" />}
        aria-label={words.removeOne(number)}
        onClick={act.onRemove}
      />
    </li>
  );
}

interface SuggestionsProps {
  readonly label: string;
  readonly texts: readonly string[];
  readonly onTake: (text: string) => void;
}

function Suggestions({ label, texts, onTake }: SuggestionsProps) {
  const styles = useItemListStyles();
  const section = useSectionStyles();
  if (texts.length === 0) return null;
  return (
    <div className={section.section} role="group" aria-label={label}>
      <p className={section.hint}>{label}</p>
      <div className={styles.chips}>
        {texts.map((text) => (
          <Button
            key={text}
            size="small"
            shape="circular"
            className={styles.chip}
            icon={<Glyph name="add" size={12} />}
            onClick={() => onTake(text)}
          >
            {text}
          </Button>
        ))}
      </div>
    </div>
  );
}
