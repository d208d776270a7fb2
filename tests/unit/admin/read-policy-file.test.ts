import { describe, expect, it } from '@jest/globals';
import { readPolicyFile } from '../../../src/admin/read-policy-file';
import { aSource } from '../../support/builders';

const SOURCE = aSource({
  organisation: { name: 'Aide aux exilés', domains: ['legalaid.example'] },
});
const TEXT = JSON.stringify(SOURCE);

const OPENED: Readonly<Record<string, Buffer>> = {
  'in UTF-8': Buffer.from(TEXT),
  'with the mark that some editors put in front of UTF-8': Buffer.from(`\ufeff${TEXT}`),
};

const REFUSED: Readonly<Record<string, readonly [bytes: Buffer, kind: string]>> = {
  'in Latin-1, whose letters would be lost': [Buffer.from(TEXT, 'latin1'), 'no-utf-8'],
  'in UTF-16': [Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'no-utf-8'],
  'of more than 5 MB': [Buffer.from(TEXT.padEnd(5_000_001)), 'file-too-long'],
  'that is empty': [Buffer.alloc(0), 'no-json'],
};

describe('a policy from a file', () => {
  it.each(Object.entries(OPENED))('is opened: %s', async (_how, bytes) => {
    expect(await readPolicyFile(new Blob([new Uint8Array(bytes)]))).toEqual({ ok: true, value: SOURCE });
  });

  it.each(Object.entries(REFUSED))('is refused with the reason: %s', async (_how, [bytes, kind]) => {
    expect(await readPolicyFile(new Blob([new Uint8Array(bytes)]))).toMatchObject({
      ok: false,
      error: [{ kind }],
    });
  });

  it('is not even read when it is too large', async () => {
    const file = Object.assign(new Blob(['{}']), { arrayBuffer: () => Promise.reject(new Error('read')) });
    Object.defineProperty(file, 'size', { value: 5_000_001 });
    expect(await readPolicyFile(file)).toMatchObject({ ok: false, error: [{ kind: 'file-too-long' }] });
  });
});
