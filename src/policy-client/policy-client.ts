import { builtInPolicy, type BuiltInFacts } from '../core/policy/built-in';
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

/** Gets the organisation's policy: remembered for this draft, else fetched, else the strict one that was built in. */
export function createPolicyClient(options: PolicyClientOptions, fetchText: FetchText): PolicySource {
  const strict = builtInPolicy(options);
  const at = () => Math.floor(options.now() / 1000);
  const withProblem = (problem: PolicyProblem): Answer => ({
    policy: strict,
    at: at(),
    problem,
    remember: undefined,
  });

  const published = (text: string): Answer => {
    const policy = parsePolicy(text);
    if (!policy.ok) return withProblem({ kind: 'invalid', problems: policy.error });
    const remember = text.length <= MAX_REMEMBERED ? text : undefined;
    return { policy: policy.value, at: at(), problem: undefined, remember };
  };

  return {
    async current(remembered) {
      const known = remembered === undefined ? undefined : published(remembered);
      if (known?.problem === undefined && known !== undefined) return known;
      const text = await fetchText(`${options.origin}/policy.json`);
      return text.ok ? published(text.value) : withProblem({ kind: 'unreachable' });
    },
  };
}
