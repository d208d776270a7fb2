import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from '../../../../../src/core/audience/address';
import { countsMembers, isOurs, whoIs } from '../../../../../src/core/audience/who';
import type { PublishedPolicy } from '../../../../../src/core/policy/published-policy';
import { readPublished } from '../../../../../src/core/policy/read-published';
import { publishText } from '../../../../../src/core/policy/source/publish-text';
import { sealWith } from '../../../../../src/core/policy/seal';
import { publish, saltOf } from '../../../../../src/core/policy/source/publish';
import { toldOtherwise } from '../../../../../src/core/policy/source/same-verdicts';
import type { SourceDocument } from '../../../../../src/core/policy/source/source-document';
import { parsePolicy } from '../../../../../src/policy-client/parse-policy';
import { Chance } from '../../../../reference/chance';
import { randomPolicy } from '../../../../reference/random-cases';
import { aSource, NOON } from '../../../../support/builders';

const SAMPLES = path.join(__dirname, '../../../../../assets/policies');

function sample(name: string): string {
  return readFileSync(path.join(SAMPLES, name), 'utf8');
}

function sealed(source: SourceDocument): PublishedPolicy {
  return publish(source, saltOf(source));
}

function published(name: string): string {
  const text = publishText(sample(name));
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  return text.value;
}

describe.each(readdirSync(SAMPLES))('the sample %s, published', (name) => {
  it('is what the add-in reads', () => {
    expect(parsePolicy(published(name))).toMatchObject({ ok: true });
  });

  it('says the same of everybody whom it names, and of their neighbours', () => {
    const source = JSON.parse(sample(name)) as SourceDocument;
    expect(toldOtherwise(source, sealed(source))).toEqual([]);
  });

  it('is the same text every time, so that a server need not send it again', () => {
    expect(published(name)).toBe(published(name));
  });
});

describe('a published policy', () => {
  it('has no key but for whom the source names', () => {
    expect(Object.keys(publish(aSource({ partners: [] })).who)).toEqual([]);
    expect(Object.keys(publish(aSource()).who)).toEqual(['harbour-shelter.example']);
  });
});

/** Somebody who found the address of the file, and has nothing else. */
describe('an outsider who reads the published policy of the shelter network', () => {
  const text = published('shelter-network.json');
  const source = JSON.parse(sample('shelter-network.json')) as Required<SourceDocument>;

  it('learns the organisation’s own name and domains, which its mail shows anyway', () => {
    expect(text).toContain('Lantern Shelter Network');
    expect(text).toContain('lantern.example');
  });

  it('learns how many partners, approvals, lists and restrictions there are, and until when they hold', () => {
    const { partners, standing, lists, restricted } = JSON.parse(text) as Record<string, readonly unknown[]>;
    expect([partners, standing, lists, restricted].map((part) => part?.length)).toEqual([3, 2, 4, 1]);
  });

  it('finds no partner’s name or domain, no person, no role and no list', () => {
    const hidden = [
      ...source.partners.flatMap((partner) => [partner.name, ...partner.domains]),
      ...source.organisation.peopleElsewhere!,
      ...source.aliases.flat(),
      ...source.lists.map(({ address }) => address),
      ...source.standingApprovals.flatMap((approval) => [approval.as, ...approval.who]),
      ...source.restrictedRecipients.flatMap(({ who }) => who),
      ...source.approvers.flatMap((one) => [one.role, ...one.addresses, ...(one.standIn?.addresses ?? [])]),
    ];
    for (const secret of hidden) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(secret.split('@')[0]);
    }
  });

  it('finds no address that stands among the organisation’s own domains', () => {
    const domains = ['legalaid.example', 'counsellor@postbox.example', '!former@legalaid.example'];
    const ours = aSource({ organisation: { name: 'Example Legal Aid', domains } });
    const policy = publish(ours, saltOf(ours));
    expect(JSON.stringify(policy)).not.toMatch(/counsellor|former/);
    const isOneOfUs = (raw: string) => isOurs(readPublished(policy), parseAddress(raw)!);
    expect(isOneOfUs('counsellor@postbox.example')).toBe(true);
    expect(isOneOfUs('former@legalaid.example')).toBe(false);
    expect(isOneOfUs('nadia@legalaid.example')).toBe(true);
  });

  it('can find out whether somebody whom they suspect already is in it: hashes hide, they do not lock', () => {
    const policy = readPublished(JSON.parse(text) as PublishedPolicy);
    const suspect = parseAddress('anyone@harbour-shelter.example');
    expect(suspect && whoIs(policy, suspect, NOON).partnerFor.size).toBe(1);
  });

  it('cannot compare it with the file of another organisation: the same partner has another hash there', () => {
    const other = { ...source, organisation: { name: 'Other', domains: ['other.example'] } };
    const keys = (one: SourceDocument) => Object.keys(publish(one, saltOf(one)).who);
    expect(keys(source).filter((key) => keys(other).includes(key))).toEqual([]);
  });

  it('cannot follow one person through the files of two organisations', () => {
    const ofPerson = (domain: string) => {
      const aliases = [['ruth@postbox.example', 'ruth@home.example']];
      const one = aSource({ organisation: { name: 'Aid', domains: [domain] }, aliases });
      return Object.values(publish(one, saltOf(one)).who).filter((groups) => groups.startsWith('person:'));
    };
    expect(ofPerson('legalaid.example')).not.toEqual(ofPerson('other.example'));
  });

  it('learns nothing from the order: the hashes are sorted', () => {
    const keys = Object.keys((JSON.parse(text) as PublishedPolicy).who);
    expect(keys).toEqual(Array.from(keys).sort());
  });

  it('finds the organisation’s own domains once, and no hash of them', () => {
    expect(publish(aSource({ partners: [] }), 'salt')).toMatchObject({
      organisation: { domains: ['legalaid.example', '*.legalaid.example'] },
      who: {},
    });
  });
});

it('an organisation that says only what it must gets the defaults for everything else', () => {
  const { format, version, issuedAt, organisation, checklist } = aSource();
  const least: SourceDocument = { format, version, issuedAt, organisation, checklist };
  expect(publish(least)).toEqual({
    format: 2,
    version: 'test',
    issuedAt: Date.UTC(2026, 10, 1) / 1000,
    organisation: {
      name: 'Example Legal Aid',
      domains: ['legalaid.example', '*.legalaid.example'],
      knownAs: ['legalaid'],
    },
    who: {},
    partners: [],
    standing: [],
    restricted: [],
    lists: [],
    levels: {},
    levelsByStamp: {},
    mayBeExposed: 5,
    chain: 'root',
    staleness: { noticeAfter: 24, holdAfter: 168 },
    checklist: [{ id: 'consent', text: { en: 'Consent was given.' } }],
    adjustments: [],
    uses: [],
  });
});

it('everything that is said of one address stands together, and nothing else', () => {
  const source = aSource({
    lists: [{ address: 'all@legalaid.example', audience: 'organisation' }],
    restrictedRecipients: [
      { who: ['all@legalaid.example', '!harbour-shelter.example'], stamps: ['cleared'] },
    ],
    adjustments: [{ en: 'Leave out the name.' }],
    uses: [{ en: 'On our website' }],
  });
  expect(publish(source)).toMatchObject({
    who: {
      'all@legalaid.example': 'list:0 restricted:0',
      'harbour-shelter.example': '!restricted:0 partner:0',
    },
    adjustments: source.adjustments,
    uses: source.uses,
  });
});

it('of each list it is known whether its people are wherever it is', () => {
  const lists = [
    { address: 'night@legalaid.example', audience: 'organisation', members: true },
    { address: 'all@legalaid.example', audience: 'organisation', members: false },
  ] as const;
  const policy = readPublished(sealed(aSource({ lists })));
  const counts = ['night', 'all', 'nadia'].map((name) => {
    const address = parseAddress(`${name}@legalaid.example`);
    return address && countsMembers(policy, address);
  });
  expect(counts).toEqual([true, false, false]);
});

it('the published form of any policy says the same as its source', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const source = randomPolicy(new Chance(seed)) as SourceDocument;
      expect(toldOtherwise(source, sealed(source))).toEqual([]);
    }),
  );
});

const PROVEN = aSource({
  organisation: {
    name: 'Example Legal Aid',
    domains: ['legalaid.example', '*.legalaid.example', '!former.legalaid.example'],
    peopleElsewhere: ['mei@postbox.example'],
  },
  aliases: [['ruth@legalaid.example', 'ruth.director@legalaid.example']],
  partners: [
    { name: 'Harbour Shelter', domains: ['*.harbour.example'], stamps: ['internal'], until: '2026-12-31' },
    { name: 'River House', domains: ['river.example', '!x@river.example'], stamps: ['adjust', 'internal'] },
  ],
  lists: [{ address: 'team@legalaid.example', audience: 'organisation' }],
  standingApprovals: [{ who: ['desk@interpreters.example'], as: 'Interpreters', until: '2026-11-30' }],
  restrictedRecipients: [{ who: ['press@legalaid.example'], stamps: ['cleared'] }],
  approvers: [
    {
      role: 'Director',
      addresses: ['ruth@legalaid.example'],
      absent: true,
      standIn: { role: 'Safeguarding Lead', addresses: ['amina@legalaid.example'] },
    },
  ],
});

/** Publishing goes wrong: another source is sealed than the one that administrators wrote. */
const FAULTS: Readonly<
  Record<string, readonly [change: Partial<SourceDocument>, differs: readonly string[]]>
> = {
  'nothing, where nothing goes wrong': [{}, []],
  'the address of one of our people that got lost': [
    { organisation: { ...PROVEN.organisation, peopleElsewhere: [] } },
    ['mei@postbox.example'],
  ],
  'one person of whom two were made, by one of the addresses': [{ aliases: [] }, ['ruth@legalaid.example']],
  'two people of whom one was made, by one of the addresses': [
    { aliases: [...PROVEN.aliases!, ['team@legalaid.example', 'press@legalaid.example']] },
    ['team@legalaid.example'],
  ],
  'a partner’s domain that another got': [
    {
      partners: [{ ...PROVEN.partners![0]!, domains: ['*.lake.example'] }, ...PROVEN.partners!.slice(1)],
    },
    ['somebody@x.harbour.example', 'somebody@y.x.harbour.example'],
  ],
  'a domain of which only those below are a partner’s': [
    {
      partners: [
        { ...PROVEN.partners![0]!, domains: ['harbour.example', '*.harbour.example'] },
        ...PROVEN.partners!.slice(1),
      ],
    },
    ['somebody@harbour.example'],
  ],
  'everybody two levels below a partner’s domain': [
    {
      partners: [
        PROVEN.partners![0]!,
        { ...PROVEN.partners![1]!, domains: ['river.example', '!x@river.example', '*.x.river.example'] },
      ],
    },
    ['somebody@y.x.river.example'],
  ],
  'others at the domain where one of our people has a mailbox': [
    {
      organisation: { ...PROVEN.organisation, domains: [...PROVEN.organisation.domains, 'postbox.example'] },
    },
    ['x@postbox.example', 'organisation'],
  ],
  'the person who is left out of a partner': [
    { partners: [PROVEN.partners![0]!, { ...PROVEN.partners![1]!, domains: ['river.example'] }] },
    ['x@river.example'],
  ],
  'a list that got lost': [{ lists: [] }, ['team@legalaid.example', 'lists']],
  'an audience of a list': [
    { lists: [{ address: 'team@legalaid.example', audience: 'anyone' }] },
    ['team@legalaid.example', 'lists'],
  ],
  'a standing approval that got lost': [{ standingApprovals: [] }, ['desk@interpreters.example', 'standing']],
  'an approval that ends too early': [
    { standingApprovals: [{ ...PROVEN.standingApprovals![0]!, until: '2026-11-01' }] },
    ['standing'],
  ],
  'an approval that ends too late, and whom it is about': [
    { standingApprovals: [{ ...PROVEN.standingApprovals![0]!, until: '2026-12-24' }] },
    ['desk@interpreters.example', 'standing'],
  ],
  'the stamps of a restriction': [
    { restrictedRecipients: [{ who: ['press@legalaid.example'], stamps: ['cleared', 'internal'] }] },
    ['press@legalaid.example', 'restricted'],
  ],
  'who approves': [
    { approvers: [{ ...PROVEN.approvers![0]!, absent: false }] },
    ['ruth@legalaid.example', 'ruth.director@legalaid.example', 'amina@legalaid.example'],
  ],
  'a level': [{ levels: { 'look-alike': 'block' } }, ['levels']],
  'a level under one stamp': [{ levelsByStamp: { internal: { 'look-alike': 'off' } } }, ['levelsByStamp']],
  'how many people may see each other': [{ thresholds: { exposedRecipients: 9 } }, ['mayBeExposed']],
  'when the policy is old': [{ staleness: { noticeAfterHours: 1 } }, ['staleness']],
  'the rule for the chain': [{ chain: 'parent' }, ['chain']],
  'the checklist': [{ checklist: [{ id: 'facts', text: { en: 'Facts were checked.' } }] }, ['checklist']],
  'the edition': [{ version: 'another' }, ['version']],
};

describe('the proof before a policy is published names', () => {
  it.each(Object.entries(FAULTS))('%s', (_name, [change, differs]) => {
    const published = sealed({ ...PROVEN, ...change });
    expect([...toldOtherwise(PROVEN, published)].sort()).toEqual([...differs].sort());
  });
});

it('the proof before a policy is published names the domain above a partner’s, too', () => {
  const partners = (...domains: readonly string[]) => ({
    partners: [{ name: 'Harbour Shelter', domains, stamps: ['internal'] as const }],
  });
  const source = aSource(partners('legal.harbour.example'));
  const published = sealed(aSource(partners('legal.harbour.example', 'harbour.example')));
  expect(toldOtherwise(source, published)).toEqual(['somebody@harbour.example']);
});

it('a published policy tells any number of people apart', () => {
  const people = Array.from({ length: 3000 }, (_, at) => `client${at}@c${at}.example`);
  const source = aSource({
    organisation: { name: 'Aid', domains: ['aid.example'], peopleElsewhere: people },
  });
  const policy = readPublished(publish(source, saltOf(source)));
  const isOneOfUs = (raw: string) => isOurs(policy, parseAddress(raw)!);
  expect(people.every(isOneOfUs)).toBe(true);
  expect(people.map((raw) => `x${raw}`).some(isOneOfUs)).toBe(false);
});

describe('somebody with two addresses', () => {
  const source = aSource({
    aliases: [['ruth@legalaid.example', 'ruth.director@legalaid.example']],
    approvers: [{ role: 'Director', addresses: ['ruth@legalaid.example'] }],
  });
  const who = (raw: string) => {
    const address = parseAddress(raw);
    return address && whoIs(readPublished(publish(source, saltOf(source))), address, NOON);
  };

  it('is one person', () => {
    expect(who('ruth@legalaid.example')?.person).toBe(who('ruth.director@legalaid.example')?.person);
  });

  it('is the same person in whatever order the addresses are written', () => {
    const addresses = ['ruth@legalaid.example', 'ruth.director@legalaid.example'];
    const published = (aliases: readonly string[]) => publish(aSource({ aliases: [aliases] }), 'salt').who;
    expect(published(addresses)).toEqual(published(Array.from(addresses).reverse()));
  });

  it('is nobody else whose addresses, one behind the other, read the same', () => {
    const { who: groups } = publish(
      aSource({
        partners: [],
        aliases: [
          ['a@b.co', 'mx@c.example'],
          ['a@b.com', 'x@c.example'],
        ],
      }),
    );
    expect(new Set(Object.values(groups)).size).toBe(2);
  });

  it('has a role by both', () => {
    expect(who('ruth.director@legalaid.example')?.isApprover).toBe(true);
  });
});

const namesOf = (domains: readonly string[]) =>
  publish(aSource({ organisation: { name: 'Legal Aid', domains } })).organisation.knownAs;

describe('the name by which people know the organisation', () => {
  const NAMES: Readonly<Record<string, readonly [domains: readonly string[], names: readonly string[]]>> = {
    'of a domain is its label': [['legalaid.example'], ['legalaid']],
    'of a domain on a host that many share is its own label': [['legalaid.github.io'], ['legalaid']],
    'of a domain in another country is the label before the ending': [['legalaid.org.uk'], ['legalaid']],
    'of everything below a domain is the same': [['*.legalaid.example'], ['legalaid']],
    'is counted once': [['legalaid.example', '*.legalaid.example'], ['legalaid']],
    'is not that of a domain that is excluded': [['legalaid.example', '!shop.example'], ['legalaid']],
    'is not that of a single address': [['legalaid.example', 'ruth@postbox.example'], ['legalaid']],
    'does not exist for a domain under which anybody may register': [
      ['legalaid.example', 'org.uk'],
      ['legalaid'],
    ],
  };
  it.each(Object.entries(NAMES))('%s', (_name, [domains, names]) => {
    expect(namesOf(domains)).toEqual(names);
  });
});

describe('a policy that is not published says why', () => {
  it('when the published form would say something else of somebody', () => {
    const partner = 'somebody@harbour-shelter.example';
    const published = publishText(JSON.stringify(aSource()), (source) => sealed({ ...source, partners: [] }));
    expect(published).toMatchObject({
      ok: false,
      error: [{ path: '', kind: 'published-differs', values: { differs: [partner, 'partners'] } }],
    });
  });

  it('when the published form is larger than the add-in reads', () => {
    const text = 'x'.repeat(300);
    const languages = Array.from({ length: 15_950 }, (_, at) => [`${at}`.padStart(5, '0'), text] as const);
    const domains = Array.from({ length: 2000 }, (_, at) => `a${at}.example`);
    const large = aSource({
      adjustments: [Object.fromEntries(languages)],
      partners: [{ name: 'Many', domains, stamps: ['internal'] }],
    });
    const published = publishText(JSON.stringify(large));
    expect(published).toMatchObject({
      ok: false,
      error: [{ path: '', kind: 'published-too-long', values: { most: 5_000_000 } }],
    });
  });
});

it('a policy that is not valid is not published, and everything that is wrong is told', () => {
  const text = publishText(JSON.stringify({ ...aSource(), issuedAt: 'today', checklist: [] }));
  expect(text).toMatchObject({ ok: false });
});

it('says the same of an address however many others were asked about in between', () => {
  const seal = sealWith('salt');
  const first = seal('mei@legalaid.example');
  for (let other = 0; other < 10_001; other += 1) seal(`client${other}@postbox.example`);
  expect(seal('mei@legalaid.example')).toBe(first);
});
