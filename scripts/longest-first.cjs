// Which test files Jest runs first.
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files in these folders drive a browser or other programs, and take longest. */
const LONG = /[\\/]tests[\\/](?:contract|launch|tooling|prove)[\\/]/;

/**
 * Jest goes by size where it has no durations yet, and the longest tests here are short files: run last, they would keep
 * one worker busy alone.
 */
module.exports = class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<Sequencer['sort']>[0]} tests
   */
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isLong = (/** @type {{ path: string }} */ { path }) => LONG.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
