import legalAid from '../../assets/policies/legal-aid.json';
import shelterNetwork from '../../assets/policies/shelter-network.json';
import strict from '../../assets/policies/strict.json';
import type { SourceDocument } from '../core/policy/source/source-document';
import { ruleLines, without } from './lists';

export const SAMPLES = ['legalAid', 'shelterNetwork', 'strict'] as const;
export type SampleName = (typeof SAMPLES)[number];

const SAMPLE_FILES: Readonly<Record<SampleName, object>> = { legalAid, shelterNetwork, strict };

/** One of the policies that come with Mailstamp; a test holds all of them against the loader. */
export function samplePolicy(name: SampleName): SourceDocument {
  // Their schema lies beside the sources, where a saved file is not.
  return without(SAMPLE_FILES[name], '$schema') as SourceDocument;
}

/** The day as policies write it. Where the administrator is, not at UTC: they look at their own calendar. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A name for the next edition that is not the name of the last: the day, numbered where the day has one already. */
export function nextVersion(today: string, last: string): string {
  if (!last.startsWith(today)) return today;
  const number = Number(last.slice(`${today} `.length));
  return `${today} ${Number.isInteger(number) && number > 1 ? number + 1 : 2}`;
}

/** The domain in what people write when they are asked for one: an address of theirs, or the address of their web site. */
export function domainMeant(text: string): string {
  const [line = ''] = ruleLines(text);
  const host = line.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/.*$/, '');
  return host.slice(host.lastIndexOf('@') + 1);
}

export interface Beginning {
  readonly name: string;
  readonly domain: string;
}

/** A policy that knows nobody but the organisation, with the checklist and the suggestions of the first sample. */
export function newPolicy({ name, domain }: Beginning, today: string): SourceDocument {
  const { checklist, adjustments = [], uses = [] } = samplePolicy('legalAid');
  return {
    format: 2,
    version: today,
    issuedAt: today,
    organisation: { name: name.trim(), domains: [domain.trim()] },
    checklist,
    adjustments,
    uses,
  };
}
