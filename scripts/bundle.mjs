// Runs webpack and says in plain text what it did not like.
import webpack from 'webpack';
import { Problem } from './project.mjs';

/** @typedef {Map<string, readonly string[]>} Entrypoints the scripts that each entry needs, in loading order */

/**
 * @param {import('webpack').Configuration[]} configurations
 * @returns {Promise<Entrypoints>}
 * @throws {Problem} with webpack's own words when anything fails to compile
 */
export async function bundle(configurations) {
  const compiler = webpack(configurations);
  try {
    return await new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error !== null) reject(error);
        else if (stats === undefined || stats.hasErrors()) reject(new Problem(errorsOf(stats)));
        else resolve(entrypointsOf(stats));
      });
    });
  } finally {
    // The persistent cache is written when the compiler closes.
    await new Promise((resolve) => compiler.close(resolve));
  }
}

/** @param {import('webpack').MultiStats | undefined} stats */
function errorsOf(stats) {
  return (
    stats?.toString({ preset: 'errors-only', colors: process.stdout.isTTY }) ??
    'webpack stopped without a word.'
  );
}

/**
 * @param {import('webpack').MultiStats} stats
 * @returns {Entrypoints}
 */
function entrypointsOf(stats) {
  return new Map(
    stats.stats.flatMap(({ compilation }) =>
      [...compilation.entrypoints].map(([name, entry]) => /** @type {const} */ ([name, entry.getFiles()])),
    ),
  );
}
