import type { ClientId } from '../../host/clients/client-profile';
import { isOwn } from '../../host/item/own-values';
import type { AddinProperties, Draft, DraftRequest } from '../../shared/mail';
import type { AccountApi } from '../api/api';

/** What add-ins hung on a mail, without what the client hung on it itself. */
function ofAddins(properties: AddinProperties): AddinProperties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !isOwn(name)));
}

/** Classic Outlook on Windows hands the custom properties of a mail on to its forward (facts: platform 3.2). */
export function inheritProperties(client: ClientId, api: Pick<AccountApi, 'mail'>) {
  return async (request: DraftRequest, draft: Draft): Promise<Draft> => {
    if (client !== 'classic-windows' || request.kind !== 'forward') return draft;
    const parent = await api.mail(request.mailId);
    return parent.ok ? { ...draft, customProperties: ofAddins(parent.value.customProperties) } : draft;
  };
}
