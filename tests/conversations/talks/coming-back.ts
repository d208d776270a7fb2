import { elena, nadia, samira, tomas, yusuf } from '../support/cast';
import { asked, goes, held, talk } from '../support/script';

/** People who are dropped and come back, and messages that only continue. */
export const COMING_BACK = [
  talk('two people answer each other', [
    nadia.writes({ to: [yusuf], stamp: 'confidential' }),
    yusuf.replies(),
    nadia.replies({ text: 'Until Monday.' }).knowing(yusuf, 'addressed', 'on a message'),
    yusuf.replies(),
    nadia.on('classic-windows').replies(),
  ]),
  talk('a colleague who was dropped is asked about without Graph, and comes back with it', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.replies(),
    nadia
      .replies({ cc: [samira] })
      .ending(asked([samira]), goes)
      .knowing(tomas, 'addressed', 'on a message')
      .knowing(samira, 'not found', 'on a message'),
  ]),
  talk('whoever did not begin it may not bring a colleague back without Graph', [
    nadia.writes({ to: [tomas, samira], cc: [elena], stamp: 'confidential' }),
    elena.replies({ cc: [tomas] }),
    tomas
      .replies({ cc: [samira] })
      .ending(held([samira]), goes)
      .knowing(samira, 'not found', 'on a message'),
  ]),
];
