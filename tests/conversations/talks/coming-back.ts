import { clerk, elena, may, nadia, ruth, samira, tomas, yusuf } from '../support/cast';
import { asked, goes, held, talk } from '../support/script';

/** People who are dropped and come back. */
export const COMING_BACK = [
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
      .on('new-windows')
      .replies({ cc: [samira] })
      .ending(held([samira]), goes)
      .knowing(elena, 'addressed', 'on a message')
      .knowing(samira, 'not found', 'on a message'),
  ]),
  talk('a client who was left out for a while is answered again', [
    nadia.on('mac').writes({ to: [yusuf], cc: [tomas], stamp: 'confidential' }),
    tomas.on('classic-windows').repliesAll({ drops: [yusuf] }),
    nadia
      .on('mac')
      .repliesAll({ cc: [yusuf] })
      .ending(asked([yusuf], 'sends anyway'), goes)
      .knowing(yusuf, 'not found', 'on a message'),
    yusuf.repliesAll(),
    tomas.on('classic-windows').repliesAll(),
  ]),
  talk('two are dropped; one who was never there is still named with both back', [
    nadia.writes({ to: [tomas, samira, may], stamp: 'confidential' }),
    tomas.replies(),
    nadia
      .replies({ cc: [samira, may, ruth] })
      .ending(asked([samira, may, ruth]), asked([ruth]))
      .knowing(ruth, 'not found'),
  ]),
  talk('somebody dropped comes back in To, on the classic client', [
    nadia.writes({ to: [tomas], cc: [clerk, samira], stamp: 'confidential' }),
    clerk.replies({ to: [tomas] }),
    tomas
      .on('classic-windows')
      .repliesAll({ to: [samira] })
      .ending(held([samira]), goes)
      .knowing(samira, 'not found', 'on a message')
      .knowing(clerk, 'addressed', 'on a message'),
  ]),
  talk('a colleague who was dropped comes back in Bcc: that is asked about, too', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.replies(),
    nadia.replies({ bcc: [samira] }).isAsked([samira], 'sends anyway'),
    samira.replies(),
  ]),
  talk('whoever was on the conversation only before it was Confidential does not come back', [
    nadia.writes({ to: [tomas, may], stamp: 'internal' }),
    tomas.repliesAll({ drops: [may], stamp: 'confidential' }),
    nadia.repliesAll(),
    tomas
      .replies({ cc: [may] })
      .isAsked([may])
      .knowing(may, 'not found'),
  ]),
];
