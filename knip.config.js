/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'src/{compose,read,admin}/main.tsx',
    'src/event-page/main.ts',
    // Bundled for the build by name.
    'src/cli/policy/published-text.ts',
    // The bundle of the command line gives the second to the mail parser.
    'src/cli/{main,mail/memory-blob}.ts',
    'src/simulator/page/{,modelled/}main.tsx',
    'src/simulator/server/main.ts',
    'src/simulator/classic/worker.ts',
    'src/simulator/addin-side/*.js',
    // Bundled for a browser that tests drive.
    'src/graph/graph.ts',
    // Modules that tests hand to a browser.
    'tests/contract/harness/host-page.ts',
    'tests/gallery/page/main.tsx',
    'tests/bench/{decision-times.ts,*.tsx}',
    '{src,tests}/**/*.d.ts',
    'scripts/*.{mjs,cjs}',
    // The bundler puts them in the place of the compiler's own.
    'scripts/es2016/*.mjs',
  ],
  project: ['src/**/*.{ts,tsx,js}', 'scripts/**/*.{mjs,cjs}', 'tests/**/*.{ts,tsx}'],
  jest: { config: ['jest.config.js'], entry: ['tests/**/*.test.{ts,tsx}'] },
  playwright: {
    config: ['playwright.config.ts', 'tests/gallery/playwright.config.ts'],
    entry: [
      'tests/{e2e,screenshots,conversations,gallery}/**/*.spec.ts',
      'tests/conversations/support/tally.ts',
    ],
  },
  // A table row or a type may be exported for its readers and its tests before another file needs it.
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Read from node_modules as files, never imported.
    '@fontsource/noto-emoji',
    '@fontsource/noto-sans-arabic',
    '@microsoft/app-manifest',
    '@microsoft/office-js',
    '@sparticuz/chromium',
    // Run as programs by the scripts.
    'office-addin-manifest-converter',
    // Named in the folders' tsconfig.json.
    '@types/office-js',
    // Named at the top of the tests that need a DOM.
    'jest-environment-jsdom',
    'jsdom',
    // Imported as punycode/, which is how one gets the package and not the part of Node with that name.
    'punycode',
    '@types/punycode',
  ],
};
