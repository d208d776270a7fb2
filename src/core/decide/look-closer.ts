import { foldAll } from '../audience/fold-all';
import { stricterLevel } from '../policy/level';
import type { Policy } from '../policy/policy';
import type { Draft } from './draft';
import { messageOf } from './message';
import { mustNotBeMistaken } from './rules';
import { judge, type Verdict } from './verdict';

/**
 * What Send decides, and a note about those whom only the large table of look-alike letters finds: there is no room for
 * it where Send decides, and whoever looks at a page must not be told that Send would stop when it would not.
 */
export function lookCloser(atSend: Verdict, policy: Policy, draft: Draft): Verdict {
  const message = messageOf(policy, draft);
  const [closely] = judge(mustNotBeMistaken(message, foldAll), message.stamp, policy, () => false).findings;
  if (closely === undefined) return atSend;
  const told = atSend.findings.filter(({ kind }) => kind === closely.kind);
  const known = new Set(told.flatMap(({ recipients }) => recipients));
  const recipients = closely.recipients.filter((recipient) => !known.has(recipient));
  if (recipients.length === 0) return atSend;
  // Nobody is asked whether to send, so there is nothing to send anyway.
  const remedies = closely.remedies.filter((remedy) => remedy !== 'send-anyway');
  const serious = atSend.findings.filter(({ level }) => level !== 'note');
  const notes = atSend.findings.filter(({ level }) => level === 'note');
  return {
    level: stricterLevel(atSend.level, 'note'),
    findings: [...serious, { ...closely, level: 'note', recipients, remedies }, ...notes],
  };
}
