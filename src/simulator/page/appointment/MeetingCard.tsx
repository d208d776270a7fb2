import { Button } from '@fluentui/react-components';
import {
  CalendarCancelRegular,
  CalendarCheckmarkRegular,
  CalendarEditRegular,
  CalendarQuestionMarkRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { placesText, type Attendee, type Meeting, type MeetingAnswer } from '../../shared/appointment';
import type { Mail } from '../../shared/mail';
import { formatPerson } from '../compose/recipients';
import { removeMail } from '../desk/remove-mail';
import { useOutlook } from '../outlook';
import { describeProblem } from '../words/describe-problem';
import { useLocale, useWords } from '../words/use-words';
import { useAppointmentStyles } from './appointment.styles';
import { isOwnEvent, whenText } from './event-text';

const ICONS = {
  accepted: <CalendarCheckmarkRegular />,
  tentative: <CalendarQuestionMarkRegular />,
  declined: <CalendarCancelRegular />,
} as const;
const CHOICES = ['accepted', 'tentative', 'declined'] as const;

function Answers({ mail }: { readonly mail: Mail }) {
  const styles = useAppointmentStyles();
  const words = useWords();
  const { api, mailbox } = useOutlook();
  const [given, setGiven] = useState(mail.answer ?? null);
  const [problem, setProblem] = useState('');
  const answer = async (choice: MeetingAnswer) => {
    const sent = await api.answerMeeting(mail.id, choice);
    setProblem(sent.ok ? '' : describeProblem(sent.error, words));
    if (!sent.ok) return;
    setGiven(choice);
    await mailbox.refresh();
  };
  return (
    <>
      <div className={styles.line} role="group" aria-label={words.event.answer}>
        {CHOICES.map((choice) => (
          <Button
            key={choice}
            icon={ICONS[choice]}
            aria-pressed={given === choice}
            onClick={() => void answer(choice)}
          >
            {words.event.choices[choice]}
          </Button>
        ))}
      </div>
      <span role="status" className={styles.said}>
        {problem || (given ? words.event.answered[given] : '')}
      </span>
    </>
  );
}

function People({ label, people }: { readonly label: string; readonly people: readonly Attendee[] }) {
  const styles = useAppointmentStyles();
  const { event } = useWords();
  if (people.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul className={styles.people}>
          {people.map((attendee) => (
            <li key={attendee.address}>
              <bdi>{formatPerson(attendee)}</bdi>: {event.says[attendee.answer ?? 'nothing']}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function Facts({ meeting }: { readonly meeting: Meeting }) {
  const styles = useAppointmentStyles();
  const { event } = useWords();
  const locale = useLocale();
  const { organizer, attendees, places, recurrence } = meeting;
  return (
    <dl className={styles.facts}>
      <dt>{event.when}</dt>
      <dd>
        {whenText(meeting, locale)}
        {recurrence && ` · ${event.repeats[recurrence.pattern.kind]}`}
      </dd>
      {places.length > 0 && (
        <>
          <dt>{event.where}</dt>
          <dd dir="auto">{placesText(places)}</dd>
        </>
      )}
      {organizer && (
        <>
          <dt>{event.organizer}</dt>
          <dd>
            <bdi>{formatPerson(organizer)}</bdi>
          </dd>
        </>
      )}
      <People label={event.required} people={attendees.filter(({ isRequired }) => isRequired)} />
      <People label={event.optional} people={attendees.filter(({ isRequired }) => !isRequired)} />
    </dl>
  );
}

/** What its organizer can do with an appointment. Cancelling is deleting: the attendees are told either way. */
function OwnActions({ mail, meeting }: { readonly mail: Mail; readonly meeting: Meeting }) {
  const styles = useAppointmentStyles();
  const { event } = useWords();
  const outlook = useOutlook();
  return (
    <>
      <div className={styles.line}>
        <Button
          icon={<CalendarEditRegular />}
          onClick={() => void outlook.desk.start({ kind: 'editEvent', mailId: mail.id })}
        >
          {event.edit}
        </Button>
        {meeting.attendees.length > 0 && (
          <Button icon={<CalendarCancelRegular />} onClick={() => removeMail(outlook, mail)}>
            {event.cancel}
          </Button>
        )}
      </div>
      {meeting.attendees.length > 0 && <span className={styles.said}>{event.cancelTells}</span>}
    </>
  );
}

/** What a message or a calendar entry says about an appointment, and what can be done about it. */
export function MeetingCard({ mail, meeting }: { readonly mail: Mail; readonly meeting: Meeting }) {
  const styles = useAppointmentStyles();
  const { event } = useWords();
  const { account } = useOutlook();
  const isOwn = meeting.organizer?.address.toLowerCase() === account.address.toLowerCase();
  return (
    <section className={styles.card} aria-label={event.card}>
      {meeting.method === 'cancel' && <span className={styles.said}>{event.cancelled}</span>}
      <Facts meeting={meeting} />
      {meeting.method === 'request' && !isOwn && <Answers key={mail.id} mail={mail} />}
      {isOwnEvent(mail, account) && <OwnActions mail={mail} meeting={meeting} />}
    </section>
  );
}
