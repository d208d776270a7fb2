import { Button, Spinner } from '@fluentui/react-components';
import { isAboutLists, type FollowProblem } from '../flows/follow-thread';
import type { ComposePaneWords } from '../i18n/pane-words';
import { useLater } from '../ui/later';
import { Notice } from '../ui/Notice';
import type { Desk } from './desk';
import type { Following } from './desk-state';
import type { Texts } from './texts';

interface FollowingNoticeProps {
  readonly following: Following;
  readonly texts: Texts;
  readonly desk: Pick<Desk, 'follow' | 'agree'>;
}

/** What comes of a problem: one may be asked to agree, it may pass, or the messages are not to be had. */
const REMEDY_OF: Readonly<Record<FollowProblem['kind'], 'agree' | 'again' | 'none' | 'silent'>> = {
  'no-consent': 'agree',
  'lists-unread': 'again',
  'no-sign-in': 'silent',
  unreachable: 'again',
  throttled: 'again',
  host: 'again',
  'not-found': 'none',
  refused: 'none',
  'too-long': 'none',
  unreadable: 'none',
};

/** How far reading the messages of a Confidential conversation has come, and what a person can do about it. */
export function FollowingNotice({ following, texts: { pane }, desk }: FollowingNoticeProps) {
  const words = pane.following;
  if (following.kind === 'none') return null;
  if (following.kind === 'following')
    return <Spinner size="tiny" label={words.reading} labelPosition="after" />;
  switch (REMEDY_OF[following.problem.kind]) {
    case 'silent':
      return null;
    case 'agree': {
      const sentence = isAboutLists(following.problem) ? words.noConsentToLists : words.noConsent;
      return <ConsentNotice sentence={sentence} words={words} onAgree={() => void desk.agree()} />;
    }
    case 'again': {
      const sentence = isAboutLists(following.problem) ? words.listsNotNow : words.notNow;
      const again = <Button onClick={() => void desk.follow()}>{pane.tryAgain}</Button>;
      return <Notice tone="info" sentence={sentence} actions={again} />;
    }
    case 'none': {
      const isMissing = following.problem.kind === 'not-found';
      return <Notice tone="info" sentence={isMissing ? words.notThere : words.notReadable} />;
    }
  }
}

interface ConsentNoticeProps {
  readonly sentence: string;
  readonly words: ComposePaneWords['following'];
  readonly onAgree: () => void;
}

/** Asks once; whoever puts it off finds the same button small, and is not asked again for a while. */
function ConsentNotice({ sentence, words, onAgree }: ConsentNoticeProps) {
  const [isLater, postpone] = useLater('follow');
  if (isLater)
    return (
      <Button appearance="transparent" size="small" onClick={onAgree}>
        {words.lookUp}
      </Button>
    );
  const actions = (
    <>
      <Button onClick={onAgree}>{words.agree}</Button>
      <Button appearance="subtle" onClick={postpone}>
        {words.later}
      </Button>
    </>
  );
  return <Notice tone="info" sentence={sentence} actions={actions} />;
}
