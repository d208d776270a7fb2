import { describe, expect, it } from '@jest/globals';
import { readOutlookBlock } from '../../../../src/core/quote/outlook-block';
import { readQuotedBlock } from '../../../../src/core/quote/quoted-block';
import { FIXTURES, type Fixture } from './fixtures';
import { OUTLOOK } from './forms';

const read = ({ body }: Fixture) => readQuotedBlock(body);

/** Everything that is read of it is true, and everything that stands there is read. */
function isWhole(fixture: Fixture): boolean {
  const block = read(fixture);
  const everybody = [...fixture.people].sort().join(' ');
  return (
    block?.isComplete === true &&
    block.from === fixture.from &&
    [...block.people].sort().join(' ') === everybody
  );
}

describe('the lines above a quoted mail', () => {
  it('are tried on more than 200 mails in 20 languages and more', () => {
    expect(FIXTURES.length).toBeGreaterThan(200);
  });

  it.each(FIXTURES.map((fixture) => [fixture.name, fixture] as const))(
    '%s: name nobody who was not on it',
    (_name, fixture) => {
      const { from, people = [], isComplete = false } = read(fixture) ?? {};
      expect([fixture.from, undefined]).toContain(from);
      expect(fixture.people).toEqual(expect.arrayContaining([...people]));
      if (!fixture.isComplete) expect(isComplete).toBe(false);
    },
  );

  it.each(['facts', 'public', 'own'] as const)(
    'are read whole where they are whole, by templates of source %s',
    (source) => {
      const whole = FIXTURES.filter((fixture) => fixture.isComplete && fixture.source === source);
      const missed = whole.filter((fixture) => !isWhole(fixture)).map(({ name }) => name);
      expect(whole.length).toBeGreaterThan(20);
      expect(missed.slice(0, Math.floor(whole.length * 0.03) + 1).length / whole.length).toBeLessThanOrEqual(
        0.03,
      );
    },
  );

  it.each(
    FIXTURES.filter(({ form }) => Object.values(OUTLOOK).includes(form)).map(
      (fixture) => [fixture.name, fixture] as const,
    ),
  )('%s: are read at Send as they are read elsewhere', (_name, { body }) => {
    expect(readOutlookBlock(body.content)).toEqual(readQuotedBlock(body));
  });
});
