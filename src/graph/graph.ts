import type { ThreadConsent, ThreadSource } from '../flows/ports';
import { createSignIn } from './sign-in';
import { createThreadSource } from './thread-source';

/** Outlook puts the bridge there before the pages of an add-in run, or lets them call for it. */
const BRIDGES = ['nestedAppAuthBridge', '__initializeNestedAppAuth'] as const;

/** Conversations through Microsoft Graph, for organisations that registered an application. In pages only, never at Send. */
export function createGraph(clientId: string): ThreadSource & ThreadConsent {
  const signIn = createSignIn({
    clientId,
    isOffered: () => BRIDGES.some((name) => Reflect.get(globalThis, name) !== undefined),
    load: () => import(/* webpackMode: "lazy" */ '@azure/msal-browser'),
  });
  const source = createThreadSource({
    fetch: (url, init) => fetch(url, init),
    token: signIn.quietToken,
    clock: {
      now: () => Date.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
  });
  return { ...source, agree: signIn.agree };
}
