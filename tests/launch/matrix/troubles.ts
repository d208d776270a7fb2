import type { FileTrouble, Trouble } from './outlook';

const FILE_TROUBLES: readonly FileTrouble[] = [
  'unreachable',
  'unavailable',
  'missing',
  'hangs',
  'login page',
  'nonsense',
];

export const POLICY_TROUBLES: readonly (readonly [string, Trouble])[] = FILE_TROUBLES.map((trouble) => [
  `the policy is ${trouble}`,
  { files: { 'policy.json': trouble } },
]);

export const SCRIPT_TROUBLES: readonly (readonly [string, Trouble])[] = FILE_TROUBLES.map((trouble) => [
  `the script is ${trouble}`,
  { files: { 'launch.js': trouble } },
]);
