import { readClosely } from '../../src/compose/read-closely';
import type { DraftActions } from '../../src/compose/draft-actions';
import { keepTyped, readTyped } from '../../src/compose/typed';
import { ok } from '../../src/core/result';
import type { Stamp } from '../../src/core/stamp/stamp';
import { acknowledge } from '../../src/flows/acknowledge';
import { applyStamp, type StampingTools } from '../../src/flows/apply-stamp';
import { NO_DETAILS, type StampDetails } from '../../src/flows/draft-state';
import { followThread } from '../../src/flows/follow-thread';
import type { ComposeHost, CurrentPolicy, PolicySource, ThreadSource } from '../../src/flows/ports';
import { moveToBcc, putBackRecipients, removeRecipients } from '../../src/flows/remove-recipients';
import { startDraft } from '../../src/flows/start-draft';
import { wordsFor } from '../../src/i18n/locale';
import type { Words } from '../../src/i18n/words';
import { createFakeComposeHost, type FakeComposeHost, type FakeDraft } from './fake-compose-host';
import { aToolbox, policySource } from './flow-tools';

/** The message that a draft of a test answers. */
export const ANSWERED = '<answered@mail.example>';

/** A draft as somebody finds it: what Outlook has of it, and what was done to it before. */
export interface DraftScene extends FakeDraft {
  /** Stamped like this before anybody looks. */
  readonly stamp?: Stamp;
  readonly details?: Partial<StampDetails>;
  readonly policy?: Partial<CurrentPolicy>;
  readonly locale?: string;
  /** The add-in was there when composing started. */
  readonly isSeen?: boolean;
}

/** A draft, and everything but Outlook that acts on it. */
export interface ArrangedDraft {
  readonly host: FakeComposeHost;
  readonly policies: PolicySource;
  readonly tools: StampingTools;
  readonly words: Words;
}

export async function arrangeDraft(scene: DraftScene): Promise<ArrangedDraft> {
  const { stamp, details, policy, locale = 'en', isSeen, ...draft } = scene;
  const host = createFakeComposeHost(draft);
  const policies = policySource(policy);
  const words = wordsFor(locale);
  const tools = aToolbox({
    policies,
    marking: (choice, facts) => words.banner(choice.stamp, { ...facts, ...choice.details }),
  });
  if (isSeen === true) await startDraft(host, tools);
  if (stamp !== undefined) await applyStamp(host, tools, { stamp, details: { ...NO_DETAILS, ...details } });
  return { host, policies, tools, words };
}

export interface Surroundings {
  /** Where the messages of the conversation can be read. */
  readonly source?: ThreadSource | undefined;
  readonly subject?: string | undefined;
  readonly watch: DraftActions['watch'];
}

/** What the compose pane can do with a draft, all of it real. */
export function paneActions(
  host: ComposeHost,
  { policies, tools }: Pick<ArrangedDraft, 'policies' | 'tools'>,
  { source, subject, watch }: Surroundings,
): DraftActions {
  return {
    read: () => readClosely(host, policies),
    stamp: (choice) => applyStamp(host, tools, choice),
    remove: (unwanted) => removeRecipients(host, unwanted),
    moveToBcc: (people) => moveToBcc(host, people),
    putBack: (undo) => putBackRecipients(host, undo),
    standBy: (acknowledgement) => acknowledge(host, tools.surroundings, acknowledgement),
    follow: source && (() => followThread(host, source, tools, ANSWERED)),
    agree: async () => ok(undefined),
    keepTyped: (typed) => keepTyped(host, typed),
    readTyped: () => readTyped(host),
    subject: async () => subject,
    watch,
  };
}
