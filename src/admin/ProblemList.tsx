import { Button } from '@fluentui/react-components';
import type { PolicyProblem } from '../core/policy/policy-problem';
import { Notice } from '../ui/Notice';
import { useAdminStyles } from './admin-styles';
import { onceEach, placeText, problemText, tabOf } from './problems';
import type { AdminTexts } from './texts';

interface ProblemListProps {
  readonly problems: readonly PolicyProblem[];
  readonly texts: AdminTexts;
  /** Leaves out the buttons where there is nothing to turn to. */
  readonly onShow?: (problem: PolicyProblem) => void;
}

/** Everything that keeps the policy from being published, each with its place and a way to it. */
export function ProblemList({ problems, texts, onShow }: ProblemListProps) {
  const { words } = texts;
  const styles = useAdminStyles();
  return (
    <ul className={styles.plainList}>
      {onceEach(problems, words).map((problem) => {
        const mayShow = tabOf(problem) !== undefined;
        const text = problemText(problem, words);
        return (
          <li key={`${problem.path} ${problem.kind}`}>
            <Notice
              tone={text.isOpen ? 'ask' : 'hold'}
              sentence={placeText(problem, words)}
              actions={
                onShow && mayShow && <Button onClick={() => onShow(problem)}>{words.problems.show}</Button>
              }
            >
              <p>{text.text}</p>
            </Notice>
          </li>
        );
      })}
    </ul>
  );
}
