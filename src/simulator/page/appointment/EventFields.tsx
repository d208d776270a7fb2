import { Checkbox, Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { placesText, type Appointment } from '../../shared/appointment';
import type { Composing } from '../compose/composing';
import { useWords } from '../words/use-words';
import { useAppointmentStyles } from './appointment.styles';
import {
  allDay,
  dateText,
  endingAt,
  endsBeforeItBegins,
  lastDay,
  momentOf,
  REPEATS,
  repeating,
  repeatOf,
  startingAt,
  timeText,
  type Repeat,
} from './event-times';

interface FieldsProps {
  readonly appointment: Appointment;
  readonly change: (part: Partial<Appointment>) => void;
}

interface MomentProps {
  readonly dateLabel: string;
  readonly timeLabel: string;
  readonly moment: number;
  readonly isAllDay: boolean;
  readonly onMoment: (moment: number) => void;
}

function MomentFields({ dateLabel, timeLabel, moment, isAllDay, onMoment }: MomentProps) {
  const [date, time] = [dateText(moment, isAllDay), timeText(moment)];
  const take = (newDate: string, newTime: string) => {
    const next = momentOf(newDate, newTime, isAllDay);
    if (next !== null) onMoment(next);
  };
  return (
    <>
      <Input type="date" aria-label={dateLabel} value={date} onChange={(_, { value }) => take(value, time)} />
      {!isAllDay && (
        <Input
          type="time"
          aria-label={timeLabel}
          value={time}
          onChange={(_, { value }) => take(date, value)}
        />
      )}
    </>
  );
}

function When({ appointment, change }: FieldsProps) {
  const styles = useAppointmentStyles();
  const { event } = useWords();
  const { start, isAllDay } = appointment;
  return (
    <>
      <span className={styles.label}>{event.start}</span>
      <div className={styles.line}>
        <MomentFields
          dateLabel={event.startDate}
          timeLabel={event.startTime}
          moment={start}
          isAllDay={isAllDay}
          onMoment={(moment) => change(startingAt(appointment, moment))}
        />
        <Checkbox
          label={event.allDay}
          checked={isAllDay}
          onChange={(_, { checked }) => change(allDay(appointment, checked === true))}
        />
      </div>
      <span className={styles.label}>{event.end}</span>
      <div className={styles.line}>
        <MomentFields
          dateLabel={event.endDate}
          timeLabel={event.endTime}
          moment={lastDay(appointment)}
          isAllDay={isAllDay}
          onMoment={(moment) => change(endingAt(appointment, moment))}
        />
      </div>
      {endsBeforeItBegins(appointment) && (
        <span role="alert" className={styles.wrong}>
          {event.endsBeforeItBegins}
        </span>
      )}
    </>
  );
}

function Repeats({ appointment, change }: FieldsProps) {
  const styles = useAppointmentStyles();
  const { event } = useWords();
  const id = useId();
  const { recurrence } = appointment;
  const repeat = repeatOf(appointment);
  const until = recurrence?.until ?? null;
  const choices: readonly Repeat[] = repeat === 'other' ? [...REPEATS, 'other'] : REPEATS;
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {event.repeat}
      </label>
      <div className={styles.line}>
        <Select
          id={id}
          value={repeat}
          onChange={(_, { value }) => change({ recurrence: repeating(appointment, value as Repeat) })}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {event.repeats[choice]}
            </option>
          ))}
        </Select>
        {recurrence && (
          <Input
            type="date"
            aria-label={event.until}
            contentBefore={event.until}
            value={until === null ? '' : dateText(until, true)}
            onChange={(_, { value }) =>
              change({ recurrence: { ...recurrence, until: momentOf(value, '', true) } })
            }
          />
        )}
      </div>
    </>
  );
}

/** Rooms that an add-in named stay as long as nobody writes over them. */
function Where({ appointment, change }: FieldsProps) {
  const styles = useAppointmentStyles();
  const { event } = useWords();
  const id = useId();
  const write = (name: string) => change({ places: name === '' ? [] : [{ name, address: null }] });
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {event.location}
      </label>
      <Input
        id={id}
        className={styles.place}
        maxLength={255}
        dir="auto"
        value={placesText(appointment.places)}
        onChange={(_, { value }) => write(value)}
      />
    </>
  );
}

/** When and where an appointment that is written takes place. */
export function EventFields({
  composing: { model },
  appointment,
}: {
  readonly composing: Composing;
  readonly appointment: Appointment;
}) {
  const styles = useAppointmentStyles();
  const change = (part: Partial<Appointment>) =>
    model.change({ appointment: { ...appointment, ...part } }, 'person');
  return (
    <div className={styles.fields}>
      <When appointment={appointment} change={change} />
      <Repeats appointment={appointment} change={change} />
      <Where appointment={appointment} change={change} />
    </div>
  );
}
