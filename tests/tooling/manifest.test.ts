import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkManifest } from '../../scripts/manifest/check.mjs';
import { RULES } from '../../scripts/manifest/rules.mjs';

const ROOT = path.resolve(__dirname, '../..');
const ORIGIN = 'https://localhost:3000';
const MANIFEST = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

const EVENTS = ['startDraft', 'restoreDraft', 'watchRecipients', 'followSender', 'guardSend'];
const COMMANDS = ['stampCleared', 'stampAdjust', 'stampInternal', 'stampConfidential'];
const SCRIPTS = ['launch.js', 'launch.fr.js'];
const PAGES = new Set([
  'compose.html',
  'read.html',
  'launch.html',
  'launch.fr.html',
  'support.html',
  ...SCRIPTS,
]);

/** The built add-in as it should be: pages are there, icons are the drawn ones, the script is allowed. */
function readFile(name: string): Buffer | undefined {
  if (PAGES.has(name)) return Buffer.from('');
  if (name.startsWith('.well-known'))
    return Buffer.from(JSON.stringify({ allowed: SCRIPTS.map((script) => `${ORIGIN}/${script}`) }));
  try {
    return name.startsWith('icons/') ? readFileSync(path.join(ROOT, 'assets', name)) : undefined;
  } catch {
    return undefined;
  }
}

interface Break {
  readonly from: string | RegExp;
  readonly to: string;
  /** The rule that must object, and nobody else's rule need say more. */
  readonly rule: string;
  readonly says: RegExp;
}

const BROKEN: Readonly<Record<string, Break>> = {
  'an element that is not closed': {
    from: '</Items>',
    to: '',
    rule: 'well-formed',
    says: /Items|closing/i,
  },
  'runtimes after the form factor': {
    from: /(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/,
    to: '$2$1',
    rule: 'element order',
    says: /<Runtimes> must stand before <DesktopFormFactor>/,
  },
  'an element that Outlook does not know': {
    from: '<AppDomains>',
    to: '<Colour/><AppDomains>',
    rule: 'element order',
    says: /<Colour> has no place in <OfficeApp>/,
  },
  'a label that nobody wrote': {
    from: '<Label resid="ReadPane.Label"/>',
    to: '<Label resid="Reading.Label"/>',
    rule: 'resids defined',
    says: /Reading\.Label/,
  },
  'a tip that uses a short string': {
    from: '<Description resid="ReadPane.Tip"/>',
    to: '<Description resid="ReadPane.Label"/>',
    rule: 'resids defined',
    says: /not defined in <bt:LongStrings>/,
  },
  'words that nothing shows': {
    from: '<bt:ShortStrings>',
    to: '<bt:ShortStrings><bt:String id="Old.Label" DefaultValue="Old"><bt:Override Locale="fr-FR" Value="Vieux"/></bt:String>',
    rule: 'resids used',
    says: /Old\.Label is never used/,
  },
  'a resource id of 33 characters': {
    from: /Internal\.Tip/g,
    to: 'Internal.TipThatExplainsTheStampX',
    rule: 'resids short',
    says: /longer than 32/,
  },
  'two buttons with one id': {
    from: 'id="readPaneButton"',
    to: 'id="composePaneButton"',
    rule: 'ids unique',
    says: /composePaneButton is given twice/,
  },
  'a label of 126 characters': {
    from: 'DefaultValue="Internal"',
    to: `DefaultValue="${'x'.repeat(126)}"`,
    rule: 'string lengths',
    says: /Internal\.Label: 126 characters/,
  },
  'a French tip of 251 characters': {
    from: /Value="Voyez le tampon[^"]*"/,
    to: `Value="${'x'.repeat(251)}"`,
    rule: 'string lengths',
    says: /ReadPane\.Tip: 251 characters/,
  },
  'a button without French': {
    from: '<bt:Override Locale="fr-FR" Value="Interne"/>',
    to: '',
    rule: 'locales complete',
    says: /Internal\.Label has no words for fr-FR/,
  },
  'an event that does not exist': {
    from: 'Type="OnMessageCompose"',
    to: 'Type="OnMessageOpen"',
    rule: 'event names',
    says: /OnMessageOpen is not an event/,
  },
  'one event handled twice': {
    from: 'Type="OnMessageCompose"',
    to: 'Type="OnNewMessageCompose"',
    rule: 'event names',
    says: /OnNewMessageCompose is handled twice/,
  },
  'events that run in another page than the runtime': {
    from: '</LaunchEvents>\n              <SourceLocation resid="Launch.Page"/>',
    to: '</LaunchEvents>\n              <SourceLocation resid="Read.Page"/>',
    rule: 'launch runtime',
    says: /Read\.Page/,
  },
  'two runtimes': {
    from: '</Runtimes>',
    to: '<Runtime resid="Read.Page"/></Runtimes>',
    rule: 'launch runtime',
    says: /There are 2 runtimes/,
  },
  'no script for classic Outlook': {
    from: '<Override type="javascript" resid="Launch.Script"/>',
    to: '',
    rule: 'launch script',
    says: /no script/,
  },
  'a script that may not use the network': {
    from: `id="Launch.Script" DefaultValue="${ORIGIN}/launch.js"`,
    to: `id="Launch.Script" DefaultValue="${ORIGIN}/support.html"`,
    rule: 'launch script',
    says: /microsoft-officeaddins-allowed/,
  },
  'a script in French that may not use the network': {
    from: new RegExp(`"${ORIGIN}/launch\\.fr\\.js"`, 'g'),
    to: `"${ORIGIN}/support.html"`,
    rule: 'launch script',
    says: /microsoft-officeaddins-allowed/,
  },
  'a page in French that is not there': {
    from: new RegExp(`"${ORIGIN}/launch\\.fr\\.html"`, 'g'),
    to: `"${ORIGIN}/launch.de.html"`,
    rule: 'files exist',
    says: /launch\.de\.html is not in the built add-in/,
  },
  'a language that has a page and no script': {
    from: `<bt:Override Locale="fr-CA" Value="${ORIGIN}/launch.fr.js"/>`,
    to: '',
    rule: 'launch languages',
    says: /No script is for fr-CA/,
  },
  'a command that the bundle does not have': {
    from: '<FunctionName>stampInternal</FunctionName>',
    to: '<FunctionName>stampSecret</FunctionName>',
    rule: 'function names',
    says: /does not associate stampSecret/,
  },
  'a handler that nothing calls': {
    from: /<LaunchEvent Type="OnMessageRecipientsChanged"[^>]*>/,
    to: '',
    rule: 'function names',
    says: /associates watchRecipients, which nothing calls/,
  },
  'mail that may go when the add-in cannot load': {
    from: 'SendMode="Block"',
    to: 'SendMode="SoftBlock"',
    rule: 'send mode',
    says: /must have SendMode="Block"/,
  },
  'nobody at the door': {
    from: /<LaunchEvent Type="OnMessageSend"[^>]*>/,
    to: '',
    rule: 'send mode',
    says: /Nothing handles OnMessageSend/,
  },
  'a page without https': {
    from: `id="Read.Page" DefaultValue="https:`,
    to: 'id="Read.Page" DefaultValue="http:',
    rule: 'https',
    says: /is not https/,
  },
  'a page from somebody else': {
    from: `id="Read.Page" DefaultValue="${ORIGIN}`,
    to: 'id="Read.Page" DefaultValue="https://elsewhere.example',
    rule: 'https',
    says: /spread over/,
  },
  'a page that was not built': {
    from: `${ORIGIN}/support.html`,
    to: `${ORIGIN}/help.html`,
    rule: 'files exist',
    says: /help\.html is not in the built add-in/,
  },
  'an icon of another size than declared': {
    from: `id="IconInternal32" DefaultValue="${ORIGIN}/icons/internal-32.png"`,
    to: `id="IconInternal32" DefaultValue="${ORIGIN}/icons/internal-80.png"`,
    rule: 'icon pixels',
    says: /internal-80\.png is 80 × 80, declared as 32/,
  },
  'a phone icon that is not scaled': {
    from: `id="Icon144" DefaultValue="${ORIGIN}/icons/mailstamp-144.png"`,
    to: `id="Icon144" DefaultValue="${ORIGIN}/icons/mailstamp-48.png"`,
    rule: 'icon pixels',
    says: /48 × 48, declared as 144/,
  },
  'an icon set without its largest picture': {
    from: '<bt:Image size="80" resid="IconInternal80"/>',
    to: '',
    rule: 'icon sets',
    says: /no picture of size 80/,
  },
  'more permission than needed': {
    from: 'ReadWriteItem',
    to: 'ReadWriteMailbox',
    rule: 'permission',
    says: /must be ReadWriteItem/,
  },
  'a requirement that hides the add-in from older servers': {
    from: 'DefaultMinVersion="1.5"',
    to: 'DefaultMinVersion="1.12"',
    rule: 'requirement',
    says: /Mailbox 1\.12/,
  },
  'a pane that cannot stay open': {
    from: '<SupportsPinning>true</SupportsPinning>',
    to: '',
    rule: 'pinning',
    says: /cannot be pinned/,
  },
  'no stamps in shared mailboxes': {
    from: '<SupportsSharedFolders>true',
    to: '<SupportsSharedFolders>false',
    rule: 'shared folders',
    says: /Shared folders/,
  },
  'a manifest too large to deploy': {
    from: '</OfficeApp>',
    to: `<!-- ${'x'.repeat(256 * 1024)} --></OfficeApp>`,
    rule: 'size',
    says: /256 KB/,
  },
};

const check = (xml: string) =>
  checkManifest(xml, { readFile, functions: [...EVENTS, ...COMMANDS], phoneFunctions: ['startOnPhone'] });

describe('the manifest checker', () => {
  it('finds nothing wrong with the manifest that we ship', () => {
    expect(check(MANIFEST)).toEqual([]);
  });

  it.each(Object.entries(BROKEN))('refuses %s', (_name, { from, to, rule, says }) => {
    const broken = MANIFEST.replace(from, to);
    expect(broken).not.toBe(MANIFEST);
    const said = check(broken).filter((found) => found.rule === rule);
    expect(said.map(({ problem }) => problem).join('\n')).toMatch(says);
  });

  it('has seen every one of its rules refuse something', () => {
    const proven = new Set(Object.values(BROKEN).map(({ rule }) => rule));
    expect(Object.keys(RULES).filter((rule) => !proven.has(rule))).toEqual([]);
  });
});
