import type { ClientForms, FilledEvent, FilledForm } from '../../host/contract';
import type { Draft } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { Desk } from '../desk/desk';
import type { Navigator } from '../desk/navigator';

/** What the add-in filled in, on top of what the form starts with: a reply's own words stand above its quote. */
function fillDraft(draft: Draft, { to, cc, bcc, subject, html, attachments }: FilledForm): Draft {
  return {
    ...draft,
    to: [...draft.to, ...to],
    cc: [...draft.cc, ...cc],
    bcc: [...draft.bcc, ...bcc],
    subject: subject === '' ? draft.subject : subject,
    bodyFormat: 'html',
    body: html + draft.body,
    attachments: [...draft.attachments, ...attachments],
  };
}

/** An event without an end lasts as long as it would have. */
function fillEvent(draft: Draft, form: FilledEvent): Draft {
  const { appointment } = draft;
  if (!appointment) return draft;
  const start = form.start ?? appointment.start;
  const end = form.end ?? start + (appointment.end - appointment.start);
  return {
    ...draft,
    to: form.required,
    cc: form.optional,
    subject: form.subject,
    bodyFormat: 'html',
    body: form.html + draft.body,
    appointment: { ...appointment, start, end, places: form.places },
  };
}

export interface ClientFormsOptions {
  readonly api: Pick<AccountApi, 'mail'>;
  readonly navigator: Pick<Navigator, 'goTo'>;
  /** Asked late: the desk is made after the host. */
  readonly desk: () => Pick<Desk, 'start' | 'close' | 'discard' | 'drafts'>;
}

/** Forms that add-ins open and close, on the page's own desk. */
export function createClientForms({ api, navigator, desk }: ClientFormsOptions): ClientForms {
  return {
    async showMail(mailId) {
      const answer = await api.mail(mailId);
      if (!answer.ok) return false;
      navigator.goTo({ folder: answer.value.folder, mailId, draftId: null });
      return true;
    },
    writeNew: (form) => desk().start({ kind: 'new' }, (draft) => fillDraft(draft, form)),
    writeNewEvent: (form) => desk().start({ kind: 'newEvent' }, (draft) => fillEvent(draft, form)),
    reply: (mailId, kind, form) => desk().start({ kind, mailId }, (draft) => fillDraft(draft, form)),
    async close(draftId, how) {
      // Drafts here save themselves, so that there is nothing to ask about.
      await (how === 'discard' ? desk().discard(draftId) : desk().close(draftId));
      return desk()
        .drafts.get()
        .some((draft) => draft.draftId === draftId)
        ? 'cancelled'
        : 'closed';
    },
  };
}
