import { err, ok, type Result } from '../core/result';
import type { ThreadMail } from '../core/chain/thread';
import type { ThreadProblem, ThreadSource } from '../flows/ports';
import { Question, type GraphLine } from './ask-graph';
import { readGroups, readMembers, readMessages, type Copy } from './read-answers';
import { conversation, copiesOf, groupAt, membersOf } from './requests';
import { threadMails } from './thread-mails';

/** Of 50 messages each. A longer conversation is not judged by a part of it. */
const MOST_THREAD_PAGES = 20;
/** Of 999 people each. */
const MOST_MEMBER_PAGES = 5;

type Asked<T> = Promise<Result<T, ThreadProblem>>;

async function threadOf(
  question: Question,
  answered: string,
  mailbox: string | undefined,
): Asked<readonly ThreadMail[]> {
  const parents = await question.all(copiesOf(answered, mailbox), readMessages, 1);
  if (!parents.ok) return parents;
  const sent = parents.value.filter(({ isDraft }) => !isDraft);
  if (sent.length === 0) return err({ kind: 'not-found' });
  const copies: Copy[] = [...sent];
  for (const id of Array.from(new Set(sent.map(({ conversationId }) => conversationId)))) {
    const thread = await question.all(conversation(id, mailbox), readMessages, MOST_THREAD_PAGES);
    if (!thread.ok) return thread;
    copies.push(...thread.value);
  }
  return ok(threadMails(copies));
}

/** Two groups with one address cannot be; which of them were meant is not guessed. */
async function peopleOf(question: Question, list: string): Asked<readonly string[]> {
  const groups = await question.all(groupAt(list), readGroups, 1);
  if (!groups.ok) return groups;
  const [group, second] = groups.value;
  if (group === undefined) return err({ kind: 'not-found' });
  if (second !== undefined) return err({ kind: 'unreadable' });
  const members = await question.all(membersOf(group), readMembers, MOST_MEMBER_PAGES);
  if (!members.ok) return members;
  const isHidden = members.value.length > 0 && members.value.every((addresses) => addresses.length === 0);
  return isHidden ? err({ kind: 'refused', code: 'members without addresses' }) : ok(members.value.flat());
}

/** Reads conversations and lists through Microsoft Graph. Never rejects, and keeps nothing. */
export function createThreadSource(line: GraphLine): ThreadSource {
  return {
    thread: (answered, mailbox) => {
      const question = new Question(line);
      return question.within(() => threadOf(question, answered, mailbox));
    },
    members: (list) => {
      const question = new Question(line);
      return question.within(() => peopleOf(question, list));
    },
  };
}
