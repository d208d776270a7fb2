import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { Person } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useWords } from '../words/use-words';
import { useComposeFormStyles } from './ComposeForm.styles';
import type { Composing } from './composing';
import { fieldId } from './field-id';
import { type FromChoice, toFromState } from './from-state';
import { useDraft } from './use-draft';

function Address({ person: { name, address } }: { readonly person: Person }) {
  const styles = useComposeFormStyles();
  return (
    <span className={styles.from} dir="ltr">
      {name} <span className={styles.fromAddress}>&lt;{address}&gt;</span>
    </span>
  );
}

interface ChooserProps {
  readonly from: Person;
  readonly choices: readonly FromChoice[];
  readonly onChoose: (person: Person) => void;
}

/** Choosing what is chosen already counts as a choice: add-ins are told of it (facts: platform 1.1). */
function Chooser({ from, choices, onChoose }: ChooserProps) {
  const styles = useComposeFormStyles();
  const words = useWords();
  return (
    <Menu checkedValues={{ from: [from.address] }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          id={fieldId('from')}
          appearance="outline"
          size="small"
          className={styles.chooseFrom}
          aria-label={words.compose.chooseFrom(from.name, from.address)}
        >
          {words.compose.from}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ person }) => (
            <MenuItemRadio
              key={person.address}
              name="from"
              value={person.address}
              subText={person.address}
              onClick={() => onChoose(person)}
            >
              {person.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Whose mail it is; a menu where it can be somebody else's. */
export function FromField({ model }: Pick<Composing, 'model'>) {
  const styles = useComposeFormStyles();
  const words = useWords();
  const { account, mailboxes } = useOutlook();
  const { from } = useDraft(model);
  const { choices, behind } = toFromState(from, account, mailboxes);
  return (
    <div className={styles.row}>
      {choices.length > 1 ? (
        <Chooser
          from={from}
          choices={choices}
          onChoose={(person) => model.change({ from: person }, 'person')}
        />
      ) : (
        <span className={styles.label}>{words.compose.from}</span>
      )}
      <div className={styles.fromText}>
        <Address person={from} />
        {behind && <span className={styles.behind}>{words.compose.onBehalf(behind.name, from.name)}</span>}
      </div>
    </div>
  );
}
