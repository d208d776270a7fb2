import type { PolicyNote, Silence } from '../core/policy/policy-note';
import { adminEn } from './admin-en';
import { en } from './en';
import { joined } from './sentence';

function silenced({ kind, stamps }: Silence): string {
  const names = joined(
    stamps.map((stamp) => en.stamps[stamp]),
    'and',
  );
  return `"${kind}" is "off" (${adminEn.levels.kinds[kind]}): such mail (${names}) would go without a word. Set another level if it should not.`;
}

/** What the command line says of something that is allowed in a policy and hardly meant. */
export function noteInEnglish(note: PolicyNote): string {
  switch (note.kind) {
    case 'silenced':
      return silenced(note.silence);
    case 'partner-receives-nothing-more':
      return 'this partner may receive no more than anybody outside: Cleared mail goes to everybody, and Confidential mail by the people of its conversation. Add "internal" or "adjust" if they should receive such mail.';
    case 'nobody-decides':
      return 'while they are away nobody decides in this role. Name a standIn, or remove absent.';
  }
}
