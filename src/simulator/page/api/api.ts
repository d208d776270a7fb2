import type { MeetingAnswer } from '../../shared/appointment';
import type {
  Account,
  Draft,
  DraftRequest,
  FolderId,
  ImportCounts,
  ImportReport,
  ListPage,
  ListView,
  Mail,
  MailSummary,
  Person,
  SendRequest,
  SendResult,
} from '../../shared/mail';
import type { ServerFaults } from '../../shared/faults';
import type { TokenRequest } from '../../shared/graph';
import type { AddinManifest } from '../../shared/manifest';
import { readBase64 } from './base64';
import { ok } from './result';
import { type ApiRequest, type ApiResult, type Fetch, sendRequest } from './send-request';

export interface FolderCount {
  readonly folder: FolderId;
  readonly total: number;
  readonly unread: number;
}

/** Which list is asked for: of one folder, or (null) of all but the drafts and the deleted items. */
export interface ListQuery {
  readonly folder: FolderId | null;
  readonly view: ListView;
  readonly search: string;
}

export interface Position {
  readonly position: number | null;
}

export type MailPatch = Partial<Pick<Mail, 'unread' | 'folder' | 'customProperties'>>;
export type RoamingSettings = Readonly<Record<string, string>>;

const asJson = <T>(response: Response): Promise<T> => response.json() as Promise<T>;
const asText = (response: Response): Promise<string> => response.text();
/** Read all the same: browsers count a request that outlives its page as under way until then, and soon allow no other. */
async function asNothing(response: Response): Promise<void> {
  await response.text();
}

/** What can be asked before it is known who is looking: the accounts and the add-ins of a world. */
export function createWorldApi(fetcher: Fetch, world: string) {
  const base = `/api/worlds/${encodeURIComponent(world)}`;
  return {
    eventsUrl: `${base}/events`,
    accounts: (): Promise<ApiResult<readonly Account[]>> =>
      sendRequest(fetcher, { method: 'GET', url: `${base}/accounts` }, asJson<readonly Account[]>),
    addins: (): Promise<ApiResult<readonly AddinManifest[]>> =>
      sendRequest(fetcher, { method: 'GET', url: '/api/addins' }, asJson<readonly AddinManifest[]>),
    reset: (): Promise<ApiResult<void>> =>
      sendRequest(fetcher, { method: 'POST', url: `${base}/reset` }, asNothing),
    setFaults: (tab: string, faults: ServerFaults): Promise<ApiResult<void>> =>
      sendRequest(fetcher, { method: 'PUT', url: `/api/faults/${tab}`, json: faults }, asNothing),
  };
}

/** An answer says in which shared mailbox the mail lies. */
function withMailbox(request: DraftRequest, mailbox: string | null): DraftRequest {
  const isAnswer = request.kind === 'reply' || request.kind === 'replyAll' || request.kind === 'forward';
  return isAnswer && mailbox !== null ? { ...request, mailbox } : request;
}

const inUrl = encodeURIComponent;

/** The kinds of answers that addresses of the mailboxes give. */
function createAsk(fetcher: Fetch) {
  const get = <T>(url: string, read: (response: Response) => Promise<T>) =>
    sendRequest(fetcher, { method: 'GET', url }, read);
  return {
    fetcher,
    json: <T>(method: ApiRequest['method'], url: string, body?: unknown): Promise<ApiResult<T>> =>
      sendRequest(fetcher, { method, url, json: body }, asJson<T>),
    nothing: (method: ApiRequest['method'], url: string, body?: unknown): Promise<ApiResult<void>> =>
      sendRequest(fetcher, { method, url, json: body }, asNothing),
    text: (url: string) => get(url, asText),
    base64: (url: string) => get(url, async (response) => readBase64(await response.blob())),
  };
}

type Ask = ReturnType<typeof createAsk>;

/** An import goes on at its own address, whatever is looked at meanwhile: `box` is asked when it starts. */
function createImportApi({ fetcher, json, nothing }: Ask, box: () => string) {
  return {
    /** Resolves to the address of the import. */
    async startImport(folder: FolderId): Promise<ApiResult<string>> {
      const imports = `${box()}/imports`;
      const answer = await json<{ readonly id: string }>('POST', imports, { folder });
      return answer.ok ? ok(`${imports}/${inUrl(answer.value.id)}`) : answer;
    },
    sendPieces: (address: string, bytes: Blob) =>
      sendRequest(fetcher, { method: 'POST', url: `${address}/pieces`, bytes }, asJson<ImportCounts>),
    endImport: (address: string) => json<ImportReport>('POST', `${address}/end`),
    undoImport: (address: string) => nothing('POST', `${address}/undo`),
  };
}

function createPeopleApi({ json }: Ask, base: string) {
  return {
    people: (query: string) => json<readonly Person[]>('GET', `${base}/people?query=${inUrl(query)}`),
    /** For each text, the people whom it may mean. */
    resolvePeople: (texts: readonly string[]) =>
      json<readonly (readonly Person[])[]>('POST', `${base}/people/resolve`, texts),
    members: (list: string) => json<readonly Person[]>('GET', `${base}/lists/${inUrl(list)}/members`),
  };
}

function createFolderApi({ fetcher, json }: Ask, box: () => string) {
  const listUrl = ({ folder, view, search }: ListQuery, part: 'rows' | 'position') =>
    `${box()}/folders/${folder ?? 'all'}/${part}?view=${view}&search=${inUrl(search)}`;
  const positionUrl = (query: ListQuery) => listUrl(query, 'position');
  return {
    folders: () => json<readonly FolderCount[]>('GET', `${box()}/folders`),
    rows: (query: ListQuery, offset: number, limit: number) =>
      json<ListPage>('GET', `${listUrl(query, 'rows')}&offset=${offset}&limit=${limit}`),
    /** Where a message stands in a list; null when it is not there. */
    positionOf: (query: ListQuery, mailId: string) =>
      json<Position>('GET', `${positionUrl(query)}&mail=${inUrl(mailId)}`),
    /** The next row after a position that begins with some letters, from the top again at the end. */
    positionFrom: (query: ListQuery, letters: string, after: number) =>
      json<Position>('GET', `${positionUrl(query)}&letters=${inUrl(letters)}&after=${after}`),
    mboxUrl: (folder: FolderId) => `${box()}/folders/${folder}/mbox`,
    mbox: (ids: readonly string[]) =>
      sendRequest(fetcher, { method: 'POST', url: `${box()}/mails/mbox`, json: { ids } }, (response) =>
        response.blob(),
      ),
  };
}

function createMailApi({ json, nothing, text, base64 }: Ask, box: () => string) {
  const mailUrl = (id: string) => `${box()}/mails/${inUrl(id)}`;
  const emlUrl = (id: string) => `${mailUrl(id)}/eml`;
  const attachmentUrl = (id: string, attachmentId: string) =>
    `${mailUrl(id)}/attachments/${inUrl(attachmentId)}`;
  return {
    conversation: (id: string) => json<readonly MailSummary[]>('GET', `${mailUrl(id)}/conversation`),
    mail: (id: string) => json<Mail>('GET', mailUrl(id)),
    source: (id: string) => text(`${mailUrl(id)}/source`),
    answerMeeting: (id: string, answer: MeetingAnswer) =>
      nothing('POST', `${mailUrl(id)}/answer`, { answer }),
    patchMail: (id: string, patch: MailPatch) => nothing('PATCH', mailUrl(id), patch),
    deleteMails: (ids: readonly string[]) => nothing('POST', `${box()}/mails/delete`, { ids }),
    emlUrl,
    /** The message as a file, as base64. */
    eml: (id: string) => base64(emlUrl(id)),
    attachmentUrl,
    attachment: (id: string, attachmentId: string) => base64(attachmentUrl(id, attachmentId)),
  };
}

function createDraftApi({ fetcher, json, nothing }: Ask, base: string, mailbox: () => string | null) {
  const draftUrl = (id: string) => `${base}/drafts/${inUrl(id)}`;
  const outboxUrl = (id: string) => `${base}/outbox/${inUrl(id)}`;
  return {
    startDraft: (request: DraftRequest) =>
      json<Draft>('POST', `${base}/drafts`, withMailbox(request, mailbox())),
    draft: (id: string) => json<Draft>('GET', draftUrl(id)),
    saveDraft: (draft: Draft) =>
      sendRequest(
        fetcher,
        { method: 'PUT', url: draftUrl(draft.id), json: draft, outlivesPage: true },
        asNothing,
      ),
    /** For good. */
    deleteDraft: (id: string) => nothing('DELETE', draftUrl(id)),
    moveDraftToDeleted: (id: string) => nothing('POST', `${draftUrl(id)}/to-deleted`),
    sendDraft: (id: string, request: SendRequest) =>
      json<SendResult>('POST', `${draftUrl(id)}/send`, request),
    takeBack: (id: string) => json<Draft>('POST', `${outboxUrl(id)}/take-back`),
    moveWaitingToDeleted: (id: string) => nothing('POST', `${outboxUrl(id)}/to-deleted`),
    sendNow: (id: string) => json<SendResult>('POST', `${outboxUrl(id)}/send`),
  };
}

function createSettingsApi({ json, nothing }: Ask, base: string) {
  const settingsUrl = (addinId: string) => `${base}/addins/${inUrl(addinId)}/settings`;
  return {
    loadSettings: (addinId: string) => json<RoamingSettings>('GET', settingsUrl(addinId)),
    /** For an add-in that signs in. */
    issueToken: (request: TokenRequest) =>
      json<{ readonly accessToken: string }>('POST', `${base}/tokens`, request),
    saveSettings: (addinId: string, settings: RoamingSettings) =>
      nothing('PUT', settingsUrl(addinId), settings),
  };
}

/**
 * What one account does on the server. Its mails, folders and imports are those of the shared mailbox that `mailbox` names
 * when it is asked; drafts, the outbox and settings are always its own.
 */
export function createAccountApi(
  fetcher: Fetch,
  world: string,
  account: string,
  mailbox: () => string | null = () => null,
) {
  const ask = createAsk(fetcher);
  const base = `/api/worlds/${inUrl(world)}/${inUrl(account)}`;
  const box = () => {
    const shared = mailbox();
    return shared === null ? base : `${base}/shared/${inUrl(shared)}`;
  };
  return {
    ...createPeopleApi(ask, base),
    ...createFolderApi(ask, box),
    ...createMailApi(ask, box),
    ...createDraftApi(ask, base, mailbox),
    ...createImportApi(ask, box),
    ...createSettingsApi(ask, base),
  };
}

export type WorldApi = ReturnType<typeof createWorldApi>;
export type AccountApi = ReturnType<typeof createAccountApi>;
