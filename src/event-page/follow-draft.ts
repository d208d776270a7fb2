import { followThread } from '../flows/follow-thread';
import type { ComposeHost } from '../flows/ports';
import type { StampingTools } from '../flows/apply-stamp';
import { createGraph } from '../graph/graph';
import { answeredMessage } from '../outlook/pane';

/** Reads the messages of the conversation that a new draft continues. Nobody is asked anything, and told nothing. */
export async function followDraft(
  host: ComposeHost,
  tools: Pick<StampingTools, 'policies' | 'surroundings'>,
  clientId: string,
): Promise<void> {
  const answered = answeredMessage();
  if (answered !== undefined) await followThread(host, createGraph(clientId), tools, answered);
}
