import { groupsOn } from '../shared/manifest';
import type { AddinManifest, ButtonControl, RibbonGroup, Surface } from '../shared/manifest';

export interface FoundControl {
  readonly addin: AddinManifest;
  readonly control: ButtonControl;
}

function buttonsIn(groups: readonly RibbonGroup[]): readonly ButtonControl[] {
  const controls = groups.flatMap((group) => group.controls);
  return controls.flatMap((control) => (control.kind === 'menu' ? control.items : [control]));
}

/** Finds a button or menu item by its control id among the commands of one surface, of one add-in or of all. */
export function findControl(
  addins: readonly AddinManifest[],
  surface: Surface,
  controlId: string,
  addinId?: string,
): FoundControl | undefined {
  const asked = addins.filter(({ id }) => addinId === undefined || id === addinId);
  const all = asked.flatMap((addin) =>
    buttonsIn(groupsOn(addin, surface)).map((control) => ({ addin, control })),
  );
  return all.find(({ control }) => control.id === controlId);
}
