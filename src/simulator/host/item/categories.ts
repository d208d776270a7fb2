import type { AccountStorage } from '../contract';
import { isFields, parseJson } from '../wire/envelope';
import type { Properties } from './draft-properties';
import type { ComposeForm, OpenMail } from './open-item';
import { OWN } from './own-values';

/** A category of a mailbox's master list; the colour is one of `Office.MailboxEnums.CategoryColor`. */
export interface Category {
  readonly displayName: string;
  readonly color: string;
}

/** What a mailbox starts with. Invented: that it is these six, and their order. */
const FIRST: readonly Category[] = [
  { displayName: 'Red category', color: 'Preset0' },
  { displayName: 'Orange category', color: 'Preset1' },
  { displayName: 'Yellow category', color: 'Preset3' },
  { displayName: 'Green category', color: 'Preset4' },
  { displayName: 'Blue category', color: 'Preset7' },
  { displayName: 'Purple category', color: 'Preset8' },
];

function isCategory(value: unknown): value is Category {
  return isFields(value) && typeof value['displayName'] === 'string' && typeof value['color'] === 'string';
}

/** The master list, which belongs to the mailbox and not to an add-in. */
export async function loadMasterCategories(storage: AccountStorage): Promise<readonly Category[]> {
  const { list } = await storage.loadRoamingSettings(OWN.masterCategories);
  const kept = list === undefined ? FIRST : parseJson(list);
  return Array.isArray(kept) ? kept.filter(isCategory) : FIRST;
}

export async function saveMasterCategories(
  storage: AccountStorage,
  categories: readonly Category[],
): Promise<void> {
  await storage.saveRoamingSettings(OWN.masterCategories, { list: JSON.stringify(categories) });
}

/** Categories are found by name, whatever its case. Invented: that the case does not matter. */
export function isSameCategory(name: string): (other: string) => boolean {
  return (other) => other.toLowerCase() === name.toLowerCase();
}

function namesIn(properties: Properties | undefined): readonly string[] {
  const names = properties?.['names'];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** Names of the categories of a message. */
export function categoriesOf(item: ComposeForm | OpenMail): readonly string[] {
  return namesIn(
    item.kind === 'compose'
      ? item.model.read().customProperties[OWN.categories]
      : item.properties(OWN.categories),
  );
}

export async function saveCategories(item: ComposeForm | OpenMail, names: readonly string[]): Promise<void> {
  if (item.kind === 'read') {
    await item.saveProperties(OWN.categories, { names });
    return;
  }
  const { customProperties } = item.model.read();
  item.model.change({ customProperties: { ...customProperties, [OWN.categories]: { names } } }, 'add-in');
}
