import type { Connection, ConnectionState } from '../../host/contract';
import type { Fetch } from '../api/send-request';
import { createStore, type Store } from '../state/store';

/** What somebody chose: to be online, to work offline although there is a connection, or to have none at all. */
export const NETWORK_CHOICES = ['online', 'work-offline', 'no-connection'] as const;
export type NetworkChoice = (typeof NETWORK_CHOICES)[number];

/** The connection as the page plays it, and as it really is: the server may be out of reach by itself. */
export interface Network extends Connection {
  readonly choice: Store<NetworkChoice>;
  /** Reaches nothing while somebody plays that there is no connection. */
  readonly fetcher: Fetch;
  /** The server answers, or has stopped answering. */
  heard(connected: boolean): void;
}

function stateOf(choice: NetworkChoice, reachable: boolean): ConnectionState {
  if (choice === 'work-offline') return 'work-offline';
  return choice === 'online' && reachable ? 'online' : 'lost';
}

export function createNetwork(fetcher: Fetch): Network {
  const choice = createStore<NetworkChoice>('online');
  const reachable = createStore(true);
  return {
    choice,
    state: () => stateOf(choice.get(), reachable.get()),
    subscribe(listener) {
      const ends = [choice.subscribe(listener), reachable.subscribe(listener)];
      return () => ends.forEach((end) => end());
    },
    fetcher: (url, init) =>
      choice.get() === 'no-connection' ? Promise.reject(new TypeError('no connection')) : fetcher(url, init),
    heard: (connected) => reachable.update(() => connected),
  };
}
