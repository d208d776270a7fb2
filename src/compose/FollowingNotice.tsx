import { Button, Spinner } from '@fluentui/react-components';
import type { FollowProblem } from '../flows/follow-thread';
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
      const agree = <Button onClick={() => void desk.agree()}>{words.agree}</Button>;
      return <Notice tone="info" sentence={words.noConsent} actions={agree} />;
    }
    case 'again': {
      const again = <Button onClick={() => void desk.follow()}>{pane.tryAgain}</Button>;
      return <Notice tone="info" sentence={words.notNow} actions={again} />;
    }
    case 'none':
      return <Notice tone="info" sentence={words.notThere} />;
  }
}
