import { isFollowed } from '../flows/evidence';
import { isAboutLists } from '../flows/follow-thread';
import type { Store } from '../ui/store';
import { changeState, type DeskState } from './desk-state';
import type { DraftActions } from './draft-actions';
import type { Reader } from './reader';

export interface Follower {
  /** Reads the messages of the conversation, where the draft continues one, and judges it again. */
  readonly follow: () => Promise<void>;
  /** The same after the person has agreed to it. */
  readonly agree: () => Promise<void>;
}

export function createFollower(
  store: Store<DeskState>,
  { follow, agree }: Pick<DraftActions, 'follow' | 'agree'>,
  reader: Reader,
): Follower {
  const isContinued = () => store.get().reading?.draft.conversation.kind !== 'new';
  /** Outlook's events may have been quicker. */
  const isDone = () => {
    const { reading } = store.get();
    return reading !== undefined && isFollowed(reading);
  };
  const run = async () => {
    if (follow === undefined || !isContinued() || isDone() || store.get().following.kind === 'following')
      return;
    changeState(store, { following: { kind: 'following' } });
    const outcome = await follow();
    if (outcome.ok || isAboutLists(outcome.error)) await reader.reload();
    changeState(store, {
      following: outcome.ok ? { kind: 'none' } : { kind: 'failed', problem: outcome.error },
    });
  };
  return {
    follow: run,
    async agree() {
      const { following } = store.get();
      const isMissing = following.kind === 'failed' && following.problem.kind === 'no-consent';
      const agreed = await agree(isMissing ? following.problem.to : 'own-mail');
      if (agreed.ok) await run();
      else changeState(store, { following: { kind: 'failed', problem: agreed.error } });
    },
  };
}
