import type { Draft } from '../core/decide/draft';
import type { Finding } from '../core/decide/finding';
import type { Policy } from '../core/policy/policy';
import { findingContext, type Words } from './words';

interface Judged {
  readonly policy: { readonly policy: Policy };
  readonly draft: Draft;
}

/** Words the line above a draft that names who is outside its audience. */
export function audienceNotice(words: Words) {
  return (finding: Finding, { policy, draft }: Judged) => ({
    message: words.notices.held(finding, findingContext(policy.policy, draft)),
    linkText: words.buttons.fix,
  });
}
