import { XMLParser } from 'fast-xml-parser';
import { ManifestProblem } from './manifest-problem';
import { findMalformation } from './well-formed';

/** Names are without prefix: `bt:Image` is `Image`, `xsi:type` is `type`. */
export interface XmlElement {
  readonly name: string;
  /** Names from the root down, joined by slashes, for messages. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names that XML itself knows, and character numbers. A document's own entities are never expanded. */
function decode(text: string, path: string): string {
  return text.replace(/&([^;]*);/g, (_, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const character = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10) : null;
    if (character !== null && character <= 0x10ffff) return String.fromCodePoint(character);
    const known = PREDEFINED[name];
    if (known === undefined) throw new ManifestProblem(path, `the entity "&${name};" is not known`);
    return known;
  });
}

const ATTRIBUTES = ':@';
const TEXT = '#text';

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readAttributes(node: Readonly<Record<string, unknown>>, path: string): Record<string, string> {
  const raw = node[ATTRIBUTES];
  if (!isRecord(raw)) return {};
  const entries = Object.entries(raw)
    .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(([name, value]) => [localName(name), decode(String(value), path)]);
  return Object.fromEntries(entries) as Record<string, string>;
}

function toElement(node: Readonly<Record<string, unknown>>, parent: string): XmlElement | null {
  const tag = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT && !key.startsWith('?'));
  if (tag === undefined) return null;
  const path = parent === '' ? localName(tag) : `${parent}/${localName(tag)}`;
  const inner = node[tag];
  const parts = Array.isArray(inner) ? inner.filter(isRecord) : [];
  return {
    name: localName(tag),
    path,
    attributes: readAttributes(node, path),
    children: parts.flatMap((part) => toElement(part, path) ?? []),
    text: decode(
      parts.map(({ [TEXT]: text }) => (typeof text === 'string' ? text : '')).join(''),
      path,
    ).trim(),
  };
}

/**
 * Parses XML into a plain tree. @throws ManifestProblem when it is not well-formed or declares a document type:
 * a manifest needs none, and it is how entities are smuggled in.
 */
export function parseXml(xml: string): XmlElement {
  if (/<!DOCTYPE/i.test(xml)) throw new ManifestProblem('DOCTYPE', 'a manifest has no document type');
  const text = xml.replace(/^\uFEFF/, '');
  const malformation = findMalformation(text);
  if (malformation) throw new ManifestProblem(`line ${malformation.line}`, malformation.reason);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    trimValues: false,
  });
  const nodes: unknown = parser.parse(text);
  const [root] = (Array.isArray(nodes) ? nodes : [])
    .filter(isRecord)
    .flatMap((node) => toElement(node, '') ?? []);
  if (!root) throw new ManifestProblem('the manifest', 'it has no element');
  return root;
}
