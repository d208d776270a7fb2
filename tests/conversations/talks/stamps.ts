import { dana, elena, may, nadia, ruth, samira, tomas, yusuf } from '../support/cast';
import { talk } from '../support/script';

/** Stamps that change on the way. */
export const STAMPS = [
  talk('it becomes Confidential midway', [
    nadia.writes({ to: [tomas, elena], stamp: 'internal' }),
    elena.repliesAll(),
    tomas.repliesAll({ stamp: 'confidential' }),
    nadia
      .repliesAll({ cc: [samira] })
      .isHeld([samira])
      .knowing(elena, 'addressed', 'on a message'),
    tomas
      .on('mac')
      .repliesAll({ ownSent: true, cc: [samira] })
      .isAsked([samira], 'sends anyway'),
    samira.repliesAll(),
  ]),
  talk('it becomes Confidential with a colleague who joins, and an outsider who may not', [
    nadia.on('new-windows').writes({ to: [tomas], stamp: 'internal' }),
    tomas
      .on('classic-windows')
      .replies({ stamp: 'confidential', cc: [samira] })
      .isAsked([samira], 'sends anyway'),
    nadia
      .on('new-windows')
      .repliesAll({ cc: [dana] })
      .isHeld([dana]),
    samira.on('mac').repliesAll(),
  ]),
  talk('a conversation without a stamp becomes Confidential, and an outsider may not join', [
    yusuf.writes({ to: [nadia], cc: [tomas] }),
    nadia.repliesAll({ stamp: 'confidential', cc: [dana] }).isHeld([dana]),
    nadia
      .on('classic-windows')
      .repliesAll({ stamp: 'confidential', cc: [may] })
      .isAsked([may], 'lets them join'),
    tomas.repliesAll().knowing(may, 'addressed', 'on a message'),
  ]),
  talk('a Confidential conversation is not made Internal', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.repliesAll({ stamp: 'internal' }).isHeld([]).saying('Confidential'),
    tomas
      .on('mac')
      .forwards({ to: [ruth], stamp: 'internal' })
      .isHeld([]),
    samira.on('classic-windows').replies({ stamp: 'internal' }).isHeld([]),
    samira.repliesAll(),
  ]),
  talk('an Internal conversation is made Confidential, and stays so', [
    nadia.writes({ to: [tomas, samira], stamp: 'internal' }),
    tomas.on('web 1.14').repliesAll({ stamp: 'confidential' }),
    samira.on('classic-windows 1.14').repliesAll({ stamp: 'internal' }).isHeld([]),
    nadia.on('mac').repliesAll(),
  ]),
  talk('Internal goes to colleagues and partners, and to nobody else', [
    nadia.writes({ to: [tomas], cc: [elena], stamp: 'internal' }),
    tomas.on('classic-windows').repliesAll({ cc: [may, ruth] }),
    elena.repliesAll({ cc: [yusuf] }),
    nadia.on('mac').repliesAll().isHeld([yusuf], 'removes them'),
  ]),
];
