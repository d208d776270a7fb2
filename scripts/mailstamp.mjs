#!/usr/bin/env node
// npx mailstamp: the command line, bundled from the sources when they have changed.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { requireNode } from './node-version.mjs';
import { runMain } from './project.mjs';

/** What the command is made of. */
const INPUTS = ['src', 'assets'];
const TOOLS = ['scripts', 'webpack.config.js', 'package-lock.json'];

/** What could not even be started says nothing about the mail: the command's own code for that. */
const CANNOT_TELL = 2;

requireNode();
await runMain(async () => {
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled({ quiet: true });
  const { CACHE } = await import('./project.mjs');
  const { buildIfChanged } = await import('./fingerprint.mjs');
  const folder = path.join(CACHE, 'cli');
  await buildIfChanged({ folder, proof: 'mailstamp.mjs', inputs: [...INPUTS, ...TOOLS] }, async () => {
    const { bundle } = await import('./bundle.mjs');
    const { cliBundle } = await import('../webpack.config.js');
    await bundle([cliBundle(folder)]);
  });
  // A mailbox of any size in the memory of a small one: what lies unused is cleared away sooner.
  setFlagsFromString('--optimize-for-size');
  await import(pathToFileURL(path.join(folder, 'mailstamp.mjs')).href);
}, CANNOT_TELL);
