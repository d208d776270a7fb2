import { builtInPolicy, type BuiltInFacts } from '../core/policy/built-in';
import type { Policy } from '../core/policy/policy';
import type { CurrentPolicy, PolicyProblem, PolicySource } from '../flows/ports';
import type { FetchText } from './fetch-text';
import { parsePolicy } from './parse-policy';

export interface PolicyClientOptions extends BuiltInFacts {
  /** Where the add-in and its policy are served, e.g. `https://stamp.example`. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Session data holds 50,000 characters for everything; a longer policy is fetched again instead. */
const MAX_REMEMBERED = 30_000;

type Answer = CurrentPolicy & { readonly remember: string | undefined };

/** As it is kept with a draft: when it was read, in seconds since 1970, and what. */
function recalled(remembered: string): readonly [readAt: number, text: string] {
  const space = remembered.indexOf(' ');
  return [Number(remembered.slice(0, space)), remembered.slice(space + 1)];
}

/**
 * Gets the organisation's policy: remembered for this draft while it is young, else fetched, else remembered as long as
 * its own limits allow, else the strict one that was built in.
 */
export function createPolicyClient(options: PolicyClientOptions, fetchText: FetchText): PolicySource {
  const strict = builtInPolicy(options);
  const now = () => Math.floor(options.now() / 1000);
  const withProblem = (problem: PolicyProblem): Answer => ({
    policy: strict,
    at: now(),
    problem,
    remember: undefined,
  });

  const published = (text: string, readAt: number): Answer => {
    const policy = parsePolicy(text, readAt);
    if (!policy.ok) return withProblem({ kind: 'invalid', problems: policy.error });
    const remember = text.length <= MAX_REMEMBERED ? `${readAt} ${text}` : undefined;
    return { policy: policy.value, at: now(), problem: undefined, remember };
  };

  /** What is kept with the draft, where it was read no longer ago than the limit allows; a clock may be set back. */
  const known = (remembered: string | undefined, limit: keyof Policy['staleness']): Answer | undefined => {
    if (remembered === undefined) return undefined;
    const [readAt, text] = recalled(remembered);
    const answer = published(text, readAt);
    const age = Math.abs(answer.at - readAt);
    return answer.problem === undefined && age < answer.policy.staleness[limit] ? answer : undefined;
  };

  return {
    async current(remembered) {
      const young = known(remembered, 'noticeAfter');
      if (young !== undefined) return young;
      const text = await fetchText(`${options.origin}/policy.json`);
      if (text.ok) return published(text.value, now());
      return known(remembered, 'holdAfter') ?? withProblem({ kind: 'unreachable' });
    },
  };
}
