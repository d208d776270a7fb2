import type { AccountStorage } from '../../host/contract';
import type { Draft } from '../../shared/mail';
import { MailboxFailure } from '../../shared/mailbox-failure';
import type { AccountApi } from '../api/api';
import { err } from '../api/result';
import type { ApiResult } from '../api/send-request';
import { createDraftModel } from '../compose/compose-model';
import type { Composing } from '../compose/composing';
import type { OpenDraft } from '../desk/desk';
import type { DraftClaims } from '../desk/draft-claims';

/** Of a draft that is open: what this needs of its form, once somebody looks at it. */
interface FormOfDraft extends Pick<OpenDraft, 'draftId'> {
  readonly composing: Pick<Composing, 'model'> | null;
}

interface DraftLoaderOptions {
  readonly api: Pick<AccountApi, 'draft' | 'saveDraft'>;
  readonly claims: Pick<DraftClaims, 'claim'>;
  /** Asked late: the desk is made after the host. */
  readonly desk: () => { readonly drafts: { get(): readonly FormOfDraft[] } };
  readonly now: () => number;
}

/** Somebody writes in it meanwhile, who would lose what they wrote. */
const IN_USE = err({ kind: 'refused', status: 409, problem: '', advice: '' } as const);

/** Drafts for add-ins that load them by id: through the form that has one open, or as it was saved last. */
export function createDraftLoader({
  api,
  claims,
  desk,
  now,
}: DraftLoaderOptions): NonNullable<AccountStorage['openDraft']> {
  const modelHere = (id: string) =>
    desk()
      .drafts.get()
      .find(({ draftId }) => draftId === id)?.composing?.model;

  async function put(draft: Draft): Promise<ApiResult<void>> {
    if (modelHere(draft.id)) return IN_USE;
    const release = await claims.claim(draft.id, () => Promise.resolve());
    if (release === null) return IN_USE;
    const answer = await api.saveDraft(draft);
    release();
    return answer;
  }

  return async (draftId) => {
    const open = modelHere(draftId);
    if (open) return open;
    const answer = await api.draft(draftId);
    if (answer.ok) return createDraftModel({ draft: answer.value, reopened: true, put, now });
    if (answer.error.kind === 'missing') return null;
    throw new MailboxFailure(`The draft could not be read: ${answer.error.kind}`);
  };
}
