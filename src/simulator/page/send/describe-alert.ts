import type { SmartAlert, SmartAlertButton } from '../../host/contract';
import type { Words } from '../words/en';

/** What an alert says: the add-in's own words where it held the mail, else the client's, in the client's language. */
export const alertMessage = ({ kind, message, title }: SmartAlert, { alert }: Words): string =>
  kind === 'held' ? message : alert[kind](title);

/** What a button says; only the one that opens the add-in carries the add-in's words. */
export const buttonLabel = ({ id, label, ofAddin }: SmartAlertButton, { alert }: Words): string =>
  ofAddin === true || id === 'take-action' ? label : alert.buttons[id];
