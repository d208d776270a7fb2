import { playTalks } from './support/bench';
import { ANSWERING } from './talks/answering';
import { COMING_BACK } from './talks/coming-back';
import { DRAFTS } from './talks/drafts';
import { LANGUAGES } from './talks/languages';
import { LISTS_AND_ADDRESSES } from './talks/lists-and-addresses';
import { OTHER_PROGRAMS } from './talks/other-programs';
import { STAMPS } from './talks/stamps';
import { WIDENING } from './talks/widening';

playTalks('answering', ANSWERING);
playTalks('dropped and back', COMING_BACK);
playTalks('somebody joins', WIDENING);
playTalks('lists and addresses', LISTS_AND_ADDRESSES);
playTalks('other programs', OTHER_PROGRAMS);
playTalks('drafts', DRAFTS);
playTalks('languages', LANGUAGES);
playTalks('stamps', STAMPS);
