// Which children an element may have, and in which order.
// https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering, completed from Microsoft's samples
// where that page says nothing (Runtimes, SupportsSharedFolders, FunctionFile).

/** @typedef {import('./xml.mjs').XmlElement} XmlElement */

const OVERRIDE = ['Override'];
const BUTTON = ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action'];

/** By element name, or by name and xsi:type where they differ. @type {Readonly<Record<string, readonly string[]>>} */
const CHILDREN = {
  OfficeApp: [
    ...[
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
    ],
    ...[
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'FormSettings',
      'Permissions',
      'Rule',
    ],
    ...['DisableEntityHighlighting', 'VersionOverrides'],
  ],
  DisplayName: OVERRIDE,
  'OfficeApp>Description': OVERRIDE,
  AppDomains: ['AppDomain'],
  Hosts: ['Host'],
  Requirements: ['Sets', 'bt:Sets'],
  Sets: ['Set'],
  'bt:Sets': ['bt:Set'],
  FormSettings: ['Form'],
  Form: ['DesktopSettings', 'TabletSettings', 'PhoneSettings'],
  DesktopSettings: ['SourceLocation', 'RequestedHeight'],
  Rule: ['Rule'],
  'VersionOverrides:VersionOverridesV1_0': [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'VersionOverrides',
  ],
  'VersionOverrides:VersionOverridesV1_1': [
    ...['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
    ...['ConnectedServiceControls', 'ExtendedPermissions'],
  ],
  'Host:MailHost': ['Runtimes', 'DesktopFormFactor', 'TabletFormFactor', 'MobileFormFactor'],
  Runtimes: ['Runtime'],
  Runtime: OVERRIDE,
  DesktopFormFactor: ['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint'],
  MobileFormFactor: ['FunctionFile', 'ExtensionPoint'],
  ExtensionPoint: ['OfficeTab', 'CustomTab', 'Group', 'LaunchEvents', 'SourceLocation'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Tooltip', 'Control'],
  'Control:Button': BUTTON,
  'Control:Menu': ['Label', 'ToolTip', 'Supertip', 'Icon', 'Items'],
  'Control:MobileButton': ['Label', 'Icon', 'Action'],
  Items: ['Item'],
  Item: BUTTON,
  Supertip: ['Title', 'Description'],
  Icon: ['bt:Image'],
  'Action:ShowTaskpane': ['TaskpaneId', 'SourceLocation', 'SupportsPinning'],
  'Action:ExecuteFunction': ['FunctionName'],
  LaunchEvents: ['LaunchEvent'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  'bt:Images': ['bt:Image'],
  'bt:Urls': ['bt:Url'],
  'bt:ShortStrings': ['bt:String'],
  'bt:LongStrings': ['bt:String'],
  'bt:Image': ['bt:Override'],
  'bt:Url': ['bt:Override'],
  'bt:String': ['bt:Override'],
};

/**
 * @param {XmlElement} element
 * @param {string} [parent]
 * @returns {readonly string[]} one sentence per child that is unknown or comes too late
 */
export function orderProblems(element, parent = '') {
  const type = element.attributes['xsi:type'] ?? '';
  const allowed =
    CHILDREN[`${element.name}:${type}`] ??
    CHILDREN[`${parent}>${element.name}`] ??
    CHILDREN[element.name] ??
    [];
  /** @type {string[]} */
  const problems = [];
  let furthest = 0;
  for (const child of element.children) {
    const place = allowed.indexOf(child.name);
    if (place === -1) problems.push(`<${child.name}> has no place in <${element.name}>.`);
    else if (place < furthest)
      problems.push(`<${child.name}> must stand before <${allowed[furthest] ?? ''}> in <${element.name}>.`);
    else furthest = place;
    problems.push(...orderProblems(child, element.name));
  }
  return problems;
}
