/** A letter as it hangs on a mail that arrived. */
export const LETTER = {
  id: 'a1',
  name: 'letter.pdf',
  contentType: 'application/pdf',
  size: 3,
  isInline: false,
  contentId: null,
};

/** The same, as a draft carries it. */
export const LETTER_IN_DRAFT = { ...LETTER, base64: 'AQID' };
