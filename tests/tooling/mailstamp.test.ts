import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsePolicy } from '../../src/policy-client/parse-policy';
import { aFolder, aMail, anMbox } from '../unit/cli/builders';
import { aSource } from '../support/builders';

const ROOT = path.join(__dirname, '../..');
const SCRIPT = path.join(ROOT, 'scripts/mailstamp.mjs');
const { folder, write, writePolicy, remove } = aFolder();
afterAll(remove);

/** Runs the command as `npx mailstamp` does. */
function mailstamp(...args: readonly string[]) {
  return run([SCRIPT, ...args]);
}

function run(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, said: stderr };
}

// The first run bundles the command.
beforeAll(() => {
  expect(mailstamp('--help').code).toBe(0);
}, 120_000);

describe('mailstamp policy check', () => {
  const MISTAKES = {
    ...aSource({ organisation: { name: 'Example Legal Aid', domains: ['legalaid.example', '*.org'] } }),
    issuedAt: 'today',
  };

  it('says that a policy is in order, and what is in it', () => {
    const file = writePolicy('good.json');
    expect(mailstamp('policy', 'check', file)).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        'is in order. Example Legal Aid, version test: 2 rules for its own domains',
      ),
    });
  });

  it('says what is allowed and hardly meant, and finds the policy in order all the same', () => {
    const file = writePolicy('hardly-meant.json', {
      levels: { 'outside-organisation': 'off' },
      partners: [{ name: 'North', domains: ['north.example'], stamps: ['confidential'] }],
      approvers: [{ role: 'Director', addresses: ['ruth@legalaid.example'], absent: true }],
    });
    const { code, out } = mailstamp('policy', 'check', file);
    expect(code).toBe(0);
    expect(out).toContain(
      'Note on /partners/0/stamps: this partner may receive no more than anybody outside',
    );
    expect(out).toContain('Note on /approvers/0/absent: while they are away nobody decides');
    expect(out).toContain('Note on /levels: "outside-organisation" is "off"');
    expect(out).toContain('such mail (Needs adjustment and Internal) would go without a word');
    expect(JSON.parse(mailstamp('policy', 'check', '--json', file).out)).toMatchObject({
      ok: true,
      notes: [{ kind: 'partner-receives-nothing-more' }, { kind: 'nobody-decides' }, { kind: 'silenced' }],
    });
  });

  it('says everything that is wrong at once, what it would have meant, and what to write', () => {
    const { code, said } = mailstamp('policy', 'check', write('bad.json', JSON.stringify(MISTAKES)));
    expect(code).toBe(2);
    expect(said).toContain('/organisation/domains/1: "*.org": it would have meant everybody below org');
    expect(said).toContain('/issuedAt: "today": this is not a day. Write a date like 2026-12-31.');
  });

  it('gives programs one object a line', () => {
    const { out } = mailstamp('policy', 'check', '--json', write('bad.json', JSON.stringify(MISTAKES)));
    const places = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { path: string }).path);
    expect(places).toEqual(['/issuedAt', '/organisation/domains/1']);
  });

  const UNREADABLE: Readonly<Record<string, readonly [content: Buffer, says: string]>> = {
    'in another encoding': [
      Buffer.from('{"name": "Réfugiés"}', 'latin1'),
      'the file is not text in UTF-8. Save it',
    ],
    'of more than 5 MB': [Buffer.alloc(5_000_001, ' '), 'the file is longer than 5 MB'],
  };
  it.each(Object.entries(UNREADABLE))('says that it cannot read a file %s', (what, [content, says]) => {
    const { code, said } = mailstamp('policy', 'check', write(`${what}.json`, content));
    expect(code).toBe(2);
    expect(said).toContain(says);
  });

  it('says that a file is not there', () => {
    expect(mailstamp('policy', 'check', 'nowhere.json')).toEqual({
      code: 2,
      out: '',
      said: 'nowhere.json cannot be read: there is no such file.\n',
    });
  });
});

describe('mailstamp policy publish', () => {
  it('writes policy.json beside the source, and says what outsiders learn', () => {
    mkdirSync(path.join(folder, 'publish'));
    const { code, out } = mailstamp('policy', 'publish', writePolicy('publish/our.json'));
    expect(code).toBe(0);
    expect(parsePolicy(readFileSync(path.join(folder, 'publish/policy.json'), 'utf8')).ok).toBe(true);
    expect(out).toContain('1 partner, 0 lists');
    expect(out).not.toContain('harbour');
  });

  it('publishes again over what it published', () => {
    expect(mailstamp('policy', 'publish', 'publish/our.json').code).toBe(0);
  });

  const KEPT: Readonly<Record<string, readonly [source: string, out: string]>> = {
    'the source itself': ['kept-1.json', 'kept-1.json'],
    'the source by another name': ['kept-2.json', './x/../kept-2.json'],
    'another source': ['kept-3.json', 'other.json'],
    'any other file': ['kept-4.json', 'notes.txt'],
  };
  it.each(Object.entries(KEPT))('never writes over %s', (_what, [source, out]) => {
    mkdirSync(path.join(folder, 'x'), { recursive: true });
    write('notes.txt', 'Ask Ruth about the lists.');
    writePolicy('other.json');
    writePolicy(source);
    const before = readFileSync(path.join(folder, out), 'utf8');
    expect(mailstamp('policy', 'publish', source, '--out', out)).toMatchObject({
      code: 2,
      said: expect.stringContaining('--out'),
    });
    expect(readFileSync(path.join(folder, out), 'utf8')).toBe(before);
  });

  it('does not take the published form for a source', () => {
    expect(mailstamp('policy', 'publish', 'publish/policy.json').said).toContain('is the published form');
  });
});

describe('mailstamp check and replay', () => {
  const CODES: Readonly<Record<string, readonly [code: number, args: () => readonly string[]]>> = {
    'nothing is held: 0': [0, () => ['check', write('a.eml', aMail({ stamp: 'internal' }))]],
    'something is held: 1': [1, () => ['check', 'a.eml', write('b.eml', aMail())]],
    'a message is not there: 2': [2, () => ['check', 'a.eml', 'nowhere.eml']],
    'a message is none: 2': [2, () => ['check', write('c.eml', 'Dear Tomas,\n')]],
    'nothing of a mailbox is held: 0': [
      0,
      () => ['replay', write('a.mbox', anMbox(aMail({ stamp: 'internal' })))],
    ],
    'something of a mailbox is held: 1': [1, () => ['replay', write('b.mbox', anMbox(aMail()))]],
    'a folder without mail: 2': [2, () => ['replay', path.dirname(write('empty/notes.txt', 'not mail'))]],
    'a mailbox is not there: 2': [2, () => ['replay', 'nowhere.mbox']],
  };
  it.each(Object.entries(CODES))('say with their exit code that %s', (_what, [code, args]) => {
    const [command = '', ...files] = args();
    expect(mailstamp(command, '--policy', writePolicy('p.json'), ...files).code).toBe(code);
  });

  it('judge alike by the source and by its published form', () => {
    const mail = write(
      'd.eml',
      aMail({ stamp: 'internal', to: 'ana@harbour-shelter.example, x@paper.example' }),
    );
    mailstamp('policy', 'publish', writePolicy('s.json'), '--out', 'published.json');
    const [bySource, byPublished] = ['s.json', 'published.json'].map((policy) =>
      mailstamp('check', '--json', '--policy', policy, mail),
    );
    expect(byPublished).toEqual(bySource);
    expect(bySource).toMatchObject({ code: 1, out: expect.stringContaining('x@paper.example') });
  });

  it('say what is wrong with the policy before they judge anything', () => {
    const { code, out, said } = mailstamp('check', '--policy', write('broken.json', '{'), 'a.eml');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toMatch(/The policy .*broken\.json is not valid:\n {2}\/: this is not JSON/);
  });

  it('print no progress where nobody watches', () => {
    expect(mailstamp('replay', '--policy', 'p.json', 'a.mbox').said).toBe('');
  });
});

describe('what nobody foresaw', () => {
  const FAULTS: Readonly<Record<string, string>> = {
    'while a message is judged': 'throw new RangeError("She lives in Harbour Street")',
    'at some other moment':
      'process.nextTick(() => { throw new RangeError("She lives in Harbour Street") }); return true',
  };
  it.each(Object.entries(FAULTS))('ends with 2 and a sentence: %s', (_when, fault) => {
    const broken = `data:text/javascript,process.stdout.write = () => { ${fault} }`;
    const args = ['--policy', writePolicy('p.json'), write('fault.eml', aMail({ stamp: 'internal' }))];
    const { code, said } = run(['--import', broken, SCRIPT, 'check', ...args]);
    expect({ code, lines: said.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(said).toMatch(/a fault of its own \(RangeError.*\)/);
    expect(said).not.toContain('Harbour Street');
  });

  it('a full disk under the results is told, and ends with 2', () => {
    const full = "Object.assign(new Error('write'), { code: 'ENOSPC' })";
    const broken = `data:text/javascript,process.stdout.write = () => process.stdout.emit('error', ${full})`;
    const { code, said } = run(['--import', broken, SCRIPT, 'help']);
    expect({ code, said }).toEqual({ code: 2, said: 'The results cannot be written: the disk is full.\n' });
  });

  const STREAMS = { results: 'stdout', complaints: 'stderr' } as const;
  it.each(Object.entries(STREAMS))(
    'a reader who has enough of the %s ends it quietly, with 2: not everything was judged',
    async (_what, stream) => {
      const mails = Array.from({ length: 2_000 }, () =>
        stream === 'stdout' ? aMail() : 'X: y\n\nNo mail\n',
      );
      const json = stream === 'stdout' ? ['--json'] : [];
      const args = [
        'replay',
        ...json,
        '--policy',
        writePolicy('p.json'),
        write('many.mbox', anMbox(...mails)),
      ];
      const child = spawn(process.execPath, [SCRIPT, ...args], { cwd: folder });
      let said = '';
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      child[stream].once('data', () => child[stream].destroy());
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(code).toBe(2);
      if (stream === 'stdout') expect(said).toBe('');
    },
  );
});
