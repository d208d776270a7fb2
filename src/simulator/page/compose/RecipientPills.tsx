import {
  Avatar,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components';
import { AddRegular, ChevronDownRegular, DismissRegular } from '@fluentui/react-icons';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, memo, useState } from 'react';
import type { Person } from '../../shared/mail';
import { useWords } from '../words/use-words';
import { useComposeFormStyles } from './ComposeForm.styles';
import { ExpandListDialog } from './ExpandListDialog';
import type { RecipientBox, Unresolved } from './recipient-box';
import { displayName, formatPerson } from './recipients';

interface RemoveProps {
  readonly name: string;
  readonly onRemove: () => void;
}

/** Backspace and Delete do what the button does: pills are removed by keyboard as by mouse. */
function RemoveButton({ name, onRemove }: RemoveProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    onRemove();
  };
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.pillRemove}
      icon={<DismissRegular fontSize={12} />}
      aria-label={words.compose.remove(name)}
      data-remove
      onClick={onRemove}
      onKeyDown={onKeyDown}
    />
  );
}

/** A pill is taken elsewhere as text: to another field, another window, or another program. */
function takingAway(text: string, onRemove: () => void) {
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData('text/plain', text);
      dataTransfer.effectAllowed = 'copyMove';
    },
    onDragEnd: ({ dataTransfer }: DragEvent) => {
      if (dataTransfer.dropEffect === 'move') onRemove();
    },
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      copy(event);
      onRemove();
    },
  };
}

function ExpandButton({ list, box }: { readonly list: Person; readonly box: RecipientBox }) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={styles.pillRemove}
        icon={<AddRegular fontSize={12} />}
        aria-label={words.recipients.expand(displayName(list))}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <ExpandListDialog
          list={list}
          onExpand={(members) => box.expand(list, members)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface PersonPillProps {
  readonly person: Person;
  readonly box: RecipientBox;
  readonly onRemoved: () => void;
}

/** Drawn once for each person: a field may hold hundreds. */
export const PersonPill = memo(function PersonPill({ person, box, onRemoved }: PersonPillProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const name = displayName(person);
  const isList = person.kind === 'list';
  const remove = () => box.removePerson(person);
  return (
    <li
      className={styles.pill}
      title={person.address}
      aria-label={words.compose.recipient(name, person.address)}
      {...takingAway(formatPerson(person), remove)}
    >
      {isList ? (
        <ExpandButton list={person} box={box} />
      ) : (
        <Avatar name={name} size={20} color="colorful" aria-hidden />
      )}
      <span className={styles.pillText} dir="auto">
        {name}
      </span>
      {isList && <span className={styles.listMark}>{words.compose.list}</span>}
      <RemoveButton
        name={name}
        onRemove={() => {
          remove();
          onRemoved();
        }}
      />
    </li>
  );
});

interface UnresolvedPillProps {
  readonly entry: Unresolved;
  readonly box: RecipientBox;
  readonly onRemoved: () => void;
}

/** Whom does the text mean? One of these people, or something else that is typed anew. */
function Candidates({ entry, box, onRemoved }: UnresolvedPillProps) {
  const styles = useComposeFormStyles();
  const { recipients } = useWords();
  const { id, text, candidates } = entry;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          className={styles.pillOpen}
          icon={<ChevronDownRegular fontSize={12} />}
          iconPosition="after"
          aria-label={recipients.whom(text)}
        >
          <span className={styles.pillText} dir="auto">
            {text}
          </span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {candidates.map((person) => (
            <MenuItem key={person.address} onClick={() => box.choose(id, person)}>
              {formatPerson(person)}
            </MenuItem>
          ))}
          <MenuItem
            onClick={() => {
              box.edit(id);
              onRemoved();
            }}
          >
            {recipients.editText}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function EditButton({ entry, box, onRemoved }: UnresolvedPillProps) {
  const styles = useComposeFormStyles();
  const { recipients } = useWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.pillOpen}
      aria-label={recipients.edit(entry.text)}
      onClick={() => {
        box.edit(entry.id);
        onRemoved();
      }}
    >
      <span className={styles.pillText} dir="auto">
        {entry.text}
      </span>
    </Button>
  );
}

/** Text that is no recipient yet: it can be put right here, and never goes away by itself. */
export function UnresolvedPill({ entry, box, onRemoved }: UnresolvedPillProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const { id, text, looking, candidates } = entry;
  const drop = () => box.dropUnresolved(id);
  const label = candidates.length > 0 ? words.recipients.ambiguous(text) : words.compose.unresolved(text);
  const Way = candidates.length > 0 ? Candidates : EditButton;
  return (
    <li
      className={mergeClasses(styles.pill, looking ? styles.looking : styles.unresolved)}
      aria-label={looking ? words.compose.looking(text) : label}
      {...takingAway(text, drop)}
    >
      {looking ? (
        <span className={styles.pillText} dir="auto">
          {text}
        </span>
      ) : (
        <Way entry={entry} box={box} onRemoved={onRemoved} />
      )}
      <RemoveButton
        name={text}
        onRemove={() => {
          drop();
          onRemoved();
        }}
      />
    </li>
  );
}
