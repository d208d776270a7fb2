import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** PEM texts. One certificate serves both origins, so a browser asks at most once per port. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY = 24 * 60 * 60 * 1000;
const LIFETIME = 365 * DAY;
const RENEW_BEFORE = 14 * DAY;
const FILE = 'localhost.pem';

/** The private key in one form: as text it has the certificate behind it when it was read from its file. */
export function privateKeyOf({ key }: Pick<Certificate, 'key'>): string {
  return createPrivateKey(key).export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Base64 SHA-256 of the public key, as Chrome's `--ignore-certificate-errors-spki-list` takes it. */
export function certificateSpki({ cert }: Pick<Certificate, 'cert'>): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function isUsable({ key, cert }: Certificate, now: number): boolean {
  const certificate = new X509Certificate(cert);
  return (
    Date.parse(certificate.validTo) - now > RENEW_BEFORE && certificate.checkPrivateKey(createPrivateKey(key))
  );
}

/** Null for no file, a damaged one, or one that runs out soon: all end in a new certificate. */
function readKept(folder: string, now: number): Certificate | null {
  try {
    const pem = readFileSync(join(folder, FILE), 'utf8');
    const kept = { key: pem, cert: pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----')) };
    return isUsable(kept, now) ? kept : null;
  } catch {
    return null;
  }
}

async function create(now: number): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + LIFETIME),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key, cert };
}

/** Key and certificate are one file, moved into place: two starts at once cannot mix theirs. */
function keep(folder: string, { key, cert }: Certificate): void {
  mkdirSync(folder, { recursive: true });
  const beside = join(folder, `${FILE}.${process.pid}`);
  writeFileSync(beside, `${key.trim()}\n${cert.trim()}\n`, { mode: 0o600 });
  renameSync(beside, join(folder, FILE));
}

/**
 * The certificate for localhost, 127.0.0.1 and ::1, made once and used until near its end. Beside it lies
 * `spki.txt` for scripts that start a browser. `now` is in milliseconds since 1970.
 */
export async function loadCertificate(folder: string, now: number): Promise<Certificate> {
  const kept = readKept(folder, now);
  const certificate = kept ?? (await create(now));
  if (!kept) keep(folder, certificate);
  writeFileSync(join(folder, 'spki.txt'), `${certificateSpki(certificate)}\n`);
  return certificate;
}
