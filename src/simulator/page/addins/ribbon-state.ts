import {
  type AddinManifest,
  type ButtonControl,
  groupsOn,
  localise,
  type ManifestIcon,
  type MenuControl,
  type Surface,
} from '../../shared/manifest';

export interface RibbonButton {
  readonly kind: 'button';
  readonly addinId: string;
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly iconUrl: string | null;
  /** Opens a task pane, as opposed to running a function. */
  readonly opensPane: boolean;
}
export interface RibbonMenu {
  readonly kind: 'menu';
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly iconUrl: string | null;
  readonly items: readonly RibbonButton[];
}
export interface RibbonGroupState {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly (RibbonButton | RibbonMenu)[];
}

/** The smallest icon that is not drawn larger than it is, on screens of up to two device pixels per point. */
export function pickIcon(icons: readonly ManifestIcon[], points: number): ManifestIcon | null {
  const bySize = [...icons].sort((a, b) => a.size - b.size);
  return bySize.find(({ size }) => size >= points * 2) ?? bySize.at(-1) ?? null;
}

const ICON_POINTS = 16;

function look(control: ButtonControl | MenuControl, locale: string) {
  const icon = pickIcon(control.icons, ICON_POINTS);
  const [title, text] = [localise(control.tipTitle, locale), localise(control.tipText, locale)];
  return {
    id: control.id,
    label: localise(control.label, locale),
    tip: title === '' || title === text ? text : `${title}: ${text}`,
    iconUrl: icon ? localise(icon.url, locale) : null,
  };
}

/** Whose control it is, and in which language it is shown. */
interface Seen {
  readonly addinId: string;
  readonly locale: string;
}

const toButton = (control: ButtonControl, { addinId, locale }: Seen): RibbonButton => ({
  kind: 'button',
  addinId,
  ...look(control, locale),
  opensPane: control.action.kind === 'showTaskpane',
});

const toControl = (control: ButtonControl | MenuControl, seen: Seen): RibbonButton | RibbonMenu =>
  control.kind === 'button'
    ? toButton(control, seen)
    : {
        kind: 'menu',
        ...look(control, seen.locale),
        items: control.items.map((item) => toButton(item, seen)),
      };

/** The ribbon groups of all add-ins for one surface, in the client's language. */
export function toRibbon(
  manifests: readonly AddinManifest[],
  surface: Surface,
  locale: string,
): readonly RibbonGroupState[] {
  return manifests.flatMap((manifest) =>
    groupsOn(manifest, surface).map((group) => ({
      id: `${manifest.id}/${group.id}`,
      label: localise(group.label, locale),
      controls: group.controls.map((control) => toControl(control, { addinId: manifest.id, locale })),
    })),
  );
}
