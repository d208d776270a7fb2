import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { addinOriginOf } from '../../../src/simulator/server/manifest/addin-origin';
import { readKnownManifest, readManifest } from '../../../src/simulator/server/manifest/read-manifest';
import { LAUNCH_EVENT_SINCE } from '../../../src/simulator/shared/launch-events';
import { findMalformation } from '../../../src/simulator/server/manifest/well-formed';

const FACE = (label: string) => `
  <Label resid="${label}"/><Supertip><Title resid="${label}"/><Description resid="Tip"/></Supertip>
  <Icon><bt:Image size="16" resid="Icon"/><bt:Image size="32" resid="Icon"/></Icon>`;
const FUNCTION = (name: string) =>
  `<Action xsi:type="ExecuteFunction"><FunctionName>${name}</FunctionName></Action>`;

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="MailApp">
  <Id>11111111-2222-3333-4444-555555555555</Id>
  <Version>1.0.0.0</Version>
  <ProviderName>Somebody</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Tea &amp; Sympathy"><Override Locale="fr-FR" Value="Th&#233;"/></DisplayName>
  <Description DefaultValue="x"/>
  <IconUrl DefaultValue="https://localhost:3000/64.png"/>
  <AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains>
  <Hosts><Host Name="Mailbox"/></Hosts>
  <Requirements/><FormSettings/>
  <Permissions>ReadWriteItem</Permissions>
  <Rule xsi:type="ItemIs" ItemType="Message"/>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="VersionOverridesV1_0">
    <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides/1.1" xsi:type="VersionOverridesV1_1">
      <Hosts><Host xsi:type="MailHost">
        <Runtimes><Runtime resid="Run"><Override type="javascript" resid="Script"/></Runtime></Runtimes>
        <DesktopFormFactor>
          <SupportsSharedFolders>true</SupportsSharedFolders>
          <FunctionFile resid="Run"/>
          <ExtensionPoint xsi:type="MessageReadCommandSurface"><OfficeTab id="TabDefault"><Group id="g1"><Label resid="Label"/>
            <Control xsi:type="Button" id="readButton">${FACE('Label')}
              <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/><SupportsPinning>true</SupportsPinning></Action>
            </Control></Group></OfficeTab></ExtensionPoint>
          <ExtensionPoint xsi:type="MessageComposeCommandSurface"><OfficeTab id="TabDefault"><Group id="g2"><Label resid="Label"/>
            <Control xsi:type="Menu" id="menu">${FACE('Label')}<Items>
              <Item id="one">${FACE('Label')}${FUNCTION('doOne')}</Item>
              <Item id="two">${FACE('Label')}${FUNCTION('doTwo')}</Item>
            </Items></Control></Group></OfficeTab></ExtensionPoint>
          <ExtensionPoint xsi:type="LaunchEvent"><LaunchEvents>
            <LaunchEvent Type="OnNewMessageCompose" FunctionName="start"/>
            <LaunchEvent Type="OnMessageSend" FunctionName="guard" SendMode="Block"/>
          </LaunchEvents><SourceLocation resid="Run"/></ExtensionPoint>
        </DesktopFormFactor>
        <MobileFormFactor>
          <ExtensionPoint xsi:type="MobileMessageReadCommandSurface"><Group id="g3"><Label resid="Label"/>
            <Control xsi:type="MobileButton" id="phoneButton"><Label resid="Label"/>
              <Icon xsi:type="bt:MobileIconList">
                <bt:Image size="25" scale="1" resid="Icon"/><bt:Image size="25" scale="2" resid="Icon"/>
              </Icon>
              <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/></Action>
            </Control></Group></ExtensionPoint>
          <ExtensionPoint xsi:type="LaunchEvent"><LaunchEvents>
            <LaunchEvent Type="OnMessageRecipientsChanged" FunctionName="look"/>
          </LaunchEvents><SourceLocation resid="Run"/></ExtensionPoint>
        </MobileFormFactor>
      </Host></Hosts>
      <Resources>
        <bt:Images><bt:Image id="Icon" DefaultValue="https://localhost:3000/16.png"/></bt:Images>
        <bt:Urls>
          <bt:Url id="Pane" DefaultValue="https://localhost:3000/pane.html"/>
          <bt:Url id="Run" DefaultValue="https://localhost:3000/run.html"/>
          <bt:Url id="Script" DefaultValue="https://localhost:3000/run.js"/>
        </bt:Urls>
        <bt:ShortStrings><bt:String id="Label" DefaultValue="Label"><bt:Override Locale="fr-FR" Value="Étiquette"/></bt:String></bt:ShortStrings>
        <bt:LongStrings><bt:String id="Tip" DefaultValue="Tip"/></bt:LongStrings>
      </Resources>
      <WebApplicationInfo><Id>an-app</Id><Resource>api://localhost/an-app</Resource><Scopes><Scope>profile</Scope></Scopes></WebApplicationInfo>
    </VersionOverrides>
  </VersionOverrides>
</OfficeApp>`;

const ONE_EVENT = MANIFEST.replace(/<LaunchEvent Type="OnMessageSend"[^>]*>/, '');

describe('a manifest', () => {
  const manifest = readManifest(MANIFEST);
  const label = { default: 'Label', overrides: { 'fr-FR': 'Étiquette' } };

  it('tells who the add-in is and what it may do', () => {
    expect(manifest).toMatchObject({
      id: '11111111-2222-3333-4444-555555555555',
      version: '1.0.0.0',
      displayName: { default: 'Tea & Sympathy', overrides: { 'fr-FR': 'Thé' } },
      provider: 'Somebody',
      permission: 'ReadWriteItem',
      appDomains: ['https://localhost:3000'],
      icons: [{ size: 64, url: { default: 'https://localhost:3000/64.png', overrides: {} } }],
      webApplication: { id: 'an-app', resource: 'api://localhost/an-app' },
      images: { Icon: { default: 'https://localhost:3000/16.png', overrides: {} } },
    });
  });

  it('tells the buttons of the read surface', () => {
    expect(manifest.read).toMatchObject([
      {
        id: 'g1',
        label,
        controls: [
          {
            kind: 'button',
            id: 'readButton',
            label,
            tipTitle: label,
            tipText: { default: 'Tip', overrides: {} },
            icons: [{ size: 16 }, { size: 32 }],
            action: {
              kind: 'showTaskpane',
              url: { default: 'https://localhost:3000/pane.html' },
              supportsPinning: true,
              beyondOneItem: false,
            },
          },
        ],
      },
    ]);
  });

  it('tells the menu of the compose surface', () => {
    expect(manifest.compose).toMatchObject([
      {
        controls: [
          {
            kind: 'menu',
            id: 'menu',
            items: [
              { id: 'one', action: { kind: 'executeFunction', functionName: 'doOne' } },
              { id: 'two', action: { kind: 'executeFunction', functionName: 'doTwo' } },
            ],
          },
        ],
      },
    ]);
  });

  it('tells the launch events and the page that handles them', () => {
    expect(manifest.runtimeUrl).toEqual({ default: 'https://localhost:3000/run.html', overrides: {} });
    expect(manifest.runtimeScriptUrl).toEqual({ default: 'https://localhost:3000/run.js', overrides: {} });
    expect(manifest.launchEvents).toEqual([
      { type: 'OnNewMessageCompose', functionName: 'start', sendMode: null },
      { type: 'OnMessageSend', functionName: 'guard', sendMode: 'Block' },
    ]);
  });

  it.each(Object.keys(LAUNCH_EVENT_SINCE))('can ask for %s', (type) => {
    const { launchEvents } = readKnownManifest(ONE_EVENT.replace('OnNewMessageCompose', type));
    expect(launchEvents[0]?.type).toBe(type);
  });

  it('tells what phones take of it, with one picture of each size', () => {
    expect(manifest.phone).toMatchObject({
      read: [
        {
          id: 'g3',
          controls: [
            {
              id: 'phoneButton',
              label,
              icons: [{ size: 25 }],
              action: { kind: 'showTaskpane', url: { default: 'https://localhost:3000/pane.html' } },
            },
          ],
        },
      ],
      launchEvents: [{ type: 'OnMessageRecipientsChanged', functionName: 'look', sendMode: null }],
    });
  });

  it.each([
    ['the page that it names', '<FunctionFile resid="Run"/>', 'https://localhost:3000/run.html'],
    ['that of desktops, when it names none', '', undefined],
  ])('runs function commands of phones in %s', (_what, functionFile, url) => {
    const asking = MANIFEST.replace('<MobileFormFactor>', `<MobileFormFactor>${functionFile}`);
    expect(readKnownManifest(asking).phone?.functionFileUrl?.default).toBe(url);
  });

  it('has nothing for phones without <MobileFormFactor>', () => {
    const without = MANIFEST.replace(/<MobileFormFactor>[^]*<\/MobileFormFactor>/, '');
    expect(readKnownManifest(without).phone).toBeUndefined();
  });

  const SETS = (set: string) => `<Requirements><Sets DefaultMinVersion="1.3">${set}</Sets></Requirements>`;
  it.each([
    ['any client when it asks for no set', '<Requirements/>', '', undefined],
    ['the set that it names', SETS('<Set Name="Mailbox" MinVersion="1.5"/>'), '', '1.5'],
    ['the version that stands for all sets', SETS('<Set Name="Mailbox"/>'), '', '1.3'],
    [
      'the newer of two',
      SETS('<Set Name="Mailbox"/>'),
      SETS('<Set Name="Mailbox" MinVersion="1.12"/>'),
      '1.12',
    ],
  ])('requires %s', (_what, ofApp, ofOverrides, requires) => {
    const asking = MANIFEST.replace('<Requirements/>', ofApp).replace(
      'VersionOverridesV1_1">',
      `VersionOverridesV1_1">${ofOverrides}`,
    );
    expect(readKnownManifest(asking).requires).toBe(requires);
  });

  it('lives on one origin', () => {
    expect(addinOriginOf(manifest).origin).toBe('https://localhost:3000');
  });

  it('without SendMode softly blocks', () => {
    const { launchEvents } = readManifest(MANIFEST.replace(' SendMode="Block"', ''));
    expect(launchEvents[1]?.sendMode).toBe('SoftBlock');
  });
});

describe('what the local Outlook does not know, it names', () => {
  const CASES: Record<string, readonly [string | RegExp, string, RegExp]> = {
    'an element in the app': [
      '<Permissions>',
      '<Surprise/><Permissions>',
      /OfficeApp\/Surprise: .*does not know this element/,
    ],
    'an element in a control': ['<Items>', '<Shortcut/><Items>', /Control\/Shortcut: /],
    'an attribute of a launch event': [
      'FunctionName="guard"',
      'FunctionName="guard" HeaderName="x"',
      /"HeaderName"/,
    ],
    'an event that it does not raise': [
      'OnNewMessageCompose',
      'OnMessageDecrypt',
      /does not know "OnMessageDecrypt"/,
    ],
    'an event that phones do not raise': [
      'OnMessageRecipientsChanged',
      'OnMessageSend',
      /MobileFormFactor.*does not know "OnMessageSend"/,
    ],
    'a button of desktops on phones': ['"MobileButton"', '"Button"', /MobileFormFactor.*"Button"/],
    'a set of other applications': [
      '<Requirements/>',
      '<Requirements><Sets><Set Name="NestedAppAuth" MinVersion="1.1"/></Sets></Requirements>',
      /Requirements\/Sets\/Set: .*"NestedAppAuth"/,
    ],
    'a set that is none': [
      '<Requirements/>',
      '<Requirements><Sets><Set Name="Mailbox" MinVersion="new"/></Sets></Requirements>',
      /"new" is no version/,
    ],
    'another page for the events of phones': [
      /<SourceLocation resid="Run"\/>(?![^]*<SourceLocation resid="Run")/,
      '<SourceLocation resid="Pane"/>',
      /is not the page in <Runtimes>/,
    ],
    'a surface that is no surface': ['MessageReadCommandSurface', 'Module', /ExtensionPoint: .*"Module"/],
    'a kind of control': ['xsi:type="Menu"', 'xsi:type="Gallery"', /"Gallery"/],
    'a tab of one’s own': ['id="TabDefault"', 'id="Mine"', /"Mine"/],
    'a permission': ['ReadWriteItem', 'Everything', /Permissions: .*"Everything"/],
    'a send mode': ['"Block"', '"Never"', /"Never"/],
    'a send mode where nothing is sent': [
      'FunctionName="start"',
      'FunctionName="start" SendMode="Block"',
      /only OnMessageSend/,
    ],
    'another kind of app': ['"MailApp"', '"TaskPaneApp"', /OfficeApp: .*"TaskPaneApp"/],
    'a resid without resource': [
      '<FunctionFile resid="Run"/>',
      '<FunctionFile resid="Gone"/>',
      /FunctionFile: /,
    ],
    'a label without string': [
      '<Label resid="Label"/>',
      '<Label resid="Gone"/>',
      /"Gone" is not among the ShortStrings/,
    ],
    'a missing label': ['<Label resid="Label"/>', '', /<Label> is missing/],
    'two controls of one name': ['id="two"', 'id="one"', /two controls have the id "one"/],
    'an event twice': ['OnNewMessageCompose', 'OnMessageSend', /OnMessageSend stands there twice/],
    'an address that is not https': [
      'https://localhost:3000/pane.html',
      'http://localhost:3000/pane.html',
      /not an https address/,
    ],
    'no VersionOverrides 1.1': ['VersionOverridesV1_1', 'VersionOverridesV1_2', /"VersionOverridesV1_2"/],
    'an unknown entity': ['Tea &amp; Sympathy', 'Tea &nbsp; Sympathy', /"&nbsp;" is not known/],
    'a document type': ['<OfficeApp', '<!DOCTYPE x [<!ENTITY a "b">]><OfficeApp', /document type/],
    'an element that is never closed': ['</Resources>', '', /line \d+: /],
    'crossed elements': [
      '<Requirements/>',
      '<Requirements><a></Requirements></a>',
      /line 13: <\/Requirements> closes nothing/,
    ],
    'a page elsewhere': [
      'https://localhost:3000/pane.html',
      'https://elsewhere.example/pane.html',
      /several origins/,
    ],
  };
  it.each(Object.entries(CASES))('%s', (_what, [from, to, problem]) => {
    expect(() => addinOriginOf(readKnownManifest(MANIFEST.replace(from, to)))).toThrow(problem);
  });

  it('an add-in that is built for another host', () => {
    const elsewhere = readManifest(MANIFEST.replaceAll('https://localhost:3000', 'https://stamp.example'));
    expect(() => addinOriginOf(elsewhere)).toThrow(/built for https:\/\/stamp\.example/);
  });
});

describe("somebody else's manifest", () => {
  type Manifest = ReturnType<typeof readManifest>;
  interface Case {
    readonly change: readonly [from: string | RegExp, to: string];
    readonly warning: RegExp;
    /** What is shown all the same. */
    readonly shown: (manifest: Manifest) => unknown;
    readonly as: unknown;
  }
  const buttons = ({ read }: Manifest) => read.flatMap(({ controls }) => controls.map(({ id }) => id));
  const items = ({ compose }: Manifest) =>
    compose.flatMap(({ controls }) =>
      controls.flatMap((control) => (control.kind === 'menu' ? control.items.map(({ id }) => id) : [])),
    );
  const events = ({ launchEvents }: Manifest) => launchEvents.map(({ type }) => type);

  const CASES: Record<string, Case> = {
    'an unknown element is named, and the rest shown': {
      change: ['<Permissions>', '<Surprise/><Permissions>'],
      warning: /OfficeApp\/Surprise: /,
      shown: buttons,
      as: ['readButton'],
    },
    'a menu item that does nothing known is left out': {
      change: [FUNCTION('doOne'), '<Action xsi:type="Navigate"/>'],
      warning: /Item\/Action: .*"Navigate"/,
      shown: items,
      as: ['two'],
    },
    'an unknown kind of control is left out': {
      change: ['xsi:type="Menu"', 'xsi:type="Gallery"'],
      warning: /"Gallery"/,
      shown: buttons,
      as: ['readButton'],
    },
    'an icon without a picture is left out': {
      change: ['id="Icon" DefaultValue', 'id="Other" DefaultValue'],
      warning: /"Icon" is not among the Images/,
      shown: buttons,
      as: ['readButton'],
    },
    'a surface that has no place here is named': {
      change: ['MessageComposeCommandSurface', 'DetectedEntity'],
      warning: /"DetectedEntity"/,
      shown: buttons,
      as: ['readButton'],
    },
    'an event that is not raised here is left out': {
      change: ['OnNewMessageCompose', 'OnMessageDecrypt'],
      warning: /"OnMessageDecrypt"/,
      shown: events,
      as: ['OnMessageSend'],
    },
    'an unknown send mode is the soft block': {
      change: ['"Block"', '"Sometimes"'],
      warning: /"Sometimes"/,
      shown: ({ launchEvents }) => launchEvents[1]?.sendMode,
      as: 'SoftBlock',
    },
    'an address of a development server is kept, and named as what Outlook refuses': {
      change: ['https://localhost:3000/pane.html', 'http://localhost:3000/pane.html'],
      warning: /"http:\/\/localhost:3000\/pane\.html" is not an https address: Outlook refuses it/,
      shown: buttons,
      as: ['readButton'],
    },
    'a permission that nobody knows is the least': {
      change: ['ReadWriteItem', 'Everything'],
      warning: /"Everything"/,
      shown: ({ permission }) => permission,
      as: 'Restricted',
    },
    'launch events without <Runtimes> run in their own page': {
      change: [/<Runtimes>.*<\/Runtimes>/, ''],
      warning: /<Runtimes> is missing/,
      shown: ({ runtimeUrl }) => runtimeUrl?.default,
      as: 'https://localhost:3000/run.html',
    },
    'function commands without <FunctionFile> are named': {
      change: ['<FunctionFile resid="Run"/>', ''],
      warning: /<FunctionFile> is missing/,
      shown: items,
      as: ['one', 'two'],
    },
  };
  it.each(Object.entries(CASES))('%s', (_name, { change: [from, to], warning, shown, as }) => {
    const manifest = readManifest(MANIFEST.replace(from, to));
    expect(manifest.warnings.join('\n')).toMatch(warning);
    expect(shown(manifest)).toEqual(as);
  });

  it('may put its groups on a tab of its own, and need extended permissions', () => {
    const own = MANIFEST.replaceAll(
      '<OfficeTab id="TabDefault">',
      '<CustomTab id="Mine"><Label resid="Label"/>',
    )
      .replaceAll('</OfficeTab>', '</CustomTab>')
      .replace(
        '</Resources>',
        '</Resources><ExtendedPermissions><ExtendedPermission>AppendOnSend</ExtendedPermission></ExtendedPermissions>',
      );
    expect(readManifest(own)).toMatchObject({ warnings: [], read: [{ id: 'g1' }] });
  });

  it('may look at mail in the old way, in the page of its function commands', () => {
    const point =
      '<ExtensionPoint xsi:type="Events"><Event Type="ItemSend" FunctionExecution="synchronous" FunctionName="look"/></ExtensionPoint>';
    const manifest = readManifest(
      MANIFEST.replace(/<ExtensionPoint xsi:type="LaunchEvent">[^]*?<\/ExtensionPoint>/, point),
    );
    expect(manifest).toMatchObject({
      warnings: [],
      launchEvents: [{ type: 'ItemSend', functionName: 'look', sendMode: null }],
      functionFileUrl: { default: 'https://localhost:3000/run.html' },
    });
  });

  it('may know VersionOverrides 1.0 only', () => {
    const inner =
      /<VersionOverrides [^>]*VersionOverridesV1_1">([^]*)<\/VersionOverrides>\s*<\/VersionOverrides>/;
    const manifest = readManifest(MANIFEST.replace(inner, '$1</VersionOverrides>'));
    expect(manifest.warnings).toEqual([expect.stringMatching(/there is no VersionOverridesV1_1/)]);
    expect(buttons(manifest)).toEqual(['readButton']);
  });

  it('may be older than commands: each of its pages gets a button', () => {
    const form = (type: string, page: string) =>
      `<Form xsi:type="${type}"><DesktopSettings><SourceLocation DefaultValue="https://localhost:3000/${page}"/></DesktopSettings></Form>`;
    const old = MANIFEST.replace(/<VersionOverrides[^]*<\/VersionOverrides>/, '').replace(
      '<FormSettings/>',
      `<FormSettings>${form('ItemRead', 'read.html')}${form('ItemEdit', 'edit.html')}</FormSettings>`,
    );
    const manifest = readManifest(old);
    expect(manifest.warnings).toEqual([
      expect.stringMatching(/has no <VersionOverrides>, so no commands and no events/),
    ]);
    expect(manifest).toMatchObject({
      read: [{ controls: [{ action: { url: { default: 'https://localhost:3000/read.html' } } }] }],
      compose: [{ controls: [{ action: { url: { default: 'https://localhost:3000/edit.html' } } }] }],
    });
  });

  const HOPELESS: Record<string, readonly [string, RegExp]> = {
    'the unified manifest': ['{ "manifestVersion": "1.17" }', /unified manifest \(JSON\)/],
    'no XML at all': ['hello', /outermost element/],
    'another kind of document': ['<html><body/></html>', /no manifest of an Office add-in/],
    'an add-in for another application': [
      MANIFEST.replace('<Host Name="Mailbox"/>', '<Host Name="Workbook"/>'),
      /for Workbook, not for Mailbox/,
    ],
    'a manifest without id': [MANIFEST.replace(/<Id>.*<\/Id>/, ''), /<Id> is missing/],
  };
  it.each(Object.entries(HOPELESS))('cannot be %s', (_name, [xml, problem]) => {
    expect(() => readManifest(xml)).toThrow(problem);
  });
});

describe('well-formed XML', () => {
  it.each(['<a/>', '<?xml version="1.0"?>\n<!-- < & > --><a b="1" c=\'>\'><d>x</d><![CDATA[</a>]]></a>\n'])(
    '%s',
    (xml) => {
      expect(findMalformation(xml)).toBeNull();
    },
  );
  it.each([
    '',
    '<a>',
    '</a>',
    '<a></b>',
    '<a/><b/>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a',
    '<!-- x',
    '<a><b></a></b>',
  ])('is not: %s', (xml) => {
    expect(findMalformation(xml)).not.toBeNull();
  });
});

it("reads this project's own manifest", () => {
  const manifest = readKnownManifest(readFileSync('manifest.xml', 'utf8'));
  expect(manifest.launchEvents.map(({ type }) => type)).toContain('OnMessageSend');
  expect(addinOriginOf(manifest).hostname).toBe('localhost');
});
