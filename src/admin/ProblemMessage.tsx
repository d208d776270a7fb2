import { Fragment } from 'react';
import type { ProblemText } from './problems';

/** What is wrong with some lines of a field, each on a line of its own. */
export function LineProblems({ problems }: { readonly problems: readonly ProblemText[] }) {
  return problems.map(({ text }, at) => (
    <Fragment key={text}>
      {at > 0 && <br />}
      {text}
    </Fragment>
  ));
}
