import type { ComposeModel } from '../contract';
import type { HostServices } from '../host-services';
import { DraftProperties } from './draft-properties';
import { HeaderBugs } from './header-bugs';
import { boardRules, NotificationBoard } from './notification-board';
import { OnSendTexts } from './on-send';
import type { ComposeForm } from './open-item';
import { SessionData } from './session-data';

interface FormListeners {
  readonly onNotifications: () => void;
  readonly onSendAsked: () => void;
}

/** Session data lives here: a draft that is closed and opened again starts without any. */
export function openForm(
  model: ComposeModel,
  services: HostServices,
  { onNotifications, onSendAsked }: FormListeners,
): ComposeForm {
  const data = new Map<string, SessionData>();
  const dataOf = (addinId: string): SessionData => {
    const existing = data.get(addinId) ?? new SessionData(services.supports('1.16'));
    data.set(addinId, existing);
    return existing;
  };
  let isSaved = model.reopened;
  const properties = new DraftProperties(model, services);
  const save = async (): Promise<string> => {
    properties.release();
    const id = await model.save();
    isSaved = true;
    return id;
  };
  const board = new NotificationBoard(boardRules(services, 'compose'), onNotifications);
  return {
    kind: 'compose',
    model,
    board,
    sessionData: dataOf,
    properties,
    headerBugs: new HeaderBugs(model, services),
    sending: { underWay: false },
    openedAt: Date.now(),
    onSend: new OnSendTexts(),
    askToSend: onSendAsked,
    save,
    isSaved: () => isSaved,
  };
}
