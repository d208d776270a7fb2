import {
  casework,
  dana,
  elena,
  intake,
  may,
  nadia,
  nightTeam,
  press,
  ruth,
  samira,
  team,
  tomas,
  yusuf,
  yusufAtWork,
} from '../support/cast';
import { asked, goes, held, talk } from '../support/script';

/** Lists, second addresses and shared mailboxes. */
export const LISTS_AND_ADDRESSES = [
  talk('a declared list in Cc is on the conversation as the list', [
    nadia.writes({ to: [tomas, yusuf], cc: [team], stamp: 'confidential' }),
    tomas.repliesAll().knowing(team, 'addressed', 'on a message'),
    samira.on('classic-windows').repliesAll(),
    yusuf.replies({ to: [nadia] }),
    nadia
      .replies({ cc: [team] })
      .ending(asked([team]), goes)
      .knowing(team, 'not found', 'on a message'),
  ]),
  talk('who is on a list is not on the conversation by that', [
    nadia.writes({ to: [tomas], cc: [team], stamp: 'confidential' }),
    tomas
      .on('mac')
      .repliesAll({ drops: [team], cc: [samira] })
      .isHeld([samira])
      .knowing(samira, 'not found'),
  ]),
  talk('who is on a list whose people count is on the conversation by it, once that can be read', [
    nadia.writes({ to: [tomas, yusuf], cc: [nightTeam], stamp: 'confidential' }),
    tomas
      .repliesAll({ cc: [samira] })
      .ending(held([samira], 'removes them'), goes)
      .knowing(nightTeam, 'addressed', 'on a message')
      .knowing(samira, 'not found', 'on a list'),
    tomas
      .on('mac')
      .replies({ answers: 1, cc: [may, ruth] })
      .ending(held([may, ruth]), held([ruth]))
      .knowing(may, 'not found', 'on a list')
      .knowing(ruth, 'not found'),
    may.repliesAll({ answers: 1 }),
  ]),
  talk('an undeclared list stays outside', [
    nadia.writes({ to: [tomas], cc: [casework], stamp: 'confidential' }).isHeld([casework]),
    nadia.on('classic-windows').writes({ to: [tomas], stamp: 'confidential' }),
    tomas
      .on('classic-windows')
      .replies({ cc: [press] })
      .isHeld([press]),
    tomas
      .on('new-windows')
      .replies({ cc: [team] })
      .isHeld([team]),
  ]),
  talk('a list that an outsider brings in is held on the way back', [
    nadia.writes({ to: [tomas, elena], stamp: 'confidential' }),
    elena.repliesAll({ cc: [casework] }),
    tomas.repliesAll().isHeld([casework], 'removes them'),
    nadia.on('mac').repliesAll(),
  ]),
  talk('a client’s second address is the same person', [
    nadia.writes({ to: [yusuf, tomas], stamp: 'confidential' }),
    tomas.replies({ cc: [yusufAtWork] }).knowing(yusufAtWork, 'in the quoted lines', 'on a message'),
    tomas
      .on('classic-windows')
      .repliesAll({ cc: [yusufAtWork] })
      .knowing(yusufAtWork, 'addressed', 'on a message'),
    yusufAtWork.by('gmail').repliesAll({ drops: [yusuf] }),
    nadia
      .on('mac')
      .replies({ cc: [yusuf] })
      .knowing(yusuf, 'addressed', 'on a message'),
  ]),
  talk('a client who writes from the second address is answered at both', [
    nadia.on('classic-windows').writes({ to: [yusuf], cc: [tomas], stamp: 'confidential' }),
    yusufAtWork.by('apple-mail').replies({ to: [tomas] }),
    tomas.on('new-windows').repliesAll().knowing(yusufAtWork, 'addressed', 'on a message'),
    nadia.on('classic-windows').repliesAll({ to: [yusuf] }),
  ]),
  talk('the answer goes out from the mailbox of the team', [
    nadia.writes({ to: [ruth, yusuf], stamp: 'confidential' }),
    ruth.repliesAll(),
    nadia.repliesAll({ from: 'Intake' }),
    ruth.repliesAll().knowing(intake, 'addressed', 'wrote').knowing(yusuf, 'addressed', 'on a message'),
    ruth
      .on('mac')
      .replies({ cc: [nadia] })
      .ending(asked([nadia]), goes),
  ]),
  talk('mail to the mailbox of the team is answered from there', [
    ruth.writes({ to: [intake, yusuf], cc: [samira], stamp: 'confidential' }),
    nadia
      .replies({ inMailboxOf: intake, cc: [samira] })
      .knowing(samira, 'in the quoted lines', 'on a message')
      .knowing(ruth, 'addressed', 'on a message'),
    tomas
      .on('new-windows')
      .repliesAll({ inMailboxOf: intake, answers: 1, cc: [may] })
      .isHeld([may])
      .knowing(samira, 'addressed', 'on a message')
      .knowing(may, 'not found'),
    samira.repliesAll({ answers: 1 }).knowing(intake, 'addressed', 'on a message'),
    tomas.on('classic-windows').repliesAll({ inMailboxOf: intake }),
  ]),
  talk('on behalf of the team, somebody who was not there stays out', [
    nadia.writes({ to: [tomas, ruth, yusuf], stamp: 'confidential' }),
    tomas.repliesAll({ from: 'Intake', cc: [may] }).isHeld([may]),
    tomas.on('new-windows').repliesAll({ from: 'Intake' }),
    ruth.replies().knowing(intake, 'addressed', 'wrote'),
  ]),
  talk('a stranger with the same name is another person', [
    nadia.writes({ to: [tomas, yusuf], stamp: 'confidential' }),
    tomas
      .on('classic-windows')
      .repliesAll({ cc: [{ name: 'Yusuf K.', address: 'yusuf.k@postbox2.example' }] })
      .isHeld([{ name: 'Yusuf K.', address: 'yusuf.k@postbox2.example' }]),
    nadia.repliesAll({ ownSent: true, cc: [dana] }).isAsked([dana]),
  ]),
];
