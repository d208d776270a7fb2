import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nightTeam, olena, ruth, team, yusuf, yusufAtWork } from './cast';

/** What the conversations need besides the sample policy: somebody who approves, somebody who stands, and aliases. */
const ADDED = {
  version: 'conversations',
  approvers: [{ role: 'Director', addresses: [ruth.address] }],
  standingApprovals: [{ who: [olena.address], as: 'interpreter' }],
  aliases: [[yusuf.address, yusufAtWork.address]],
  lists: [
    { address: team.address, audience: 'organisation' },
    { address: nightTeam.address, audience: 'organisation', members: true },
  ],
};

/** The text of `policy.json`, made by the command that administrators use. */
export function publishedPolicy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'conversations-'));
  try {
    const sample = JSON.parse(readFileSync('assets/policies/legal-aid.json', 'utf8')) as object;
    const source = path.join(folder, 'source.json');
    const published = path.join(folder, 'policy.json');
    writeFileSync(source, JSON.stringify({ ...sample, ...ADDED }));
    execFileSync(process.execPath, [
      'scripts/mailstamp.mjs',
      'policy',
      'publish',
      source,
      '--out',
      published,
    ]);
    return readFileSync(published, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
