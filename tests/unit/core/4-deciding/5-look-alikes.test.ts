import { describe, expect, it } from '@jest/globals';
import common from 'email-providers/common.json';
import providers from 'email-providers/all.json';
import fc from 'fast-check';
import { encode } from 'punycode/';
import { parseDomain } from '../../../../src/core/audience/domain';
import { CONFUSABLES } from '../../../../src/core/audience/confusables';
import { foldAll } from '../../../../src/core/audience/fold-all';
import { foldFew, lookAlikesOf, type Fold } from '../../../../src/core/audience/look-alike';
import { evaluate } from '../../../../src/core/decide/evaluate';
import { lookCloser } from '../../../../src/core/decide/look-closer';
import { publish } from '../../../../src/core/policy/source/publish';
import { readPublished } from '../../../../src/core/policy/read-published';
import { aDraft, aSource, to, type DraftSketch } from '../../../support/builders';
import { COLLEAGUE, LEGAL_AID, PRESS } from '../legal-aid';
import { outcomeOf, type Outcome } from '../scene';

/** What Send has room for, and what pages and the command line know. */
const TABLES: readonly (readonly [string, Fold])[] = [
  ['the small table', foldFew],
  ['the large table', foldAll],
];

function resemblesBy(fold: Fold, raw: string, ...names: readonly string[]): boolean {
  const domain = parseDomain(raw);
  if (domain === undefined) throw new Error(`${raw} is no domain`);
  return lookAlikesOf(names, fold)(domain);
}

const resembles = (raw: string, ...names: readonly string[]): boolean => resemblesBy(foldFew, raw, ...names);

const LIKE_SHELTERACCESS = {
  'another ending': 'shelteraccess.test',
  'another ending of two labels': 'shelteraccess.org.test',
  'a letter left out': 'shelteracess.example',
  'a letter too many': 'shelterraccess.example',
  'another letter': 'shelteraccesa.example',
  'two letters swapped': 'shetleraccess.example',
  'two slips': 'sheltaracess.example',
  'a digit for a letter': 'she1teraccess.example',
  'two letters read as one': 'sheIteraccess.example'.toLowerCase(),
  'a letter of another script (Cyrillic а)': 'shelterаccess.example',
  'every letter of another script that has a twin': 'ѕһеltеrассеѕѕ.example',
  'a letter with an accent': 'shélteraccess.example',
  'the same as an A-label': `xn--${encode('shelterаccess')}.example`,
  'a hyphen between the words': 'shelter-access.example',
  'a word hung on': 'shelteraccess-help.example',
  'a word put before': 'my-shelteraccess.example',
  'the name in front of another domain': 'shelteraccess.example.mail.test',
  'the name cut in two': 'shelter.access.example',
  'a slip in front of an ending of two labels': 'sheltaraccess.org.example',
  'the name as a domain below another': 'shelteraccess.forms.test',
};

const UNLIKE_SHELTERACCESS = [
  'shelter.example',
  'access.example',
  'harbour-shelter.example',
  'openaccess.example',
  'mail.example',
  'shelteraccessories.example',
  'myshelteraccess2-shop.example',
  'sheltaraccess.shop.example',
  'xn--99999999999.example',
];

describe.each(TABLES)('by %s, a domain that may be mistaken for shelteraccess.example', (_table, fold) => {
  it.each(Object.entries(LIKE_SHELTERACCESS))('%s', (_how, domain) => {
    expect(resemblesBy(fold, domain, 'shelteraccess')).toBe(true);
  });
  it.each(UNLIKE_SHELTERACCESS)('%s is not one', (domain) => {
    expect(resemblesBy(fold, domain, 'shelteraccess')).toBe(false);
  });
});

describe('pairs that are read as one letter', () => {
  it.each([
    ['rnercy.example', 'mercy'],
    ['vvaters.example', 'waters'],
    ['clignity.example', 'dignity'],
    ['h0pe.example', 'hope'],
    ['legaIaid.test'.toLowerCase(), 'legalaid'],
  ])('%s is like %s', (domain, name) => {
    expect(resembles(domain, name)).toBe(true);
  });
});

describe('a pair that is read as one letter', () => {
  it.each(['r-nercy.example', 'r.nercy.example'])(
    'is seen across the place where a name is cut: %s',
    (domain) => {
      expect(resembles(domain, 'mercy')).toBe(true);
    },
  );
});

describe('short names', () => {
  it('are told by look-alike letters, not by slips of the pen', () => {
    expect(resembles('irb.example', 'irc')).toBe(false);
    expect(resembles('irс.example', 'irc')).toBe(true);
    expect(resembles('irc-help.example', 'irc')).toBe(false);
  });
  it('of five letters allow one slip, of nine two', () => {
    expect(resembles('hoppe.example', 'hopes')).toBe(false);
    expect(resembles('hpes.example', 'hopes')).toBe(true);
    expect(resembles('lighthous.example', 'lighthouse')).toBe(true);
    expect(resembles('lihthous.example', 'lighthouse')).toBe(true);
    expect(resembles('lihthos.example', 'lighthouse')).toBe(false);
    expect(resembles('senctuery.example', 'sanctuary')).toBe(true);
    expect(resembles('lagalaed.example', 'legalaid')).toBe(false);
  });
  it('allow two neighbours that changed places, not one that moved while another changed', () => {
    expect(resembles('ahrbour.example', 'harbour')).toBe(true);
    expect(resembles('axrbour.example', 'harbour')).toBe(false);
  });
  it('are told without their accents', () => {
    expect(resembles('cáre.example', 'care')).toBe(true);
    expect(resembles('cár\u0353e.example', 'care')).toBe(true);
  });
});

it('without names of ours nothing resembles them', () => {
  expect(resembles('legalaid.example')).toBe(false);
});

it('a broken A-label is compared as it stands', () => {
  expect(resembles('xn--a.example', 'legalaid')).toBe(false);
});

const label = fc.string({
  unit: fc.constantFrom(...Array.from('abcdelmnorsv')),
  minLength: 5,
  maxLength: 12,
});

/** Edit distance with swaps of neighbours, the plain way. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      const row = rows[i] as number[];
      if (i === 0 || j === 0) row[j] = i + j;
      else {
        row[j] = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) row[j] = Math.min(row[j] ?? 0, at(i - 2, j - 2) + 1);
      }
    }
  }
  return at(a.length, b.length);
}

it('one exchanged, added, lost or swapped letter never hides a name of five letters or more', () => {
  fc.assert(
    fc.property(
      label,
      fc.nat(),
      fc.constantFrom(...Array.from('abxyz')),
      fc.nat(3),
      (name, at, letter, how) => {
        const place = at % name.length;
        const [before, after] = [name.slice(0, place), name.slice(place)];
        const swapped = before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
        const written = [
          before + letter + after,
          before + after.slice(1),
          before + letter + after.slice(1),
          swapped,
        ][how];
        fc.pre(written !== undefined && distance(written, name) <= 1);
        expect(resembles(`${written}.test`, name)).toBe(true);
      },
    ),
  );
});

describe('every character that Unicode knows to look like a letter', () => {
  const NAMES = ['shelteraccess', 'legalaid', 'quickfix', 'jumpvow', 'bzm', 'area51'];
  const swaps = CONFUSABLES.flatMap(([letters, twins]) =>
    Array.from(twins, (twin) => [letters, twin] as const),
  );
  /** The name with one of its letters, or pairs of letters, written as a twin of it; all places, one after the other. */
  const written = NAMES.flatMap((name) =>
    swaps.flatMap(([letters, twin]) =>
      Array.from({ length: name.length }, (_, at) => at)
        .filter((at) => name.startsWith(letters, at))
        .map(
          (at) => [name, `${name.slice(0, at)}${twin}${name.slice(at + letters.length)}.example`] as const,
        ),
    ),
  );
  const readable = written.filter(([, domain]) => parseDomain(domain) !== undefined);

  it('takes nobody in: what is written with it is no address, or somebody else’s', () => {
    expect(written.length).toBeGreaterThan(500);
    for (const [name, domain] of written)
      expect([domain, parseDomain(domain)]).not.toEqual([domain, `${name}.example`]);
  });

  it('is seen by the large table, wherever in the name it stands', () => {
    expect(readable.length).toBeGreaterThan(500);
    expect(readable.filter(([name, domain]) => !resemblesBy(foldAll, domain, name))).toEqual([]);
  });

  it('is seen by the large table in a name so short that no slip of the pen is', () => {
    const written = swaps.map(([letters, twin]) => [`z${letters}`, `z${twin}.example`] as const);
    const missed = written.filter(
      ([name, domain]) => parseDomain(domain) !== undefined && !resemblesBy(foldAll, domain, name),
    );
    expect(missed).toEqual([]);
  });

  it('is read by the large table as by the small one, where that knows it', () => {
    const all = Array.from({ length: 0x20000 - 0x80 }, (_, index) => String.fromCodePoint(index + 0x80));
    const known = all.filter((character) => foldFew(character) !== character);
    expect(known.length).toBeGreaterThan(40);
    expect(known.filter((character) => foldAll(character) !== foldFew(character))).toEqual([]);
  });
});

it('no character of Unicode at all, in the place of one of our letters, makes somebody ours', () => {
  const taken = [];
  for (let point = 0x80; point <= 0x1ffff; point += 1) {
    const domain = parseDomain(`leg${String.fromCodePoint(point)}laid.example`);
    if (domain === 'legalaid.example') taken.push(point.toString(16));
  }
  expect(taken).toEqual([]);
});

/** Names as organisations have them, all invented: two words, one word, a few letters. */
const WORDS = [
  ['harbour', 'river', 'north', 'lotus', 'cedar', 'amber', 'bright', 'open', 'sister', 'lantern'],
  ['aid', 'shelter', 'law', 'house', 'rights', 'path', 'voices', 'access', 'refuge', 'relief'],
] as const;
const ONE_WORD = [
  'sanctuary',
  'lighthouse',
  'compass',
  'horizon',
  'safeplace',
  'kindred',
  'waystation',
  'umbrella',
];
const FEW_LETTERS = ['hrlc', 'rwsn', 'afas', 'ncsv', 'hopes'];
const ORGANISATIONS = [
  ...WORDS[0].flatMap((first) => WORDS[1].map((second) => first + second)),
  ...ONE_WORD,
  ...FEW_LETTERS,
];
/** Domains that people really write to: the most common providers of mail, and every twelfth of the others. */
const POPULAR = [...common, ...providers.filter((_, index) => index % 12 === 0)].flatMap(
  (domain) => parseDomain(domain) ?? [],
);

describe.each(TABLES)('by %s, domains that have nothing to do with an organisation', (_table, fold) => {
  it('are hardly ever taken for it: 1 pair in 20,000, and 3 with the same name under another ending', () => {
    const hits = POPULAR.filter(lookAlikesOf(ORGANISATIONS, fold)).flatMap((domain) =>
      ORGANISATIONS.filter((name) => lookAlikesOf([name], fold)(domain)).map((name) => ({ domain, name })),
    );
    const pairs = POPULAR.length * ORGANISATIONS.length;
    const otherwise = hits.filter(({ domain, name }) => !domain.split('.').includes(name));
    expect(pairs).toBeGreaterThan(100_000);
    expect(hits.length / pairs).toBeLessThanOrEqual(0.00015);
    expect(otherwise.length / pairs).toBeLessThanOrEqual(0.00005);
  });
});

describe('every slip of the pen and every word hung on', () => {
  const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz0123456789-');
  const cut = (name: string) => Array.from(name, (_, at) => [name.slice(0, at), name.slice(at)] as const);
  const slipsOf = (name: string): readonly string[] =>
    cut(name).flatMap(([before, after]) => [
      before + after.slice(1),
      before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2),
      ...LETTERS.flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
    ]);
  const hungOn = (name: string): readonly string[] =>
    ['help', 'mail', 'secure', 'login', 'org', 'uk'].flatMap((word) => [
      ...[`${name}-${word}`, `${word}-${name}`, `${name}.${word}`, `${word}.${name}`],
    ]);

  it.each(['legalaid', 'shelteraccess', 'harbour-shelter', 'hopes'])('is seen, of %s', (name) => {
    const domains = [...slipsOf(name), ...hungOn(name)].map((label) => parseDomain(`${label}.test`));
    const isLookAlike = lookAlikesOf([name], foldFew);
    const missed = domains.filter((domain) => domain !== undefined && !isLookAlike(domain));
    expect(missed).toEqual([]);
  });
});

/** Two letters that the large table alone knows: more than a slip of the pen. */
const RARE = 'ruth@lҽɠalaid.example';
const USUAL = 'ruth@legаlaid.example';

interface CloserRow {
  readonly draft: DraftSketch;
  readonly levels?: 'off' | 'block';
  readonly atSend: Outcome;
  readonly onPages: Outcome;
  readonly named: readonly string[];
}

const CLOSER: Readonly<Record<string, CloserRow>> = {
  'a letter that Send does not know: a note on the page, and Send lets it go': {
    draft: { stamp: 'cleared', recipients: to(RARE) },
    atSend: 'goes',
    onPages: 'goes, with a note',
    named: [RARE],
  },
  'a letter that Send knows: the page says what Send says': {
    draft: { stamp: 'cleared', recipients: to(USUAL) },
    atSend: 'is asked about',
    onPages: 'is asked about',
    named: [USUAL],
  },
  'both: Send asks about the one, the page notes the other': {
    draft: { stamp: 'cleared', recipients: to(RARE, USUAL) },
    atSend: 'is asked about',
    onPages: 'is asked about',
    named: [USUAL, RARE],
  },
  'a policy that holds look-alikes: still a note, because Send does not hold it': {
    draft: { stamp: 'cleared', recipients: to(RARE) },
    levels: 'block',
    atSend: 'goes',
    onPages: 'goes, with a note',
    named: [RARE],
  },
  'a policy that does not want to hear of look-alikes: nothing': {
    draft: { stamp: 'cleared', recipients: to(RARE) },
    levels: 'off',
    atSend: 'goes',
    onPages: 'goes',
    named: [],
  },
  'another finding besides: it stays what it is, and first': {
    draft: { stamp: 'internal', recipients: to(COLLEAGUE, PRESS, RARE) },
    atSend: 'is held',
    onPages: 'is held',
    named: [PRESS, RARE, RARE],
  },
  'nobody who looks like us: nothing': {
    draft: { stamp: 'cleared', recipients: to(PRESS) },
    atSend: 'goes',
    onPages: 'goes',
    named: [],
  },
};

describe('where there is room for the large table', () => {
  it.each(Object.entries(CLOSER))('%s', (_what, { draft: sketch, levels, atSend, onPages, named }) => {
    const source = levels === undefined ? LEGAL_AID : aSource({ levels: { 'look-alike': levels } });
    const policy = readPublished(publish(source));
    const draft = aDraft(sketch);
    const verdict = evaluate(policy, draft);
    const closer = lookCloser(verdict, policy, draft);
    expect([outcomeOf(verdict), outcomeOf(closer)]).toEqual([atSend, onPages]);
    expect(closer.findings.flatMap(({ recipients }) => recipients.map(({ address }) => address))).toEqual(
      named,
    );
    expect(closer.findings.filter(({ level }) => level !== 'note')).toEqual(verdict.findings);
    const notes = closer.findings.filter(({ level }) => level === 'note');
    expect(notes.flatMap(({ remedies }) => remedies)).not.toContain('send-anyway');
  });

  const closerOn = (sketch: DraftSketch, source = LEGAL_AID) => {
    const policy = readPublished(publish(source));
    const verdict = evaluate(policy, aDraft(sketch));
    return { verdict, closer: lookCloser(verdict, policy, aDraft(sketch)) };
  };

  it('nothing is added where Send has named everybody', () => {
    const { verdict, closer } = closerOn({ stamp: 'cleared', recipients: to(USUAL) });
    expect(closer).toEqual(verdict);
  });

  it('the one thing to do about a note is to remove the recipient', () => {
    const { closer } = closerOn({ stamp: 'cleared', recipients: to(RARE) });
    expect(closer.findings).toMatchObject([{ kind: 'look-alike', remedies: ['remove-recipients'] }]);
  });

  it('other notes come after it', () => {
    const source = aSource({ levels: { 'outside-organisation': 'note' } });
    const { closer } = closerOn({ stamp: 'internal', recipients: to(RARE) }, source);
    expect(closer.findings.map(({ kind }) => kind)).toEqual(['look-alike', 'outside-organisation']);
  });
});
