import { playTalks } from './support/bench';
import { COMING_BACK } from './talks/coming-back';

playTalks('dropped and back', COMING_BACK);
