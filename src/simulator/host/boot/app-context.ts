import type { AddinManifest } from '../../shared/manifest';
import { localise } from '../../shared/manifest';
import type { HostServices } from '../host-services';
import type { FrameIdentity } from '../wire/frame-address';

// Numbers of the library: its name for Outlook on the web, and "editing".
const OUTLOOK_WEB_APP = 64;
const CLIENT_MODE = 1;
const HOST_VERSION = '16.01';

export interface AppContextRequest {
  readonly identity: FrameIdentity;
  readonly addin: AddinManifest;
  readonly pageUrl: string;
}

/**
 * The answer to the first request of every frame. The library refuses to start when one of `_id`, `_appName`,
 * `_appVersion`, `_appUILocale`, `_dataLocale`, `_docUrl`, `_clientMode`, `_settings` or `_reason` is missing.
 * Roaming settings travel in it: each frame has the values of the moment when it booted. Dialogs have none (facts:
 * platform 3.2).
 */
export async function appContext(
  { identity, addin, pageUrl }: AppContextRequest,
  { client, settings, storage }: HostServices,
): Promise<object> {
  return {
    _id: identity.controlId,
    _appInstanceId: identity.controlId,
    _appName: OUTLOOK_WEB_APP,
    _appVersion: HOST_VERSION,
    _appMinorVersion: 1,
    _appUILocale: settings.locale,
    _dataLocale: settings.locale,
    _docUrl: '',
    _clientMode: CLIENT_MODE,
    _settings: identity.isDialog ? {} : await storage.loadRoamingSettings(addin.id),
    _reason: 'documentOpened',
    _osfControlType: 0,
    _eToken: '',
    _correlationId: identity.correlationId,
    _requirementMatrix: JSON.stringify({
      Mailbox: settings.mailboxVersion,
      ...client.sharedSets(settings.mailboxVersion),
    }),
    _hostCustomMessage: '',
    _hostFullVersion: HOST_VERSION,
    _clientWindowHeight: window.innerHeight,
    _clientWindowWidth: window.innerWidth,
    _addinName: localise(addin.displayName, settings.locale),
    _appDomains: addin.appDomains,
    _dialogRequirementMatrix: '',
    _featureGates: {},
    _initialDisplayMode: 0,
    _addInSourceUrl: pageUrl,
  };
}
