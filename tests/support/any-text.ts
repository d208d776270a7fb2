import fc from 'fast-check';

/**
 * Any text at all, halves of characters among them. Small numbers are as common as large ones, so that letters, marks and
 * control characters come up.
 */
export function anyText(length: fc.ArrayConstraints = {}): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.nat(0xff), fc.nat(0xffff), fc.nat(0x10ffff)), length)
    .map((points) => String.fromCodePoint(...points));
}
