// Opens a browser that trusts exactly one certificate, so that nobody is asked to click a warning away.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { connect } from 'node:tls';
import { findWindowedBrowser } from './chromium.mjs';

/**
 * @param {string} url of the local Outlook
 * @param {string} profile absolute path of a profile of its own; nothing of the person's own browser is touched
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function openTrustingBrowser(url, profile) {
  const { executablePath } = findWindowedBrowser();
  const key = await publicKeyHash(new URL(url));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [`--user-data-dir=${profile}`, `--ignore-certificate-errors-spki-list=${key}`, ...asRoot];
  return spawn(executablePath, [...args, '--no-first-run', '--no-default-browser-check', url], {
    stdio: 'ignore',
  });
}

/**
 * @param {URL} url
 * @returns {Promise<string>} base64 of the SHA-256 of the certificate's public key, as Chromium's flag wants it
 */
export async function publicKeyHash({ port }) {
  // The certificate was made on this machine for this server; it is read here in order to be named, not trusted.
  const socket = connect({ host: '127.0.0.1', port: Number(port), rejectUnauthorized: false });
  try {
    await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
    const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
    if (key === undefined) throw new Error('The local Outlook showed no certificate.');
    return createHash('sha256').update(key).digest('base64');
  } finally {
    socket.destroy();
  }
}
