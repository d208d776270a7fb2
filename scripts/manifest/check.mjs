// Judges a manifest without a network: Microsoft's own validator asks a web service.
import { RULES } from './rules.mjs';
import { readXml } from './xml.mjs';

const LARGEST = 256 * 1024;

/**
 * @param {string} xml
 * @param {import('./rules.mjs').Evidence} evidence
 * @returns {readonly { rule: string, problem: string }[]} empty when nothing is wrong
 */
export function checkManifest(xml, evidence) {
  if (Buffer.byteLength(xml) > LARGEST)
    return [{ rule: 'size', problem: 'The manifest is larger than 256 KB.' }];
  const read = readXml(xml);
  if (!read.ok) return [{ rule: 'well-formed', problem: read.problem }];
  return Object.entries(RULES).flatMap(([rule, notice]) =>
    notice(read.root, evidence).map((problem) => ({ rule, problem })),
  );
}
