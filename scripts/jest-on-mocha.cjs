// Lets Mocha run tests that are written for Jest. Mocha runs loaded tests again and again in one process; Jest loads
// them anew for each run, and where the same tests run thousands of times that makes hours of minutes.
const Module = require('node:module');
const { transformSync } = require('@swc/core');
const { expect } = require('expect');
const { bind } = require('jest-each');
const mocha = require('mocha');
const { addHook } = require('pirates');

/** @type {import('@swc/core').Options} */
const COMPILE = {
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  sourceMaps: 'inline',
};

addHook((code, filename) => transformSync(code, { ...COMPILE, filename }).code, { exts: ['.ts'] });

/**
 * Without Jest's third argument, a time limit: a test that takes too long has noticed the change.
 * @param {string} name
 * @param {() => unknown} test
 */
function it(name, test) {
  mocha.it(name, async () => void (await test()));
}

/**
 * @param {string} name
 * @param {() => void} block
 */
function describe(name, block) {
  mocha.describe(name, block);
}

const JEST = {
  expect,
  it: Object.assign(it, { each: bind(it) }),
  describe: Object.assign(describe, { each: bind(describe, false) }),
  afterEach: mocha.afterEach,
};

const load = Module.prototype.require;
Module.prototype.require = Object.assign(
  /**
   * @this {Module}
   * @param {string} id
   */
  function loadOrPlay(id) {
    return id === '@jest/globals' ? JEST : load.call(this, id);
  },
  load,
);
