// Runs other programs of the project as steps and keeps the score.
import { spawn } from 'node:child_process';
import { ROOT } from './project.mjs';

/**
 * @typedef {object} Step
 * @property {string} name as a person reads it
 * @property {string} file of the program, from the project's folder; it is run with Node
 * @property {readonly string[]} [args]
 * @property {Readonly<Record<string, string>>} [env]
 */

/**
 * Runs one step and shows what it printed only when it failed.
 * @param {Step} step
 * @returns {Promise<boolean>} whether it succeeded; a program that cannot even start has failed
 */
export async function runStep(step) {
  const started = Date.now();
  const { code, output } = await runQuietly(step);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/**
 * @param {Step} step
 * @returns {Promise<{ code: number, output: string }>}
 */
async function runQuietly(step) {
  const child = start(step, ['ignore', 'pipe', 'pipe']);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  return { code: await exitCode(child), output };
}

/**
 * Runs one step in the open.
 * @param {Step} step
 * @returns {Promise<boolean>}
 */
export async function runOpenly(step) {
  console.log(`\n${step.name}`);
  return (await exitCode(start(step, 'inherit'))) === 0;
}

/**
 * @param {Step} step
 * @param {import('node:child_process').StdioOptions} stdio
 */
function start({ file, args = [], env = {} }, stdio) {
  return spawn(process.execPath, [file, ...args], { cwd: ROOT, stdio, env: { ...process.env, ...env } });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} 1 also for a program that was killed
 */
function exitCode(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
