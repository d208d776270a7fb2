import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SOURCES = ['src/**/*.{ts,tsx}'];
const TESTS = ['tests/**/*.{ts,tsx}'];
const PLAIN_SCRIPTS = ['scripts/**/*.mjs', '*.config.{js,ts}', '*.cjs'];

/** Ways to turn a string into markup. Text of mails and of administrators must never take one of them. */
const NO_MARKUP_FROM_STRINGS = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Build nodes, or sanitise into a fragment: a string must not become markup.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
    message: 'Build nodes, or sanitise into a fragment: a string must not become markup.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'document.write turns a string into markup.',
  },
  {
    selector:
      "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    message: 'Render elements: a string must not become markup.',
  },
];

/** The other ways to reach the global that `no-restricted-globals` does not see. */
const NO_OFFICE_BY_ANOTHER_NAME = [
  {
    selector:
      'MemberExpression[object.name=/^(globalThis|window|self)$/][property.name=/^Office(Runtime)?$/]',
    message: 'Only src/outlook says Office.',
  },
  {
    selector: 'TSQualifiedName[left.name=/^Office(Runtime)?$/]',
    message: 'Only src/outlook says Office.',
  },
];

/** `a ?? b ? c : d` reads as either of two things. */
const NO_BURIED_FALLBACK = {
  selector: "ConditionalExpression > LogicalExpression.test[operator='??']",
  message: 'Give the value with its fall-back a name before choosing by it.',
};

const OFFICE_GLOBALS = ['Office', 'OfficeRuntime', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/outlook says Office.',
}));

export default defineConfig(
  { ignores: ['dist/', '.mailstamp/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: [...SOURCES, ...TESTS, ...PLAIN_SCRIPTS],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
      // An async function without await still answers with a promise, whatever it throws.
      '@typescript-eslint/require-await': 'off',
      // Objects here are records of functions that never say `this`.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-mixed-operators': [
        'error',
        {
          groups: [
            ['&&', '||', '??'],
            ['??', '?:'],
            ['&', '|', '^', '<<', '>>', '+', '-'],
          ],
          allowSamePrecedence: true,
        },
      ],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: SOURCES,
    rules: {
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS],
      'no-restricted-syntax': [
        'error',
        NO_BURIED_FALLBACK,
        ...NO_MARKUP_FROM_STRINGS,
        ...NO_OFFICE_BY_ANOTHER_NAME,
      ],
    },
  },
  {
    files: ['src/outlook/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', NO_BURIED_FALLBACK, ...NO_MARKUP_FROM_STRINGS],
    },
  },
  {
    files: ['src/simulator/page/**/*.{ts,tsx}'],
    rules: {
      // The commands of a rich text editor have no successor in browsers.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
    },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use-*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: PLAIN_SCRIPTS,
    rules: {
      // The package that is to replace it draws in seven others.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'fast-xml-parser', name: 'XMLValidator' }] },
      ],
      // JSON.parse answers `any`; a JSDoc type on the variable is the closest a plain script gets to a checked cast.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: TESTS,
    rules: {
      // Tests feed wrong values on purpose and name what a table holds.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
