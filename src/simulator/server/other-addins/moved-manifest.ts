import type {
  AddinManifest,
  ButtonControl,
  Localised,
  ManifestIcon,
  MenuControl,
  PhoneFormFactor,
  RibbonGroup,
  Surface,
} from '../../shared/manifest';

type Move = (address: string) => string;

function everyText(text: Localised, move: Move): Localised {
  const overrides = Object.entries(text.overrides).map(([locale, value]) => [locale, move(value)] as const);
  return { default: move(text.default), overrides: Object.fromEntries(overrides) };
}

const orNull = (text: Localised | null, move: Move): Localised | null => text && everyText(text, move);

function moveIcons(icons: readonly ManifestIcon[], move: Move): readonly ManifestIcon[] {
  return icons.map((icon) => ({ ...icon, url: everyText(icon.url, move) }));
}

function moveButton(button: ButtonControl, move: Move): ButtonControl {
  const { action } = button;
  return {
    ...button,
    icons: moveIcons(button.icons, move),
    action: action.kind === 'showTaskpane' ? { ...action, url: everyText(action.url, move) } : action,
  };
}

function moveControl(control: ButtonControl | MenuControl, move: Move): ButtonControl | MenuControl {
  if (control.kind === 'button') return moveButton(control, move);
  const items = control.items.map((item) => moveButton(item, move));
  return { ...control, icons: moveIcons(control.icons, move), items };
}

function moveGroups(groups: readonly RibbonGroup[], move: Move): readonly RibbonGroup[] {
  return groups.map((group) => ({
    ...group,
    controls: group.controls.map((control) => moveControl(control, move)),
  }));
}

function surfacesIn(manifest: AddinManifest, move: Move): Record<Surface, readonly RibbonGroup[]> {
  const { read, compose, organizer = [], attendee = [] } = manifest;
  return {
    read: moveGroups(read, move),
    compose: moveGroups(compose, move),
    organizer: moveGroups(organizer, move),
    attendee: moveGroups(attendee, move),
  };
}

function movePhone(phone: PhoneFormFactor, move: Move): PhoneFormFactor {
  const { read, functionFileUrl } = phone;
  const ownPage = functionFileUrl && { functionFileUrl: everyText(functionFileUrl, move) };
  return { ...phone, read: moveGroups(read, move), ...ownPage };
}

/** The manifest with every address put through `move`; AppDomains aside. */
function withAddresses(manifest: AddinManifest, move: Move): AddinManifest {
  const { phone } = manifest;
  const images = Object.entries(manifest.images).map(([id, image]) => [id, everyText(image, move)] as const);
  return {
    ...manifest,
    icons: moveIcons(manifest.icons, move),
    images: Object.fromEntries(images),
    runtimeUrl: orNull(manifest.runtimeUrl, move),
    runtimeScriptUrl: orNull(manifest.runtimeScriptUrl, move),
    functionFileUrl: orNull(manifest.functionFileUrl, move),
    ...surfacesIn(manifest, move),
    ...(phone === undefined ? {} : { phone: movePhone(phone, move) }),
  };
}

function originOf(address: string): string | null {
  return URL.canParse(address) && /^https?:/i.test(address) ? new URL(address).origin : null;
}

/** Every origin that the add-in's own pages, pictures and scripts live on, and those of its AppDomains. */
export function originsIn(manifest: AddinManifest): readonly string[] {
  const found = new Set<string>();
  const note = (address: string): string => {
    const origin = originOf(address);
    if (origin !== null) found.add(origin);
    return address;
  };
  withAddresses(manifest, note);
  manifest.appDomains.forEach(note);
  return [...found];
}

/** The manifest as if the add-in had been made for the places where the local Outlook serves it. */
export function moveManifest(
  manifest: AddinManifest,
  movedOrigins: Readonly<Record<string, string>>,
): AddinManifest {
  const move: Move = (address) => {
    const origin = originOf(address);
    const moved = origin === null ? undefined : movedOrigins[origin];
    return origin === null || moved === undefined ? address : moved + address.slice(origin.length);
  };
  const domains = manifest.appDomains.map(move);
  return {
    ...withAddresses(manifest, move),
    // The old ones too: office.js compares what an add-in asks for, and that may be an address it knows by heart.
    appDomains: [
      ...new Set([
        ...domains,
        ...manifest.appDomains,
        ...Object.values(movedOrigins),
        ...Object.keys(movedOrigins),
      ]),
    ],
    movedOrigins,
  };
}
