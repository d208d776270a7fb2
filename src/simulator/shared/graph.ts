/** Microsoft Graph as the local Outlook plays it: what its page and its server have to agree on. */

/** The host that is played. Tokens are for it, and pages of add-ins that ask it are sent here. */
export const GRAPH = 'https://graph.microsoft.com';

/** What an add-in asks the nested app authentication for. */
export interface TokenRequest {
  readonly clientId: string;
  /** Separated by spaces, as MSAL writes them: `https://graph.microsoft.com/Mail.ReadBasic openid`. */
  readonly scope: string;
}
