import type { SmartAlert, SmartAlertButton } from '../../host/contract';
import type { Words } from '../words/en';

/** What an alert says: the add-in's own words where it held the mail, else the client's, in the client's language. */
export const alertMessage = (given: SmartAlert, { alert }: Words): string =>
  given.kind === 'held' ? given.message : alert[given.kind](given.title);

/** What a button says: the add-in's own words where it gave some, else the client's. */
export const buttonLabel = ({ id, label, named = id }: SmartAlertButton, { alert }: Words): string =>
  label ?? alert.buttons[named];
