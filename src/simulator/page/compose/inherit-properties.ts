import type { ClientSettings } from '../../host/contract';
import { propertiesOfAddins } from '../../host/item/mail-properties';
import type { Draft, DraftRequest } from '../../shared/mail';
import type { AccountApi } from '../api/api';

/** Classic Outlook on Windows hands the custom properties of a mail on to its forward (facts: platform 3.2). */
export function inheritProperties(
  { client, bugs }: Pick<ClientSettings, 'client' | 'bugs'>,
  api: Pick<AccountApi, 'mail'>,
) {
  const sentHaveNone = bugs.includes('platform 3.2');
  return async (request: DraftRequest, draft: Draft): Promise<Draft> => {
    if (client !== 'classic-windows' || request.kind !== 'forward') return draft;
    const parent = await api.mail(request.mailId);
    if (!parent.ok) return draft;
    return { ...draft, customProperties: propertiesOfAddins(parent.value, sentHaveNone) };
  };
}
