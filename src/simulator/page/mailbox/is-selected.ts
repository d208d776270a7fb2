import type { Line } from './list-lines';
import { isGrouped, type MailboxState } from './mailbox-state';

/** Which lines look selected: what is open, whether its conversation is unfolded or not, and what is picked. */
export function isSelected(line: Line, state: MailboxState, selected: string | null): boolean {
  if (line.kind === 'message') return line.mail.id === selected;
  const { row, isUnfolded } = line;
  if (!row) return false;
  if (state.picked.size > 1) return state.picked.has(row.mail.id);
  if (selected === null || isUnfolded === true) return false;
  const isOpen = state.conversation.some(({ id }) => id === selected);
  const sameConversation =
    isGrouped(state) && isOpen && state.conversation[0]?.conversationId === row.mail.conversationId;
  return row.mailIds.includes(selected) || sameConversation;
}
