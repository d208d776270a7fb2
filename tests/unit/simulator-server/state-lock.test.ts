import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockState } from '../../../src/simulator/server/state-lock';
import { temporaryFolder } from './support';

let place: ReturnType<typeof temporaryFolder>;
let other: ChildProcess | undefined;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => {
  other?.kill();
  place.remove();
});

const state = () => join(place.folder, 'outlook');

/** Another program that runs until the test ends. */
function anotherProgram(): ChildProcess {
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  return other;
}

describe('the mailboxes of a folder', () => {
  it('belong to one program', () => {
    const { pid } = anotherProgram();
    writeFileSync(`${state()}.lock`, String(pid));
    expect(() => lockState(state())).toThrow(/Another local Outlook.*Stop it/);
  });

  it('are free again when that program was killed', async () => {
    const program = anotherProgram();
    writeFileSync(`${state()}.lock`, String(program.pid));
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGKILL');
    await ended;
    lockState(state());
    expect(readFileSync(`${state()}.lock`, 'utf8')).toBe(String(process.pid));
  });

  it.each(['', 'nonsense', '-1', '0'])('are free when the lock says %j', (text) => {
    writeFileSync(`${state()}.lock`, text);
    expect(() => lockState(state())).not.toThrow();
  });

  it('are let go of', () => {
    lockState(state())();
    expect(existsSync(`${state()}.lock`)).toBe(false);
  });
});
