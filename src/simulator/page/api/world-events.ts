import type { WorldEvent } from '../../shared/mail';

interface Listener {
  onEvent(event: WorldEvent): void;
  /** The server answers again (or for the first time), or has stopped answering. */
  onConnection(connected: boolean): void;
}

const KINDS: readonly string[] = ['mailbox-changed', 'world-reset'] satisfies WorldEvent['kind'][];

function parseEvent(text: string): WorldEvent | null {
  try {
    const event = JSON.parse(text) as WorldEvent;
    return KINDS.includes(event.kind) ? event : null;
  } catch {
    return null;
  }
}

/** Listens to a world's server-sent events; the browser reconnects by itself. Returns the function that ends it. */
export function listenToWorld(url: string, { onEvent, onConnection }: Listener): () => void {
  const source = new EventSource(url);
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = parseEvent(data);
    if (event) onEvent(event);
  });
  return () => source.close();
}
