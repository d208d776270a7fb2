import type { Draft, SendResult } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { ApiResult } from '../api/send-request';
import { deliver } from './deliver';

/** Where mail goes that may leave. */
export interface PostOffice {
  readonly isOnline: () => boolean;
  /** One press on Send: the server delivers it, or keeps it in the outbox. */
  readonly deliver: (draftId: string) => Promise<ApiResult<SendResult>>;
  /** Keeps it in this browser until there is a connection; false when the browser cannot. */
  readonly queue: (draft: Draft) => Promise<boolean>;
  /** Keeps it in this browser as a draft until there is a connection; false when the browser cannot. */
  readonly keepDraft: (draft: Draft) => Promise<boolean>;
}

/** A post office that is always open and never waits. */
export const openPostOffice = (api: Pick<AccountApi, 'sendDraft'>): PostOffice => ({
  isOnline: () => true,
  deliver: (draftId) => deliver(api, draftId),
  queue: () => Promise.resolve(false),
  keepDraft: () => Promise.resolve(false),
});
