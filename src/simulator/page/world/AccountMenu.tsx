import {
  Avatar,
  Button,
  Link,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { CheckmarkRegular, ChevronDownRegular, OpenRegular } from '@fluentui/react-icons';
import type { Account } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { tabUrl } from '../routing/tab';
import { useWords } from '../words/use-words';
import { useTopBarStyles } from './TopBar.styles';

function describe({ role, organisation }: Account): string {
  return [role, organisation].filter((text) => text !== '').join(', ');
}

function PersonRow({ person, current }: { readonly person: Account; readonly current: boolean }) {
  const styles = useTopBarStyles();
  const words = useWords();
  const url = tabUrl(window.location.search, person.id);
  return (
    <li className={styles.personRow}>
      <Button
        as="a"
        href={url}
        appearance="subtle"
        className={styles.person}
        aria-label={words.account.open(person.name)}
        aria-description={describe(person)}
        {...(current ? { 'aria-current': true as const } : {})}
      >
        <Avatar name={person.name} color="colorful" aria-hidden />
        <span className={styles.personText}>
          <span className={styles.personName}>{person.name}</span>
          <span className={styles.personRole}>
            {describe(person)}
            {person.hasAddin ? '' : ` (${words.account.noAddin})`}
          </span>
        </span>
      </Button>
      {current ? (
        <CheckmarkRegular fontSize={20} title={words.account.signedIn} />
      ) : (
        <Tooltip content={words.account.newTab(person.name)} relationship="label">
          <Button
            as="a"
            href={url}
            target="_blank"
            rel="noopener"
            appearance="subtle"
            icon={<OpenRegular />}
          />
        </Tooltip>
      )}
    </li>
  );
}

/** Who is looking, everybody whose mailbox can be opened instead, and where administrators work. */
export function AccountMenu() {
  const styles = useTopBarStyles();
  const words = useWords();
  const { account, accounts, adminPages } = useOutlook();
  return (
    <Popover positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={styles.tool}
          aria-label={words.account.menu(account.name)}
          icon={<Avatar name={account.name} color="colorful" size={28} aria-hidden />}
        >
          <span className={styles.me}>
            <span className={styles.meName}>{account.name}</span>
          </span>
          <ChevronDownRegular aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.people} aria-label={words.account.title}>
        <span className={styles.peopleTitle}>{words.account.title}</span>
        <ul className={styles.peopleList}>
          {accounts.map((person) => (
            <PersonRow key={person.id} person={person} current={person.id === account.id} />
          ))}
        </ul>
        {adminPages.map((page) => (
          <Link key={page} href={page} target="_blank" rel="noopener" className={styles.administration}>
            {words.account.administration}
          </Link>
        ))}
      </PopoverSurface>
    </Popover>
  );
}
