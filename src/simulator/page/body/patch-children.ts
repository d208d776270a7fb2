/**
 * Makes `target` contain what `source` contains, touching as few nodes as possible: what is equal at the beginning and
 * at the end stays, so a caret in the person's own text stays where it is when an add-in writes above or below it.
 */
export function patchChildren(target: Node, source: Node): void {
  const before = [...target.childNodes];
  const after = [...source.childNodes];
  const head = countEqual(before, after);
  const tail = countEqual(before.slice(head).reverse(), after.slice(head).reverse());
  const goes = before.slice(head, before.length - tail);
  const comes = after.slice(head, after.length - tail);
  const [onlyGoing, onlyComing] = [goes[0], comes[0]];
  if (
    goes.length === 1 &&
    comes.length === 1 &&
    onlyGoing &&
    onlyComing &&
    sameShell(onlyGoing, onlyComing)
  ) {
    patchChildren(onlyGoing, onlyComing);
    return;
  }
  const next = before[before.length - tail] ?? null;
  for (const node of goes) target.removeChild(node);
  for (const node of comes) target.insertBefore(node, next);
}

function countEqual(a: readonly Node[], b: readonly Node[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count]?.isEqualNode(b[count] ?? null)) count += 1;
  return count;
}

/** Two elements that differ only in what is inside them. */
function sameShell(a: Node, b: Node): boolean {
  return (
    a.nodeType === Node.ELEMENT_NODE &&
    b.nodeType === Node.ELEMENT_NODE &&
    a.cloneNode(false).isEqualNode(b.cloneNode(false))
  );
}
