import { describe, expect, it } from '@jest/globals';
import { readBuildRequest } from '../../scripts/deployment.mjs';
import { isSameInstallation } from '../../scripts/install.mjs';
import { mustNameDomains } from '../../scripts/policy.mjs';
import { readOutlookRequest, readStartRequest } from '../../scripts/start-request.mjs';
import { score } from '../../scripts/test-run.mjs';

describe('npm run build', () => {
  it('builds for this machine and the sample organisation when nothing is said', async () => {
    await expect(readBuildRequest([])).resolves.toMatchObject({
      origin: 'https://localhost:3000',
      isLocal: true,
      organisation: 'Example Legal Aid',
      domains: expect.arrayContaining(['legalaid.example']),
    });
  });

  it('takes a host, a path, and domains in any spelling', async () => {
    const args = [
      '--origin',
      'https://Stamps.ngo.example/a8f3/',
      '--domains',
      'NGO.example, bücher.example,ngo.example',
    ];
    await expect(readBuildRequest(args)).resolves.toMatchObject({
      origin: 'https://stamps.ngo.example/a8f3',
      isLocal: false,
      organisation: 'ngo.example',
      domains: ['ngo.example', 'xn--bcher-kva.example'],
    });
  });

  it('has no application for Graph unless one is named, in whatever spelling', async () => {
    await expect(readBuildRequest([])).resolves.toMatchObject({ graph: undefined });
    const args = ['--graph', '0A1B2C3D-0000-4000-8000-00000000000F'];
    await expect(readBuildRequest(args)).resolves.toMatchObject({
      graph: '0a1b2c3d-0000-4000-8000-00000000000f',
    });
  });

  const REFUSED: Readonly<Record<string, { args: readonly string[]; says: RegExp }>> = {
    'an application that is none': { args: ['--graph', 'yes'], says: /--graph yes is not the id of an app/ },
    'an address without https': { args: ['--origin', 'http://stamps.example'], says: /is not https/ },
    'something that is no address': { args: ['--origin', 'stamps'], says: /is not a web address/ },
    'an address with a question mark': {
      args: ['--origin', 'https://a.example/?x=1'],
      says: /more than a host/,
    },
    'another host without domains': { args: ['--origin', 'https://a.example'], says: /--domains is missing/ },
    'an empty list of domains': {
      args: ['--origin', 'https://a.example', '--domains', ''],
      says: /not a mail domain/,
    },
    'a domain with an @': {
      args: ['--domains', 'x@ngo.example'],
      says: /“x@ngo.example” is not a mail domain/,
    },
    'a domain that only looks like one': { args: ['--domains', 'ngo.example/x'], says: /not a mail domain/ },
    'a single label': { args: ['--domains', 'ngo'], says: /not a mail domain/ },
    'a number for a domain': { args: ['--domains', '10.0.0.1'], says: /not a mail domain/ },
    'an empty name': { args: ['--organisation', ' '], says: /--organisation is empty/ },
    'an option that does not exist': {
      args: ['--orign', 'https://a.example'],
      says: /Unknown option '--orign'/,
    },
  };
  it.each(Object.entries(REFUSED))('refuses %s, and says how it goes', async (_name, { args, says }) => {
    await expect(readBuildRequest(args)).rejects.toThrow(says);
    await expect(readBuildRequest(args)).rejects.toThrow(/Usage: npm run build/);
  });

  it('says everything that is wrong at once', async () => {
    const args = ['--origin', 'http://a.example', '--domains', 'x'];
    await expect(readBuildRequest(args)).rejects.toThrow(/is not https[^]*is not a mail domain/);
  });
});

describe('a policy of one’s own', () => {
  const policy = JSON.stringify({
    organisation: { domains: ['ngo.example', '*.ngo.example', 'bücher.example'] },
  });
  const requested = async (domains: string) =>
    readBuildRequest(['--origin', 'https://stamps.ngo.example', '--domains', domains]);

  it('has the domains of the command line', async () => {
    const request = await requested('NGO.example,xn--bcher-kva.example');
    expect(() => mustNameDomains(request, policy)).not.toThrow();
  });

  it('is refused when it speaks of another organisation', async () => {
    const request = await requested('charity.example,ngo.example');
    expect(() => mustNameDomains(request, policy)).toThrow(
      /--domains has charity\.example, the policy does not/,
    );
  });
});

describe('npm start', () => {
  const REFUSED: Readonly<Record<string, { args: readonly string[]; says: RegExp }>> = {
    'a port that is none': { args: ['--port', '99999'], says: /--port 99999 is not a port/ },
    'one port for both': { args: ['--port', '3000'], says: /two different ports/ },
    'an option that does not exist': { args: ['--ports', '1'], says: /Usage: npm start/ },
  };
  it.each(Object.entries(REFUSED))('refuses %s', (_name, { args, says }) => {
    expect(() => readStartRequest(args)).toThrow(says);
  });
});

describe('npm run outlook', () => {
  it('is asked for any number of add-ins, with or without ours', () => {
    const args = ['--manifest', '/a/manifest.xml', '--manifest', 'https://b.example/m.xml', '--without-own'];
    expect(readOutlookRequest([...args, '--pages', 'https://a.example=/a/dist'])).toMatchObject({
      port: 3443,
      others: {
        manifests: ['/a/manifest.xml', 'https://b.example/m.xml'],
        pages: ['https://a.example=/a/dist'],
        port: 3500,
        alone: true,
      },
    });
  });

  const REFUSED: Readonly<Record<string, { args: readonly string[]; says: RegExp }>> = {
    'no add-in at all': { args: [], says: /--manifest is missing[^]*Usage: npm run outlook/ },
    'a port that is none': {
      args: ['--manifest', 'm', '--other-port', 'x'],
      says: /--other-port x is not a port/,
    },
    'an option that does not exist': { args: ['--manifets', 'm'], says: /Usage: npm run outlook/ },
  };
  it.each(Object.entries(REFUSED))('refuses %s', (_name, { args, says }) => {
    expect(() => readOutlookRequest(args)).toThrow(says);
  });
});

describe('installing', () => {
  const lock = (packages: Record<string, { version?: string; optional?: boolean }>) => ({ packages });
  const WANTED = lock({ '': {}, a: { version: '1.0.0' }, 'b-darwin': { version: '1.0.0', optional: true } });

  const CASES = {
    'is not needed when all is there but for other platforms': {
      installed: { a: { version: '1.0.0' } },
      same: true,
    },
    'is needed when a version changed': { installed: { a: { version: '1.0.1' } }, same: false },
    'is needed when something is missing': { installed: {}, same: false },
    'is needed when something is left over': {
      installed: { a: { version: '1.0.0' }, c: { version: '1.0.0' } },
      same: false,
    },
  };
  it.each(Object.entries(CASES))('%s', (_name, { installed, same }) => {
    expect(isSameInstallation(WANTED, lock(installed))).toBe(same);
  });
});

describe('the closing line of npm test', () => {
  const CASES = {
    'counts what a runner reports': { args: [true, 7, 0], counted: { passed: 7, failed: 0 } },
    'counts failures once': { args: [false, 5, 2], counted: { passed: 5, failed: 2 } },
    'counts a crash as a failure': { args: [false, undefined, 0], counted: { passed: 0, failed: 1 } },
    'counts no tests at all as a failure': { args: [true, 0, 0], counted: { passed: 0, failed: 1 } },
    'counts a runner that ended badly after good tests': {
      args: [false, 9, 0],
      counted: { passed: 9, failed: 1 },
    },
  } as const;
  it.each(Object.entries(CASES))('%s', (_name, { args: [ended, passed, failed], counted }) => {
    expect(score(ended, passed, failed)).toEqual(counted);
  });
});
