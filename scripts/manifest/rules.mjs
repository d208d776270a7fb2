// What Outlook, and this project, ask of the manifest. Each rule notices; the checker reports all of them together.
import { PNG } from 'pngjs';
import { orderProblems } from './order.mjs';
import { allElements, named } from './xml.mjs';

/**
 * @typedef {import('./xml.mjs').XmlElement} XmlElement
 *
 * What the manifest is compared with.
 * @typedef {object} Evidence
 * @property {(path: string) => Buffer | undefined} readFile a file of the built add-in, by its path from the origin
 * @property {readonly string[]} functions what every built launch script associates
 * @property {readonly string[]} phoneFunctions what the script of the page for events associates besides
 *
 * @typedef {(root: XmlElement, evidence: Evidence) => readonly string[]} Rule
 */

const LONGEST_RESID = 32;
const LONGEST_URL = 2048;
const LENGTHS = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, DisplayName: 125, Description: 250 };
const DESKTOP_ICONS = [16, 32, 80];
const MOBILE_ICONS = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => `${size}@${scale}`));

/** Events that clients in production know, by form factor. Names outside this list are ignored silently by Outlook. */
const EVENTS = {
  DesktopFormFactor: [
    ...[
      'OnNewMessageCompose',
      'OnMessageCompose',
      'OnMessageRecipientsChanged',
      'OnMessageAttachmentsChanged',
    ],
    ...['OnMessageFromChanged', 'OnSensitivityLabelChanged', 'OnInfoBarDismissClicked', 'OnMessageSend'],
    ...['OnNewAppointmentOrganizer', 'OnAppointmentOrganizer', 'OnAppointmentAttendeesChanged'],
    ...['OnAppointmentTimeChanged', 'OnAppointmentRecurrenceChanged', 'OnAppointmentAttachmentsChanged'],
    'OnAppointmentSend',
  ],
  MobileFormFactor: ['OnNewMessageCompose', 'OnMessageRecipientsChanged', 'OnMessageFromChanged'],
};

/** Which section of the resources an element's resid points into. @type {Readonly<Record<string, string>>} */
const SECTION = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
  Override: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

/**
 * @param {XmlElement} root
 * @param {string} section
 * @returns {readonly XmlElement[]}
 */
const resources = (root, section) => named(root, section).flatMap(({ children }) => children);

/** An address in every language. @param {XmlElement} element */
const inEveryLanguage = ({ attributes, children }) => [
  attributes['DefaultValue'] ?? '',
  ...children.map((child) => child.attributes['Value'] ?? ''),
];

/** @param {XmlElement} root @param {string | undefined} resid */
const urlOf = (root, resid) =>
  [...resources(root, 'bt:Images'), ...resources(root, 'bt:Urls')].find(
    ({ attributes }) => attributes['id'] === resid,
  )?.attributes['DefaultValue'];

/** @param {XmlElement} root @param {string | undefined} resid */
const urlsNamed = (root, resid) =>
  resources(root, 'bt:Urls')
    .filter(({ attributes }) => attributes['id'] === resid)
    .flatMap(inEveryLanguage);

/** @param {XmlElement} root */
const references = (root) => allElements(root).filter(({ attributes }) => attributes['resid'] !== undefined);

/** @type {Rule} */
const residsAreDefined = (root) =>
  references(root).flatMap(({ name, attributes: { resid = '' } }) => {
    const section = SECTION[name] ?? '';
    const defined = resources(root, section).some(({ attributes }) => attributes['id'] === resid);
    return defined ? [] : [`<${name} resid="${resid}"> is not defined in <${section}>.`];
  });

/** @type {Rule} */
const residsAreUsed = (root) => {
  const used = new Set(references(root).map(({ attributes }) => attributes['resid']));
  return Object.values(SECTION)
    .filter((section, index, all) => all.indexOf(section) === index)
    .flatMap((section) => resources(root, section))
    .filter(({ attributes }) => !used.has(attributes['id']))
    .map(({ attributes }) => `Resource ${attributes['id'] ?? ''} is never used.`);
};

/** @type {Rule} */
const residsAreShort = (root) =>
  allElements(root)
    .filter(({ name }) => name.startsWith('bt:'))
    .map(({ attributes }) => attributes['id'] ?? '')
    .filter((id) => id.length > LONGEST_RESID)
    .map((id) => `Resource id ${id} is longer than ${LONGEST_RESID} characters.`);

/** @type {Rule} */
const idsAreUnique = (root) => {
  const ids = allElements(root)
    .filter(({ name }) => name !== 'OfficeTab')
    .flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `The id ${id} is given twice.`);
};

/** @param {XmlElement} element @returns {readonly string[]} its text and its translations */
const wordings = ({ attributes, children }) => [
  attributes['DefaultValue'] ?? '',
  ...children.map((override) => override.attributes['Value'] ?? ''),
];

/** Everything that a person reads. @param {XmlElement} root @returns {readonly { element: XmlElement, limit: number }[]} */
const sentences = (root) => [
  ...resources(root, 'bt:ShortStrings').map((element) => ({ element, limit: LENGTHS['bt:ShortStrings'] })),
  ...resources(root, 'bt:LongStrings').map((element) => ({ element, limit: LENGTHS['bt:LongStrings'] })),
  ...root.children
    .filter(({ name }) => name === 'DisplayName' || name === 'Description')
    .map((element) => ({
      element,
      limit: element.name === 'DisplayName' ? LENGTHS.DisplayName : LENGTHS.Description,
    })),
];

/** @type {Rule} */
const stringsFit = (root) =>
  sentences(root).flatMap(({ element, limit }) =>
    wordings(element)
      .filter((words) => words.length > limit || words.trim() === '')
      .map(
        (words) =>
          `${element.attributes['id'] ?? element.name}: ${words.length} characters, where 1 to ${limit} fit.`,
      ),
  );

/** @type {Rule} */
const localesAreComplete = (root) => {
  const localesOf = (/** @type {XmlElement} */ element) =>
    element.children.map(({ attributes }) => attributes['Locale'] ?? '');
  const locales = new Set(sentences(root).flatMap(({ element }) => localesOf(element)));
  return sentences(root).flatMap(({ element }) =>
    [...locales]
      .filter((locale) => !localesOf(element).includes(locale))
      .map((locale) => `${element.attributes['id'] ?? element.name} has no words for ${locale}.`),
  );
};

/** @type {Rule} */
const eventsAreKnown = (root) =>
  Object.entries(EVENTS).flatMap(([formFactor, known]) => {
    const events = named(root, formFactor)
      .flatMap((element) => named(element, 'LaunchEvent'))
      .map(({ attributes }) => attributes['Type'] ?? '');
    return events.flatMap((event, index) => [
      ...(known.includes(event) ? [] : [`${event} is not an event of ${formFactor}.`]),
      ...(events.indexOf(event) === index ? [] : [`${event} is handled twice.`]),
    ]);
  });

/** @type {Rule} */
const runtimeIsTheLaunchPage = (root) => {
  const runtimes = named(root, 'Runtime').map(({ attributes }) => attributes['resid']);
  const pages = named(root, 'ExtensionPoint')
    .filter(({ attributes }) => attributes['xsi:type'] === 'LaunchEvent')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'SourceLocation'));
  const functionFiles = named(root, 'FunctionFile');
  return [
    ...(runtimes.length === 1
      ? []
      : [`There are ${runtimes.length} runtimes, where Outlook takes exactly one.`]),
    ...[...pages, ...functionFiles]
      .filter(({ attributes }) => attributes['resid'] !== runtimes[0])
      .map(
        ({ name, attributes }) => `<${name} resid="${attributes['resid'] ?? ''}"> is not the runtime's page.`,
      ),
  ];
};

/** @type {Rule} */
const runtimeHasAScript = (root, { readFile }) => {
  const scripts = named(root, 'Runtime').flatMap(({ children }) =>
    children.filter(({ attributes }) => attributes['type'] === 'javascript'),
  );
  const allowed = readFile('.well-known/microsoft-officeaddins-allowed.json')?.toString('utf8') ?? '';
  return [
    ...(scripts.length === 1 ? [] : ['The runtime names no script for classic Outlook on Windows.']),
    ...scripts
      .flatMap(({ attributes }) => urlsNamed(root, attributes['resid']))
      .filter((url) => !allowed.includes(`"${url}"`))
      .map((url) => `${url} is missing in .well-known/microsoft-officeaddins-allowed.json.`),
  ];
};

/** Where one language had no page, or no script, people would be spoken to in two. @type {Rule} */
const runtimeSpeaksOneLanguage = (root) => {
  const localesOf = (/** @type {string | undefined} */ resid) =>
    resources(root, 'bt:Urls')
      .filter(({ attributes }) => attributes['id'] === resid)
      .flatMap(({ children }) => children.map(({ attributes }) => attributes['Locale'] ?? ''));
  return named(root, 'Runtime').flatMap(({ attributes, children }) => {
    const page = localesOf(attributes['resid']);
    const script = children.flatMap((override) => localesOf(override.attributes['resid']));
    return [
      ...page.filter((locale) => !script.includes(locale)).map((locale) => `No script is for ${locale}.`),
      ...script.filter((locale) => !page.includes(locale)).map((locale) => `No page is for ${locale}.`),
    ];
  });
};

/**
 * @param {readonly string[]} wanted what the manifest names
 * @param {readonly string[]} associated
 * @param {string} script
 */
const mustMatch = (wanted, associated, script) => [
  ...wanted
    .filter((name) => !associated.includes(name))
    .map((name) => `${script} does not associate ${name}.`),
  ...associated
    .filter((name) => !wanted.includes(name))
    .map((name) => `${script} associates ${name}, which nothing calls.`),
];

/** Phones run events in the page, classic Outlook on Windows the launch script alone. @type {Rule} */
const functionsExist = (root, { functions, phoneFunctions }) => {
  const namesIn = (/** @type {import('./xml.mjs').XmlElement} */ part) => [
    ...named(part, 'LaunchEvent').map(({ attributes }) => attributes['FunctionName'] ?? ''),
    ...named(part, 'FunctionName').map(({ text }) => text),
  ];
  const onPhones = named(root, 'MobileFormFactor').flatMap(namesIn);
  const elsewhere = namesIn(root).filter((name) => !onPhones.includes(name));
  return [
    ...mustMatch([...new Set(elsewhere)], functions, 'The launch script'),
    ...mustMatch([...new Set(onPhones)], phoneFunctions, 'The page for events'),
  ];
};

/** @type {Rule} */
const sendBlocks = (root) => {
  const events = named(root, 'LaunchEvent');
  const guards = events.filter(({ attributes }) => attributes['Type'] === 'OnMessageSend');
  return [
    ...(guards.length === 0 ? ['Nothing handles OnMessageSend.'] : []),
    ...guards
      .filter(({ attributes }) => attributes['SendMode'] !== 'Block')
      .map(
        () =>
          'OnMessageSend must have SendMode="Block": anything less sends mail when the add-in cannot load.',
      ),
  ];
};

const URL_ELEMENTS = new Set(
  'bt:Image bt:Url IconUrl HighResolutionIconUrl SupportUrl SourceLocation'.split(' '),
);

/** @param {XmlElement} root @returns {readonly string[]} */
const urlsOf = (root) =>
  [
    ...allElements(root)
      .filter(({ name }) => URL_ELEMENTS.has(name))
      .flatMap(inEveryLanguage),
    ...named(root, 'AppDomain').map(({ text }) => text),
  ].filter((url) => url !== '');

/** @type {Rule} */
const urlsAreSafe = (root) => {
  const urls = urlsOf(root);
  const origins = new Set(urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin));
  return [
    ...urls.filter((url) => !url.startsWith('https://')).map((url) => `${url} is not https.`),
    ...urls
      .filter((url) => url.length > LONGEST_URL)
      .map(() => `An address is longer than ${LONGEST_URL} characters.`),
    ...(origins.size > 1 ? [`The add-in is spread over ${[...origins].join(', ')}.`] : []),
  ];
};

/** The file behind an address of the add-in. @param {XmlElement} root @param {string} url */
const pathOf = (root, url) => {
  const home = urlOf(root, named(root, 'Runtime')[0]?.attributes['resid']) ?? '';
  return url.startsWith(home.slice(0, home.lastIndexOf('/') + 1))
    ? url.slice(home.lastIndexOf('/') + 1)
    : url;
};

/** @type {Rule} */
const filesExist = (root, { readFile }) => {
  const domains = new Set(named(root, 'AppDomain').map(({ text }) => text));
  return [...new Set(urlsOf(root))]
    .filter((url) => !domains.has(url) && readFile(pathOf(root, url)) === undefined)
    .map((url) => `${url} is not in the built add-in.`);
};

/**
 * Icons as the manifest declares them, in pixels.
 * @param {XmlElement} root
 * @returns {readonly { url: string, pixels: number }[]}
 */
const declaredIcons = (root) => [
  ...named(root, 'Icon')
    .flatMap(({ children }) => children)
    .map(({ attributes }) => ({
      url: urlOf(root, attributes['resid']) ?? '',
      pixels: Number(attributes['size']) * Number(attributes['scale'] ?? 1),
    })),
  ...named(root, 'IconUrl').map(({ attributes }) => ({ url: attributes['DefaultValue'] ?? '', pixels: 64 })),
  ...named(root, 'HighResolutionIconUrl').map(({ attributes }) => ({
    url: attributes['DefaultValue'] ?? '',
    pixels: 128,
  })),
];

/** @type {Rule} */
const iconsHaveTheirSize = (root, { readFile }) =>
  declaredIcons(root).flatMap(({ url, pixels }) => {
    const file = readFile(pathOf(root, url));
    if (file === undefined) return [];
    const { width, height } = PNG.sync.read(file);
    return width === pixels && height === pixels
      ? []
      : [`${url} is ${width} × ${height}, declared as ${pixels}.`];
  });

/** @type {Rule} */
const iconSetsAreComplete = (root) =>
  named(root, 'Icon').flatMap(({ attributes, children }) => {
    const isMobile = attributes['xsi:type'] === 'bt:MobileIconList';
    const sizes = children.map((image) =>
      isMobile
        ? `${image.attributes['size'] ?? ''}@${image.attributes['scale'] ?? ''}`
        : Number(image.attributes['size']),
    );
    const missing = (isMobile ? MOBILE_ICONS : DESKTOP_ICONS).filter((size) => !sizes.includes(size));
    return missing.map((size) => `An icon has no picture of size ${size}.`);
  });

/** @type {Rule} */
const permissionIsTheLeast = (root) => {
  const permissions = named(root, 'Permissions').map(({ text }) => text);
  return permissions.join() === 'ReadWriteItem'
    ? []
    : ['The permission must be ReadWriteItem: more is not needed, less cannot stamp.'];
};

/** @type {Rule} */
const requirementIsLow = (root) =>
  [...named(root, 'Set'), ...named(root, 'bt:Sets')]
    .map(({ attributes }) => attributes['MinVersion'] ?? attributes['DefaultMinVersion'] ?? '')
    .filter((version) => !/^1\.[1-5]$/.test(version))
    .map(
      (version) =>
        `Mailbox ${version} as the minimum would hide the add-in from Exchange servers that offer 1.5.`,
    );

/** @type {Rule} */
const panesCanBePinned = (root) =>
  named(root, 'DesktopFormFactor')
    .flatMap((element) => named(element, 'Action'))
    .filter(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane')
    .filter(
      ({ children }) => !children.some(({ name, text }) => name === 'SupportsPinning' && text === 'true'),
    )
    .map(() => 'A pane cannot be pinned.');

/** @type {Rule} */
const sharedFoldersWork = (root) =>
  named(root, 'SupportsSharedFolders').some(({ text }) => text === 'true')
    ? []
    : ['Shared folders are not supported.'];

/** @type {Readonly<Record<string, Rule>>} */
export const RULES = {
  'element order': (root) => orderProblems(root),
  'resids defined': residsAreDefined,
  'resids used': residsAreUsed,
  'resids short': residsAreShort,
  'ids unique': idsAreUnique,
  'string lengths': stringsFit,
  'locales complete': localesAreComplete,
  'event names': eventsAreKnown,
  'launch runtime': runtimeIsTheLaunchPage,
  'launch script': runtimeHasAScript,
  'launch languages': runtimeSpeaksOneLanguage,
  'function names': functionsExist,
  'send mode': sendBlocks,
  https: urlsAreSafe,
  'files exist': filesExist,
  'icon pixels': iconsHaveTheirSize,
  'icon sets': iconSetsAreComplete,
  permission: permissionIsTheLeast,
  requirement: requirementIsLow,
  pinning: panesCanBePinned,
  'shared folders': sharedFoldersWork,
};
