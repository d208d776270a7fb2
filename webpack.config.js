// What is bundled, and how. scripts/build.mjs adds the pages, the manifest and the static files.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const ROOT = path.dirname(fileURLToPath(import.meta.url));

/**
 * @typedef {object} Deployment
 * @property {string} origin where the add-in lives, e.g. `https://localhost:3000`, without a trailing slash
 * @property {string} organisation the organisation's name, as it appears in sentences
 * @property {readonly string[]} domains the organisation's own domains, the fall-back when no policy can be read
 * @property {string | undefined} [graph] id of the application by which the panes read Microsoft Graph; they do not when left out
 */

/** The script for Outlook's events by language, whose words alone it has. English is for whoever speaks none of them. */
const LAUNCH_SCRIPTS = { en: 'launch', fr: 'launch.fr' };

/** What launch pages load in front of their launch script. */
export const EVENT_PAGE = 'event-page';

/**
 * The add-in: the DOM-free launch bundle, the two panes, and the page for administrators.
 * @param {Deployment} deployment
 * @param {string} folder absolute path of the output folder
 * @returns {import('webpack').Configuration[]}
 */
export function addinBundles({ graph, ...deployment }, folder) {
  const define = (/** @type {Deployment} */ known) =>
    new webpack.DefinePlugin({ MAILSTAMP_BUILD: JSON.stringify(known) });
  const build = define(deployment);
  const languages = /** @type {(keyof typeof LAUNCH_SCRIPTS)[]} */ (Object.keys(LAUNCH_SCRIPTS));
  return [
    ...languages.map((language) => launchBundle(language, build, folder)),
    // Launch scripts have nothing to do with Graph.
    paneBundles(define({ ...deployment, graph }), folder),
    eventPageBundle(define({ ...deployment, graph }), folder),
    adminBundle(folder),
  ];
}

/**
 * Classic Outlook on Windows loads exactly one file into a runtime without DOM, and its older engines know ES2016 only.
 * There is one for each language: the manifest names them by locale.
 * @param {keyof typeof LAUNCH_SCRIPTS} language
 * @param {import('webpack').DefinePlugin} build
 * @param {string} folder
 * @returns {import('webpack').Configuration}
 */
function launchBundle(language, build, folder) {
  return {
    ...common(LAUNCH_SCRIPTS[language], 'es2016'),
    target: 'es2016',
    entry: { [LAUNCH_SCRIPTS[language]]: `./src/launch/languages/${language}.ts` },
    output: {
      path: folder,
      filename: '[name].js',
      chunkFormat: false,
      chunkLoading: false,
      wasmLoading: false,
    },
    plugins: [build, new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    performance: { hints: false },
  };
}

/**
 * What the page that runs Outlook's events in browsers has besides a launch script.
 * @param {import('webpack').DefinePlugin} build
 * @param {string} folder
 * @returns {import('webpack').Configuration}
 */
function eventPageBundle(build, folder) {
  return {
    ...common(EVENT_PAGE, 'es2022'),
    target: ['web', 'es2022'],
    entry: { [EVENT_PAGE]: './src/event-page/main.ts' },
    output: { path: folder, filename: 'events/[name].[contenthash:8].js', publicPath: 'auto' },
    plugins: [build],
    performance: { hints: false },
  };
}

/**
 * @param {import('webpack').DefinePlugin} build
 * @param {string} folder
 * @returns {import('webpack').Configuration}
 */
function paneBundles(build, folder) {
  const { optimization, ...rest } = common('panes', 'es2022');
  return {
    ...rest,
    target: ['web', 'es2022'],
    entry: { compose: './src/compose/main.tsx', read: './src/read/main.tsx' },
    output: { path: folder, filename: 'panes/[name].[contenthash:8].js', publicPath: 'auto' },
    // What both panes need is fetched once, whichever opens first.
    optimization: {
      ...optimization,
      splitChunks: {
        chunks: 'all',
        minSize: 20_000,
        cacheGroups: { shared: { name: 'shared', minChunks: 2 } },
      },
    },
    plugins: [build],
    performance: { hints: false },
  };
}

/**
 * The page for administrators has a bundle of its own: the tables that it needs are larger than both panes.
 * @param {string} folder
 * @returns {import('webpack').Configuration}
 */
function adminBundle(folder) {
  return {
    ...common('admin', 'es2022'),
    target: ['web', 'es2022'],
    entry: { admin: './src/admin/main.tsx' },
    output: { path: folder, filename: 'admin/[name].[contenthash:8].js', publicPath: 'auto' },
    performance: { hints: false },
  };
}

/**
 * The local Outlook: its page and its server.
 * @param {string} folder absolute path of the output folder
 * @returns {import('webpack').Configuration[]}
 */
export function outlookBundles(folder) {
  return [
    {
      ...common('outlook-page', 'es2022'),
      target: ['web', 'es2022'],
      entry: {
        page: './src/simulator/page/main.tsx',
        modelled: './src/simulator/page/modelled/main.tsx',
      },
      output: { path: path.join(folder, 'page'), filename: '[name].[contenthash:8].js', publicPath: '/' },
      optimization: {
        splitChunks: { chunks: 'all', cacheGroups: { shared: { name: 'shared', minChunks: 2 } } },
      },
      performance: { hints: false },
    },
    classicBundle(path.join(folder, 'classic')),
    {
      ...nodeBundle('outlook-server', { server: './src/simulator/server/main.ts' }, folder),
      // The server finds its packages in node_modules: it also serves files out of them.
      externalsType: 'module-import',
      externals: ({ request }, done) => {
        if (/^[a-z@]/i.test(request)) done(undefined, request);
        else done();
      },
    },
  ];
}

/**
 * The one script that a worker of the local Outlook loads before the add-in's own: our Office object.
 * @param {string} folder absolute path of the output folder
 * @returns {import('webpack').Configuration}
 */
export function classicBundle(folder) {
  return {
    ...common('classic-runtime', 'es2022'),
    target: ['webworker', 'es2022'],
    entry: { runtime: './src/simulator/classic/worker.ts' },
    output: { path: folder, filename: '[name].js' },
    performance: { hints: false },
  };
}

/**
 * What tests load into a browser or a worker: the runtime of classic Outlook, and the page with the host in it.
 * @param {string} folder absolute path of the output folder
 * @returns {import('webpack').Configuration[]}
 */
export function testBundles(folder) {
  return [
    classicBundle(folder),
    {
      ...common('host-page', 'es2022'),
      target: ['web', 'es2022'],
      entry: { 'host-page': './tests/contract/harness/host-page.ts' },
      output: { path: folder, filename: '[name].js' },
      optimization: { minimize: false },
      performance: { hints: false },
    },
    graphBundle(folder),
  ];
}

/**
 * The page of `npm run gallery`, which shows one state of the panes, the alerts or the banners at a time.
 * @param {string} folder absolute path of the output folder
 * @returns {import('webpack').Configuration}
 */
export function galleryBundle(folder) {
  return {
    ...common('gallery', 'es2022'),
    target: ['web', 'es2022'],
    entry: { gallery: './tests/gallery/page/main.tsx' },
    output: { path: folder, filename: '[name].js' },
    optimization: { minimize: false },
    performance: { hints: false },
  };
}

/**
 * The add-in's reader of Microsoft Graph by itself: a page of a test calls it as `graph.createGraph`.
 * @param {string} folder absolute path of the output folder
 * @returns {import('webpack').Configuration}
 */
function graphBundle(folder) {
  return {
    ...common('graph', 'es2022'),
    target: ['web', 'es2022'],
    entry: { graph: './src/graph/graph.ts' },
    output: {
      path: folder,
      filename: '[name].js',
      chunkFilename: 'graph-library.js',
      publicPath: 'auto',
      library: { name: 'graph', type: 'window' },
    },
    optimization: { minimize: false },
    performance: { hints: false },
  };
}

/**
 * Code for Node.
 * @param {string} name
 * @param {Record<string, string>} entry
 * @param {string} folder
 * @returns {import('webpack').Configuration}
 */
export function nodeBundle(name, entry, folder) {
  return {
    ...common(name, 'es2022'),
    target: 'node20',
    entry,
    experiments: { outputModule: true },
    output: {
      path: folder,
      filename: '[name].mjs',
      module: true,
      library: { type: 'module' },
      chunkFormat: 'module',
    },
    optimization: { minimize: false },
  };
}

/**
 * The `mailstamp` command.
 * @param {string} folder absolute path of the output folder
 * @returns {import('webpack').Configuration}
 */
export function cliBundle(folder) {
  return {
    ...nodeBundle('cli', { mailstamp: './src/cli/main.ts' }, folder),
    plugins: [
      new webpack.ProvidePlugin({ Blob: [path.join(ROOT, 'src/cli/mail/memory-blob.ts'), 'MemoryBlob'] }),
    ],
  };
}

/**
 * @param {string} name
 * @param {'es2016' | 'es2022'} target
 * @returns {import('webpack').Configuration & { optimization: object }}
 */
function common(name, target) {
  return {
    name,
    context: ROOT,
    mode: 'production',
    devtool: false,
    resolve: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      // Helpers of the compiler serve engines older than all that are supported; these are a fraction of them.
      alias: {
        '@swc/helpers/_/_extends$': path.join(ROOT, 'scripts/es2016/extends.mjs'),
        '@swc/helpers/_/_async_to_generator$': path.join(ROOT, 'scripts/es2016/async-to-generator.mjs'),
      },
    },
    module: {
      // File names at run time are the program's business, not the bundler's.
      parser: {
        javascript: { createRequire: false, importMeta: false, url: false, dynamicImportMode: 'eager' },
      },
      rules: [
        compileRule(target, /\.tsx?$/, 'typescript'),
        ...(target === 'es2016' ? [compileRule(target, /\.m?js$/, 'ecmascript')] : []),
      ],
    },
    optimization: { minimizer: [target === 'es2016' ? smallest() : minimizer()] },
    cache: {
      type: 'filesystem',
      name,
      cacheDirectory: path.join(ROOT, 'node_modules/.cache/webpack'),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    stats: 'errors-warnings',
  };
}

/**
 * @param {string} target
 * @param {RegExp} test
 * @param {'typescript' | 'ecmascript'} syntax
 * @returns {import('webpack').RuleSetRule}
 */
function compileRule(target, test, syntax) {
  return {
    test,
    resolve: { fullySpecified: false },
    use: (/** @type {unknown} */ info) => ({
      loader: 'swc-loader',
      options: {
        jsc: {
          target,
          // One copy of each helper for the whole bundle instead of one per file.
          externalHelpers: true,
          // What is spread is plain data: no getters, no symbols. That makes shorter code.
          assumptions: { setSpreadProperties: true, objectRestNoSymbols: true, pureGetters: true },
          parser: syntax === 'typescript' ? { syntax, tsx: isTsx(info) } : { syntax },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    }),
  };
}

/** @param {unknown} info what webpack tells a rule about the file */
function isTsx(info) {
  return (
    typeof info === 'object' && info !== null && 'resource' in info && String(info.resource).endsWith('x')
  );
}

function minimizer() {
  return new TerserPlugin({
    minify: TerserPlugin.swcMinify,
    extractComments: false,
    terserOptions: { ecma: 2022, compress: { passes: 3 }, mangle: true, format: { comments: 'some' } },
  });
}

/** For the script that every client loads before it can send: what one minimizer leaves, the other one finds. */
function smallest() {
  // No function of it is called with `new`, so that each may become an arrow; no text is made of a symbol.
  const compress = { ecma: 2016, passes: 5, keep_fargs: false, unsafe_arrows: true, unsafe: true };
  return new TerserPlugin({
    extractComments: false,
    parallel: false,
    minify: async (/** @type {Record<string, string>} */ input) => {
      const [name = ''] = Object.keys(input);
      // A ternary for every early return packs worse. Only punycode calls `error`: where it encodes, for an overflow that
      // no domain is long enough for, so that neither the calls nor what they would say have to be there.
      const early = { compress: { ...compress, if_return: false, pure_funcs: ['error'] }, mangle: true };
      const first = await TerserPlugin.swcMinify(input, undefined, early, false);
      const left = { [name]: first.code ?? '' };
      const options = { compress: { ...compress, pure_getters: true, unsafe_comps: true }, mangle: true };
      return TerserPlugin.terserMinify(left, undefined, options, false);
    },
  });
}

/** For the webpack command line: the add-in for the local origin. Everything else goes through `npm run build`. */
export default () =>
  addinBundles({ origin: 'https://localhost:3000', organisation: '', domains: [] }, path.join(ROOT, 'dist'));
