// An XML text as a tree that keeps the order of elements, because Outlook minds it.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/**
 * @typedef {object} XmlElement
 * @property {string} name with its prefix, as written
 * @property {Readonly<Record<string, string>>} attributes
 * @property {readonly XmlElement[]} children
 * @property {string} text its own text, trimmed
 */

const ATTRIBUTES = ':@';
const TEXT = '#text';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
});

/**
 * @param {string} xml
 * @returns {{ ok: true, root: XmlElement } | { ok: false, problem: string }}
 */
export function readXml(xml) {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return { ok: false, problem: `${valid.err.msg} (line ${valid.err.line})` };
  /** @type {unknown} */
  const parsed = parser.parse(xml);
  const [root] = elementsOf(parsed);
  return root === undefined ? { ok: false, problem: 'There is no element.' } : { ok: true, root };
}

/**
 * @param {unknown} nodes
 * @returns {readonly XmlElement[]}
 */
function elementsOf(nodes) {
  return listOf(nodes).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT && !key.startsWith('?'));
    if (name === undefined) return [];
    const inside = listOf(node[name]);
    const attributes = /** @type {Record<string, string>} */ (node[ATTRIBUTES] ?? {});
    const text = inside.map((child) => (typeof child[TEXT] === 'string' ? child[TEXT] : '')).join('');
    return [{ name, attributes, children: elementsOf(inside), text: text.trim() }];
  });
}

/**
 * @param {unknown} value
 * @returns {readonly Record<string, unknown>[]}
 */
function listOf(value) {
  return Array.isArray(value) ? value : [];
}

/**
 * All elements below, and the element itself, from the outside in.
 * @param {XmlElement} element
 * @returns {readonly XmlElement[]}
 */
export function allElements(element) {
  return [element, ...element.children.flatMap(allElements)];
}

/**
 * @param {XmlElement} element
 * @param {string} name
 */
export function named(element, name) {
  return allElements(element).filter((candidate) => candidate.name === name);
}
