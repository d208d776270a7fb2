import type { AddinManifest, ButtonControl, RibbonGroup } from '../shared/manifest';

export interface FoundControl {
  readonly addin: AddinManifest;
  readonly control: ButtonControl;
}

function buttonsIn(groups: readonly RibbonGroup[]): readonly ButtonControl[] {
  const controls = groups.flatMap((group) => group.controls);
  return controls.flatMap((control) => (control.kind === 'menu' ? control.items : [control]));
}

/** Finds a button or menu item by its control id among the add-ins' commands of one mode. */
export function findControl(
  addins: readonly AddinManifest[],
  mode: 'read' | 'compose',
  controlId: string,
): FoundControl | undefined {
  const all = addins.flatMap((addin) => buttonsIn(addin[mode]).map((control) => ({ addin, control })));
  return all.find(({ control }) => control.id === controlId);
}
