import { createStore, type Store } from '../ui/store';
import { BEFORE_READING, type DeskState } from './desk-state';
import type { DraftActions } from './draft-actions';
import { createFollower, type Follower } from './follower';
import { createReader } from './reader';
import { createRemover, type Remover } from './remover';
import { createScribe, type Scribe } from './scribe';
import { createTypist, type Typist } from './typist';
import { createWitness, type Witness } from './witness';

/** Where the compose pane's state is kept, and what a person can do there. */
export interface Desk extends Scribe, Remover, Witness, Follower, Typist {
  readonly store: Store<DeskState>;
  readonly reload: () => Promise<void>;
  /** Of the conversation; undefined where Outlook does not tell. */
  readonly subject: DraftActions['subject'];
  /** Reads, and follows changes made elsewhere. Returns the function that ends it. */
  readonly open: () => () => void;
}

export function createDesk(actions: DraftActions): Desk {
  const store = createStore(BEFORE_READING);
  const reader = createReader(store, actions);
  const typist = createTypist(store, actions);
  const follower = createFollower(store, actions, reader);
  return {
    store,
    reload: () => reader.reload(),
    subject: actions.subject,
    ...createScribe(store, actions, reader),
    ...createRemover(store, actions, reader),
    ...createWitness(store, actions, reader),
    ...follower,
    ...typist,
    open() {
      void typist.recall();
      void reader.reload().then(follower.follow);
      return actions.watch(() => void reader.reload());
    },
  };
}
