// Arrows point inward. Whatever is not listed here may not be imported.

/** For each folder of the add-in: the other folders it may see. */
const MAY_SEE = {
  core: [],
  i18n: ['core'],
  flows: ['core'],
  'policy-client': ['core', 'flows'],
  graph: ['core', 'flows'],
  outlook: ['core', 'flows'],
  ui: ['core', 'flows', 'i18n'],
  launch: ['core', 'flows', 'i18n', 'policy-client', 'outlook'],
  'event-page': ['core', 'flows', 'policy-client', 'graph', 'outlook'],
  compose: ['core', 'flows', 'i18n', 'policy-client', 'graph', 'outlook', 'ui', 'mail'],
  read: ['core', 'flows', 'i18n', 'policy-client', 'outlook', 'ui'],
  mail: ['core', 'flows'],
  admin: ['core', 'i18n', 'ui', 'mail'],
};

/** What runs for administrators, outside Outlook. */
const TOOLS_MAY_SEE = {
  cli: ['core', 'flows', 'i18n', 'policy-client', 'mail'],
};

/** For each part of the local Outlook: the other parts it may see. The page and the server meet over HTTP only. */
const SIMULATOR_MAY_SEE = {
  shared: [],
  server: ['shared'],
  host: ['shared'],
  classic: ['shared'],
  page: ['shared', 'host'],
};

const ADDIN = Object.keys(MAY_SEE).join('|');
const PURE = 'core|i18n|flows|policy-client|outlook|launch';

/**
 * @param {string} root
 * @param {Readonly<Record<string, readonly string[]>>} table
 */
const arrows = (root, table) =>
  Object.entries(table).map(([folder, seen]) => ({
    name: `${root}/${folder}-sees-only-${seen.join('-') || 'itself'}`,
    severity: 'error',
    from: { path: `^${root}/${folder}/` },
    to: { path: '^src/', pathNot: `^${root}/(${[folder, ...seen].join('|')})/` },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows('src', { ...MAY_SEE, ...TOOLS_MAY_SEE }),
    ...arrows('src/simulator', SIMULATOR_MAY_SEE),
    {
      name: 'addin-and-local-outlook-are-strangers',
      comment:
        'The local Outlook must be able to host any add-in, and the add-in must not know where it runs.',
      severity: 'error',
      from: { path: `^src/(${ADDIN})/` },
      to: { path: '^src/simulator/' },
    },
    {
      name: 'local-outlook-and-addin-are-strangers',
      severity: 'error',
      from: { path: '^src/simulator/' },
      to: { path: `^src/(${ADDIN})/` },
    },
    {
      name: 'policies-are-edited-elsewhere',
      comment: 'The big tables are for those who write policies; what the add-in loads must stay small.',
      severity: 'error',
      from: { path: `^src/(${ADDIN})/`, pathNot: '^src/(admin|core/policy/source)/' },
      to: { path: '^src/core/policy/source/' },
    },
    {
      name: 'launch-never-reaches-react',
      comment:
        'The launch bundle runs where there is no DOM, and its size decides whether classic Outlook runs it at all.',
      severity: 'error',
      from: { path: `^src/(${PURE})/` },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/', reachable: true },
    },
    {
      name: 'send-keeps-to-the-small-table',
      comment: 'The large table of look-alike letters is for pages and the command line.',
      severity: 'error',
      from: { path: '^src/(launch|flows|outlook|policy-client)/' },
      to: { path: '^src/core/audience/confusables', reachable: true },
    },
    {
      name: 'graph-is-never-needed-at-send',
      comment:
        'Classic Outlook runs one file without imports, and signing in can fail in ways that must not hold mail.',
      severity: 'error',
      from: { path: '^src/(launch|flows|policy-client|outlook|core|i18n)/' },
      to: { path: '(^src/graph/|node_modules/@azure/)', reachable: true },
    },
    {
      name: 'no-node-in-the-addin',
      severity: 'error',
      from: { path: `^src/(${ADDIN})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-addin-ships-only-its-dependencies',
      severity: 'error',
      from: { path: `^src/(${ADDIN})/` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'sources-know-no-tests',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
