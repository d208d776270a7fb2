import { Fragment } from 'react';
import { useEntryStyles } from './admin-styles';
import type { LineProblem, ProblemText } from './problems';

/** What is wrong with one field. */
export function ProblemMessage({ problem }: { readonly problem: ProblemText }) {
  return <span lang={problem.language}>{problem.text}</span>;
}

/** What is wrong with some lines of a field, each beside its line. */
export function LineProblems({ problems }: { readonly problems: readonly LineProblem[] }) {
  const styles = useEntryStyles();
  return problems.map((problem, at) => (
    <Fragment key={problem.line}>
      {at > 0 && <br />}
      <bdi className={styles.problemLine}>{problem.line}</bdi>: <ProblemMessage problem={problem} />
    </Fragment>
  ));
}
