import { Button } from '@fluentui/react-components';
import { inheritedStamp } from '../core/decide/draft';

import type { JudgedFinding } from '../core/decide/verdict';
import type { Stamp } from '../core/stamp/stamp';
import type { ApplyProblem } from '../flows/apply-problem';
import type { DraftReading } from '../flows/read-draft';
import type { ComposePaneWords } from '../i18n/pane-words';
import { Notice } from '../ui/Notice';
import { adviceOf, UNFINISHED, whyOf } from './describe-finding';
import type { Desk } from './desk';
import { carriedStamp, type DeskState, type Standing } from './desk-state';
import { TONE_OF } from './recipients-state';
import { StampInstead } from './StampInstead';
import { canStandBy, StandBy, StandingSentence } from './StandBy';
import type { Texts } from './texts';

interface PolicyNoticeProps {
  readonly reading: DraftReading;
  readonly texts: Texts;
  readonly onRetry: () => void;
}

/** Says that the organisation's rules are missing, what still works, and whom to tell. */
export function PolicyNotice({ reading: { policy }, texts: { pane }, onRetry }: PolicyNoticeProps) {
  const { problem } = policy;
  if (problem === undefined) return null;
  const organisation = policy.policy.organisation.name;
  return (
    <Notice
      tone="ask"
      sentence={pane.policyProblems[problem.kind](organisation)}
      actions={<Button onClick={onRetry}>{pane.tryAgain}</Button>}
    >
      {problem.kind === 'invalid' && (
        <details>
          <summary>
            <span>{pane.policyDetails}</span>
          </summary>
          <ul>
            {problem.problems.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}

function describeProblem({ writingProblems }: ComposePaneWords, problem: ApplyProblem): string {
  switch (problem.kind) {
    case 'host':
      return writingProblems.host(problem.error.call, String(problem.error.code));
    case 'overtaken':
    case 'typed-meanwhile':
      return writingProblems.typedMeanwhile;
    case 'banner-edited':
      return writingProblems.bannerEdited;
    case 'too-long':
      return writingProblems.tooLong;
  }
}

/** Which choice is not in the mail, and what the mail carries instead. */
function describeFailure(state: DeskState, { pane, words }: Texts): string {
  const { wish } = state;
  const carried = carriedStamp(state);
  if (wish === undefined || wish.stamp === carried) return pane.writingProblems.notAdded;
  const nameOf = (stamp: Stamp) => words.stamps[stamp];
  return pane.writingProblems.notStamped(nameOf(wish.stamp), carried && nameOf(carried));
}

interface WritingNoticeProps {
  readonly problem: ApplyProblem;
  readonly state: DeskState;
  readonly texts: Texts;
  readonly desk: Desk;
}

/** Says why the stamp is not in the mail, and offers to try again. */
export function WritingNotice({ problem, state, texts, desk }: WritingNoticeProps) {
  const { pane } = texts;
  const actions = (
    <>
      <Button appearance="primary" onClick={desk.writeAgain}>
        {pane.tryAgain}
      </Button>
      <Button onClick={desk.forget}>{pane.leaveAsItWas}</Button>
    </>
  );
  return (
    <Notice tone="hold" sentence={describeFailure(state, texts)} actions={actions}>
      <p>{describeProblem(pane, problem)}</p>
    </Notice>
  );
}

interface MessageFindingsProps {
  readonly reading: DraftReading;
  readonly standing: Standing;
  readonly texts: Texts;
  readonly desk: Desk;
}

/** Findings about the message itself that no other part of the pane shows, each with its way out. */
export function MessageFindings({ reading, standing, texts, desk }: MessageFindingsProps) {
  const findings = reading.verdict.findings.filter(({ recipients }) => recipients.length === 0);
  // What is unfinished stands where it is finished: beside the four stamps, and beside what the chosen stamp needs.
  const shown = findings.filter(({ kind }) => !UNFINISHED.has(kind));
  return shown.map((finding) => (
    <Notice
      key={finding.kind}
      tone={TONE_OF[finding.level]}
      sentence={whyOf(finding, reading, texts)}
      finding={finding.kind}
      actions={<Remedies finding={finding} {...{ reading, standing, texts, desk }} />}
    >
      {adviceOf(finding, reading.verdict.level, texts).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <StandingSentence finding={finding} standing={standing} texts={texts} />
    </Notice>
  ));
}

interface RemediesProps extends MessageFindingsProps {
  readonly finding: JudgedFinding;
}

/** The ways out that are one click away. The other ones are said in words. */
function Remedies({ finding, reading, standing, texts, desk }: RemediesProps) {
  const { kind, remedies } = finding;
  const { pane, words } = texts;
  const { level } = reading.verdict;
  const inherited = inheritedStamp(reading.draft.conversation);
  return (
    <>
      {canStandBy({ finding, level }) && <StandBy {...{ finding, level, standing, desk, texts }} />}
      {remedies.includes('try-again') && <Button onClick={() => void desk.reload()}>{pane.tryAgain}</Button>}
      {remedies.includes('restore-marks') && <Button onClick={desk.writeAgain}>{pane.restoreMarks}</Button>}
      {kind === 'stamp-lowered' && inherited !== undefined ? (
        <Button onClick={() => desk.replace(inherited)}>{pane.backTo(words.stamps[inherited])}</Button>
      ) : (
        <StampInstead {...{ finding, reading, texts, desk }} />
      )}
    </>
  );
}
