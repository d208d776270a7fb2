/**
 * Tells whether a text is well-formed XML, as far as a manifest uses it: the parser itself forgives unclosed and
 * crossed tags, and a manifest that only we can read is worse than none.
 */

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const ATTRIBUTE = String.raw`\s+(${NAME})\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
const PARTS = {
  aside: /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|[^<]+/y,
  close: new RegExp(String.raw`</(${NAME})\s*>`, 'y'),
  open: new RegExp(String.raw`<(${NAME})((?:${ATTRIBUTE})*)\s*(/?)>`, 'y'),
};

export interface Malformation {
  readonly line: number;
  readonly reason: string;
}

function doubleAttribute(attributes: string): string | undefined {
  const names = [...attributes.matchAll(new RegExp(ATTRIBUTE, 'g'))].map(([, name = '']) => name);
  return names.find((name, index) => names.indexOf(name) !== index);
}

/** Null when it is well-formed. */
export function findMalformation(xml: string): Malformation | null {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  const fail = (reason: string): Malformation => ({ line: xml.slice(0, at).split('\n').length, reason });
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(xml);
  };
  while (at < xml.length) {
    const opening = match(PARTS.open);
    const closing = match(PARTS.close);
    const found = opening ?? closing ?? match(PARTS.aside);
    if (!found) return fail('this is no complete tag');
    if (opening) {
      const [, name = '', attributes = '', , selfClosing] = opening;
      const twice = doubleAttribute(attributes);
      if (twice !== undefined) return fail(`the attribute "${twice}" stands there twice`);
      if (open.length === 0) roots += 1;
      if (selfClosing === '') open.push(name);
    }
    if (closing && open.pop() !== closing[1])
      return fail(`</${closing[1] ?? ''}> closes nothing that is open here`);
    at += found[0].length;
  }
  const [unclosed] = open.reverse();
  if (unclosed !== undefined) return fail(`<${unclosed}> is never closed`);
  return roots === 1 ? null : fail('a document has one outermost element');
}
