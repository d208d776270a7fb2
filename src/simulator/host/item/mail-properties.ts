import type { AddinProperties, Mail } from '../../shared/mail';
import { isOwn } from './own-values';

type Kept = Pick<Mail, 'folder' | 'customProperties'>;

/** Before an add-in's id where it saves on a sent item that lost what its draft had. */
const SINCE_SENT = 'outlook.sinceSent.';

/**
 * Under which name the custom properties of an add-in lie on a mail. Where sent items have none of their draft (facts:
 * platform 3.2), they begin anew.
 */
export function slotOn({ folder }: Pick<Kept, 'folder'>, addinId: string, sentHaveNone: boolean): string {
  return sentHaveNone && folder === 'sent' ? `${SINCE_SENT}${addinId}` : addinId;
}

/** What every add-in sees of its own on a mail, without what the client hung on it itself. */
export function propertiesOfAddins(mail: Kept, sentHaveNone: boolean): AddinProperties {
  const { customProperties } = mail;
  const ids = Object.keys(customProperties)
    .filter((name) => !isOwn(name))
    .map((name) => (name.startsWith(SINCE_SENT) ? name.slice(SINCE_SENT.length) : name));
  const seen = ids.map((id) => [id, customProperties[slotOn(mail, id, sentHaveNone)]] as const);
  return Object.fromEntries(seen.flatMap(([id, values]) => (values === undefined ? [] : [[id, values]])));
}
