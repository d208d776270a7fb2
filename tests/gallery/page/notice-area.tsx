import { followThread } from '../../../src/flows/follow-thread';
import { NotificationBar } from '../../../src/simulator/page/addins/NotificationBar';
import type { AddinSession } from '../../../src/simulator/page/addins/use-session-view';
import type { Notification } from '../../../src/simulator/host/contract';
import { ANSWERED } from '../../support/draft-scene';
import type { FakeNotice } from '../../support/fake-compose-host';
import type { Look } from '../looks';
import { arrange } from '../states/gallery-draft';
import { NOTICE_STATES, type NoticeState } from '../states/notices';
import { OutlookFrame } from './OutlookFrame';
import { anArea, type Staged } from './stage';

/** As the add-in's adapter passes it on: with a link it is an insight, without one a piece of information. */
function asNotification([key, { message, linkText }]: readonly [string, FakeNotice]): Notification {
  const action = linkText === undefined ? null : { text: linkText, commandId: '', contextData: '{}' };
  const type = action === null ? 'informationalMessage' : 'insightMessage';
  return { ...{ addinId: 'mailstamp', key, type, message, persistent: false }, action };
}

/** All that the bar asks of a session. */
function sessionWith(notifications: readonly Notification[]): AddinSession {
  const view = { notifications, pane: null, panes: [], dialogs: [], busy: false };
  const session = { view: () => view, subscribe: () => () => undefined };
  return session as unknown as AddinSession;
}

async function stage(state: NoticeState, look: Look): Promise<Staged> {
  const { host, tools, words } = await arrange(state, look.locale);
  if (state.source) await followThread(host, state.source, tools, ANSWERED);
  await state.event({ host, tools, words });
  const notifications = Object.entries(host.draft.notices).map(asNotification);
  if (notifications.length === 0) throw new Error(`Nothing is said: ${state.shows}`);
  return {
    element: (
      <OutlookFrame look={look}>
        <div style={{ paddingTop: 10 }}>
          <NotificationBar session={sessionWith(notifications)} />
        </div>
      </OutlookFrame>
    ),
  };
}

/** What Mailstamp says above a draft while it is written. */
export const NOTICES = anArea({
  ...{ title: 'Lines above the draft', widths: [560], height: 40, states: NOTICE_STATES, stage },
});
