import { readVerdict } from '../../../src/simulator/host/send/completed-options';
import { heldAlert } from '../../../src/simulator/host/send/alerts';
import type { HeldAlert } from '../../../src/simulator/host/contract';
import { SmartAlertDialog } from '../../../src/simulator/page/send/SmartAlertDialog';
import type { Look } from '../looks';
import { ALERT_STATES, type AlertState } from '../states/alerts';
import { answerAtSend } from '../states/press-send';
import { OutlookFrame } from './OutlookFrame';
import { anArea, type Staged } from './stage';

const ADDIN = 'Mailstamp';

/** The alert that the local Outlook makes of what the add-in answers. */
async function alertAtSend(state: AlertState, locale: string): Promise<HeldAlert> {
  const answer = await answerAtSend(state, locale);
  const isNew = state.isOld !== true;
  const verdict = readVerdict(
    { ...answer },
    {
      ...{ manifestMode: 'Block', addinName: ADDIN, supports: () => isNew, ownButton: 'take-action' },
    },
  );
  if (verdict.kind === 'allowed') throw new Error(`This mail goes: ${state.shows}`);
  if (verdict.problems.length > 0) throw new Error(verdict.problems.join(' '));
  return heldAlert(ADDIN, verdict);
}

async function stage(state: AlertState, look: Look): Promise<Staged> {
  const alert = await alertAtSend(state, look.locale);
  return {
    element: (
      <OutlookFrame look={look}>
        <SmartAlertDialog alert={alert} onPress={() => undefined} />
      </OutlookFrame>
    ),
  };
}

/** What Outlook shows when Send is pressed. */
export const ALERTS = anArea({
  ...{ title: 'Alerts at Send', widths: [560], height: 480, part: '[role=alertdialog]' },
  ...{ states: ALERT_STATES, stage },
});
