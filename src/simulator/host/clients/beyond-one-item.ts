import type {
  AddinManifest,
  ButtonControl,
  CommandAction,
  MenuControl,
  RibbonGroup,
} from '../../shared/manifest';
import type { HostServices } from '../host-services';
import type { OpenItem } from '../item/open-item';

type Services = Pick<HostServices, 'client' | 'supports'>;

/** Whether a command works without the one open message, with several or none instead (facts: platform 4). */
function worksWith(what: 'several' | 'none', action: CommandAction, { client, supports }: Services): boolean {
  const isAsked = action.kind === 'showTaskpane' && action.beyondOneItem === true;
  return isAsked && client.beyondOneItem.has(what) && supports('1.13');
}

export function worksWithSeveral(action: CommandAction, services: Services): boolean {
  return worksWith('several', action, services);
}

/** The commands that an add-in offers for what is open: beside one item, only those that ask for it. */
export function commandsFor({ kind }: OpenItem, addin: AddinManifest, services: Services): AddinManifest {
  if (kind !== 'several' && kind !== 'none') return addin;
  const works = ({ action }: ButtonControl): boolean => worksWith(kind, action, services);
  const kept = (control: ButtonControl | MenuControl): readonly (ButtonControl | MenuControl)[] => {
    if (control.kind === 'button') return works(control) ? [control] : [];
    const items = control.items.filter(works);
    return items.length === 0 ? [] : [{ ...control, items }];
  };
  const read = addin.read.flatMap((group): readonly RibbonGroup[] => {
    const controls = group.controls.flatMap(kept);
    return controls.length === 0 ? [] : [{ ...group, controls }];
  });
  return { ...addin, read };
}
