import { playTalks } from '../conversations/support/bench';
import { COMING_BACK } from '../conversations/talks/coming-back';
import { DRAFTS } from '../conversations/talks/drafts';
import { LANGUAGES } from '../conversations/talks/languages';
import { LISTS_AND_ADDRESSES } from '../conversations/talks/lists-and-addresses';
import { OTHER_PROGRAMS } from '../conversations/talks/other-programs';
import { WIDENING } from '../conversations/talks/widening';

/** The first of most situations; `npm run prove:conversations` plays all of them. */
const SITUATIONS = [COMING_BACK, WIDENING, LISTS_AND_ADDRESSES, OTHER_PROGRAMS, DRAFTS, LANGUAGES];

playTalks(
  'conversations in short',
  SITUATIONS.flatMap(([first]) => first ?? []),
);
