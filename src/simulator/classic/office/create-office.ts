import { hasVersion } from '../../shared/client-version';
import type { ClassicBoot } from '../../shared/classic-wire';
import { isFields } from './arguments';
import { enumsOf } from './enums';
import { MASTER_CATEGORY_MEMBERS } from './categories';
import { createItem } from './item';
import { known } from './known';
import type { ReportUnmodelled } from './known';
import type { Host } from './method';
import { methodsOf, rootsOf } from './members';
import { CATALOG_MEMBERS } from './sensitivity-labels';
import { SeriesTime } from './series-time';
import { roamingSettings } from './stored-values';

/** A function that the add-in named for a launch event or a command. */
export type LaunchFunction = (event: object) => void;

export interface OfficeObject {
  /** What the add-in's script sees as `Office`. */
  readonly office: object;
  /** Names match in any case, as on the web; that they do so here too is invented. */
  find(functionName: string): LaunchFunction | undefined;
}

/** Members that an add-in may ask for, and that this runtime does not have (facts: platform 1.3 and 1.4). */
const ABSENT_IN_CONTEXT: ReadonlySet<string> = new Set([
  'ui',
  'auth',
  'officeTheme',
  'document',
  'partitionKey',
  ...rootsOf(CATALOG_MEMBERS),
]);
const ABSENT_IN_MAILBOX: ReadonlySet<string> = new Set([
  'addHandlerAsync',
  'removeHandlerAsync',
  'displayAppointmentForm',
  'displayMessageForm',
  'displayNewAppointmentForm',
  'displayNewMessageForm',
  'displayAppointmentFormAsync',
  'displayMessageFormAsync',
  'displayNewAppointmentFormAsync',
  'displayNewMessageFormAsync',
  'getSelectedItemsAsync',
  'loadItemByIdAsync',
  ...rootsOf(MASTER_CATEGORY_MEMBERS),
]);
const ABSENT_IN_OFFICE: ReadonlySet<string> = new Set(['initialize', 'ribbon', 'addin', 'devicePermission']);

type Boot = Omit<ClassicBoot, 'script' | 'scriptUrl' | 'missingGlobals' | 'clockMs'>;

function createMailbox(boot: Boot, host: Host, report: ReportUnmodelled): object {
  const data = isFields(boot.initialData) ? boot.initialData : {};
  const client = { mailboxVersion: boot.requirements['Mailbox'] ?? '1.1', host, report };
  const mailbox = {
    ...methodsOf(MASTER_CATEGORY_MEMBERS, client),
    item: createItem(data, client),
    userProfile: Object.freeze({
      accountType: data['userProfileType'],
      displayName: data['userDisplayName'],
      emailAddress: data['userEmailAddress'],
      timeZone: data['userTimeZone'],
    }),
    diagnostics: Object.freeze({ hostName: boot.hostName, hostVersion: data['hostVersion'] }),
  };
  return known('mailbox', Object.freeze(mailbox), ABSENT_IN_MAILBOX, report);
}

function createContext(boot: Boot, host: Host, report: ReportUnmodelled): object {
  const context = {
    displayLanguage: boot.locale,
    contentLanguage: boot.locale,
    host: 'Outlook',
    platform: 'PC',
    diagnostics: Object.freeze({ host: 'Outlook', platform: 'PC', version: '16.0' }),
    requirements: Object.freeze({
      isSetSupported: (name: string, version = '1.1') => {
        const has = boot.requirements[name];
        return has !== undefined && hasVersion(has, version);
      },
    }),
    roamingSettings: roamingSettings(boot.roamingSettings, host),
    mailbox: createMailbox(boot, host, report),
    ...methodsOf(CATALOG_MEMBERS, { mailboxVersion: boot.requirements['Mailbox'] ?? '1.1', host, report }),
  };
  return known('context', Object.freeze(context), ABSENT_IN_CONTEXT, report);
}

function associations() {
  const functions = new Map<string, LaunchFunction>();
  const add = (name: string, run: LaunchFunction) => void functions.set(name.toLowerCase(), run);
  const associate = (
    names: string | Readonly<Record<string, LaunchFunction>>,
    run?: LaunchFunction,
  ): void => {
    if (typeof names !== 'string') Object.entries(names).forEach(([name, each]) => add(name, each));
    else if (run !== undefined) add(names, run);
  };
  return { associate, find: (name: string) => functions.get(name.toLowerCase()) };
}

/**
 * Our own Office object for the script runtime of classic Outlook on Windows. It has what a launch event can use there,
 * over the numbers and answers of the web's wire. Code for `onReady` and `initialize` never runs (facts: platform 1.4).
 */
export function createOffice(boot: Boot, host: Host, report: ReportUnmodelled): OfficeObject {
  const { associate, find } = associations();
  const office = {
    ...enumsOf(boot.requirements['Mailbox'] ?? '1.1'),
    actions: Object.freeze({ associate }),
    context: createContext(boot, host, report),
    SeriesTime,
    onReady: () => new Promise<never>(() => undefined),
  };
  return { office: known('Office', office, ABSENT_IN_OFFICE, report), find };
}
