import { clerk, dana, elena, may, nadia, registry, samira, tomas, yusuf } from '../support/cast';
import { asked, goes, held, talk } from '../support/script';

/** People in between whose programs know no stamps. */
export const OTHER_PROGRAMS = [
  talk('a client answers from Gmail', [
    nadia.writes({ to: [yusuf], cc: [tomas], stamp: 'confidential' }),
    yusuf.by('gmail').repliesAll(),
    tomas.on('classic-windows').repliesAll().knowing(yusuf, 'addressed', 'on a message'),
    nadia.replies({ cc: [may] }).isAsked([may]),
  ]),
  talk('a court answers from Apple Mail, and from another address of its own', [
    nadia.on('classic-windows').writes({ to: [clerk, tomas], stamp: 'confidential' }),
    registry.by('apple-mail').repliesAll(),
    tomas
      .replies({ cc: [clerk] })
      .knowing(registry, 'addressed', 'wrote')
      .knowing(clerk, 'in the quoted lines', 'on a message'),
    nadia.on('classic-windows').repliesAll().knowing(registry, 'addressed', 'wrote'),
  ]),
  talk('a partner’s registry answers, and only the one who began it answers both', [
    nadia.writes({ to: [clerk], stamp: 'confidential' }),
    registry.by('gmail').replies({ to: [nadia] }),
    nadia
      .on('new-windows')
      .replies({ cc: [clerk] })
      .ending(asked([clerk], 'sends anyway'), goes)
      .knowing(registry, 'addressed', 'wrote'),
    clerk.by('apple-mail').repliesAll(),
    nadia.repliesAll(),
  ]),
  talk('an answer in plain text', [
    nadia.writes({ to: [yusuf, tomas], stamp: 'confidential' }),
    yusuf.by('plain-text').repliesAll(),
    tomas.on('mac').repliesAll(),
    nadia
      .on('classic-windows')
      .repliesAll({ cc: [samira] })
      .isAsked([samira]),
  ]),
  talk('a conversation in plain text from the beginning', [
    nadia.writes({ to: [tomas], cc: [samira], plainText: true, stamp: 'confidential' }),
    tomas.on('mac').repliesAll(),
    samira.on('classic-windows').repliesAll(),
    nadia.repliesAll({ cc: [may] }).isAsked([may], 'sends anyway'),
    tomas.on('new-windows').repliesAll().knowing(may, 'addressed', { addedBy: nadia }),
  ]),
  talk('turned into plain text on the way', [
    nadia.writes({ to: [tomas, yusuf], stamp: 'confidential' }),
    tomas.repliesAll({ plainText: true }),
    yusuf.by('plain-text').repliesAll(),
    nadia.replies({ cc: [tomas, samira] }).ending(asked([tomas, samira]), asked([samira])),
  ]),
  talk('an answer without the text below: the stamp has to be chosen again', [
    nadia.writes({ to: [yusuf], cc: [tomas], stamp: 'confidential' }),
    yusuf.by('without-quote').repliesAll(),
    tomas.repliesAll().isHeld([]).saying('this mail has no stamp yet'),
    tomas.on('mac').repliesAll({ stamp: 'confidential' }),
    tomas
      .on('classic-windows')
      .repliesAll({ stamp: 'confidential', cc: [samira] })
      .ending(asked([samira]), held([samira])),
  ]),
  talk('an answer without the text below goes on with the stamp that its reader looked at before', [
    nadia.writes({ to: [yusuf], cc: [tomas], stamp: 'confidential' }),
    yusuf.by('without-quote').repliesAll(),
    tomas
      .repliesAll({ looksAt: 1, cc: [samira] })
      .isHeld([samira], 'removes them')
      .knowing(samira, 'not found'),
    yusuf.by('without-quote').repliesAll({ answers: 1 }),
    nadia.on('mac').repliesAll({ looksAt: 3 }),
  ]),
  talk('an answer without the text below cannot be lowered where the messages are known', [
    nadia.writes({ to: [tomas], cc: [yusuf, samira], stamp: 'confidential' }),
    yusuf.by('without-quote').repliesAll(),
    tomas.repliesAll({ drops: [yusuf], stamp: 'internal' }).ending(goes, held([])),
  ]),
  talk('a telephone in between: what it adds is named where the messages are known', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.on('phone').repliesAll({ cc: [dana] }),
    samira
      .on('classic-windows')
      .repliesAll()
      .ending(goes, asked([dana], 'removes them'))
      .knowing(dana, 'addressed', { addedBy: tomas }),
  ]),
  talk('clients that check nothing at Send, one after the other', [
    nadia.writes({ to: [tomas, samira, elena], stamp: 'confidential' }),
    tomas.on('classic-windows 1.9').repliesAll(),
    samira.on('mac 1.8').repliesAll(),
    elena.repliesAll(),
    tomas.on('web 1.6').repliesAll({ answers: 4 }),
    nadia.repliesAll().knowing(samira, 'addressed', 'on a message'),
    samira.on('phone').replies(),
    nadia.on('mac').replies(),
  ]),
  talk('a mailing list that puts itself into From', [
    nadia.writes({ to: [tomas], cc: [elena], stamp: 'confidential' }),
    elena
      .by('mailing-list')
      .repliesAll({ cc: [{ name: 'Round table', address: 'round-table@harbour-shelter.example' }] }),
    tomas.replies().knowing(elena, 'addressed', 'on a message'),
    nadia.replies().knowing(elena, 'addressed', 'on a message'),
  ]),
  talk('a program without the add-in begins, and the answer becomes Confidential', [
    yusuf.by('gmail').writes({ to: [nadia, tomas] }),
    nadia.repliesAll({ stamp: 'confidential' }),
    tomas
      .repliesAll({ cc: [samira] })
      .isHeld([samira])
      .knowing(yusuf, 'addressed', 'on a message'),
    yusuf.by('apple-mail').repliesAll(),
    nadia.on('mac').repliesAll(),
  ]),
];
