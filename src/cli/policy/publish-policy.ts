import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublishedPolicy } from '../../core/policy/published-policy';
import { publishText } from '../../core/policy/source/publish-text';
import { codeOf, Problem, reasonOf } from '../problem';
import { countOf, shownFile, type ExitCode, type Terminal } from '../terminal';
import type { PolicyRequest } from '../usage';
import { printProblems } from './check-policy';
import { isPublishedText, readPolicyText } from './open-policy';

/** Only what was published before may be replaced: nobody's own file is lost to a mistyped name. */
async function mustBeReplaceable(target: string): Promise<void> {
  const there = await readFile(target, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Problem(`${shownFile(target)} cannot be replaced: ${reasonOf(error)}.`);
  });
  if (there === undefined || isPublishedText(there)) return;
  throw new Problem(
    `${shownFile(target)} is there already and is not a published policy. It stays as it is: name another file with --out.`,
  );
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [a, b].map((file) => realpath(file).catch(() => path.resolve(file))),
  );
  return one === other;
}

/** Whole or not at all: the add-in may be reading the file. */
async function replace(target: string, text: string): Promise<void> {
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = codeOf(error) === 'ENOENT' ? 'there is no such folder' : reasonOf(error);
    throw new Problem(`${shownFile(target)} cannot be written: ${reason}.`);
  }
}

/** What somebody learns who finds the file and knows nothing else, as numbers. */
function exposureOf(text: string) {
  const published = JSON.parse(text) as PublishedPolicy;
  const { organisation, who, partners, standing, restricted, lists } = published;
  const groups = Object.values(who).flatMap((written) => written.split(' '));
  return {
    characters: text.length,
    ownDomains: organisation.domains.length,
    hashes: Object.keys(who).length,
    partners: partners.length,
    standingApprovals: standing.length,
    restrictions: restricted.length,
    lists: lists.length,
    approverAddresses: groups.filter((group) => group === 'approver').length,
    endDates: [...partners, ...standing].filter(({ until }) => until !== undefined).length,
    texts: published.checklist.length + published.adjustments.length + published.uses.length,
  };
}

function describeExposure(exposure: ReturnType<typeof exposureOf>): readonly string[] {
  return [
    'Whoever finds its address reads in clear:',
    `  your organisation’s name and ${countOf(exposure.ownDomains, 'rule for its domains', 'rules for its domains')}`,
    `  ${countOf(exposure.texts, 'text')} of checklist, adjustments and uses, and the levels`,
    'They can count, without names:',
    `  ${countOf(exposure.partners, 'partner')}, ${countOf(exposure.lists, 'list')}, ${countOf(exposure.standingApprovals, 'standing approval')}, ${countOf(exposure.restrictions, 'restriction')}, ${countOf(exposure.approverAddresses, 'address of approvers', 'addresses of approvers')}`,
    `  ${countOf(exposure.endDates, 'date on which one of these ends', 'dates on which one of these ends')}`,
    `Everybody else is in it as ${countOf(exposure.hashes, 'salted hash', 'salted hashes')}: they hide, they do not lock. Whoever suspects an address can try it.`,
  ];
}

/** `mailstamp policy publish`: proves that both forms say the same, then writes the published one. */
export async function publishPolicy(request: PolicyRequest, terminal: Terminal): Promise<ExitCode> {
  const { file, json } = request;
  const text = await readPolicyText(file);
  const published = publishText(text);
  if (!published.ok) return printProblems(request, published.error, terminal);
  const target = request.out ?? path.join(path.dirname(file), 'policy.json');
  if (await isSameFile(file, target))
    throw new Problem(
      `${shownFile(file)} would be replaced by its published form. Name another file with --out.`,
    );
  await mustBeReplaceable(target);
  await replace(target, published.value);
  const exposure = exposureOf(published.value);
  if (json) terminal.print(JSON.stringify({ file, ok: true, published: target, outsidersLearn: exposure }));
  else {
    terminal.print(`${shownFile(target)} is published; both forms give the same verdicts.`);
    for (const line of describeExposure(exposure)) terminal.print(line);
  }
  return 0;
}
