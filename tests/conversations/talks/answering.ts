import { elena, layla, may, nadia, olena, ruth, samira, tomas, yusuf } from '../support/cast';
import { asked, goes, held, talk } from '../support/script';

/** Messages that only go on: nothing is asked, whoever writes where. */
export const ANSWERING = [
  talk('two people answer each other', [
    nadia.writes({ to: [yusuf], stamp: 'confidential' }),
    yusuf.replies(),
    nadia.replies({ text: 'Until Monday.' }).knowing(yusuf, 'addressed', 'on a message'),
    yusuf.replies(),
    nadia.on('classic-windows').replies(),
  ]),
  talk('everybody answers everybody, each in another client', [
    nadia.on('new-windows').writes({ to: [tomas, samira], cc: [elena], stamp: 'confidential' }),
    tomas.on('classic-windows').repliesAll(),
    samira.on('mac').repliesAll(),
    elena.repliesAll(),
    nadia
      .on('new-windows 1.14')
      .repliesAll()
      .knowing(elena, 'addressed', 'on a message')
      .knowing(tomas, 'addressed', 'on a message')
      .knowing(samira, 'addressed', 'on a message'),
  ]),
  talk('each stamp but one that needs more goes on by itself', [
    nadia.on('web 1.15').writes({ to: [tomas], stamp: 'internal' }),
    tomas.on('classic-windows 1.15').replies(),
    nadia.on('web 1.14').replies({ cc: [samira, elena] }),
    samira.on('classic-windows 1.14').repliesAll(),
  ]),
  talk('an answer to one’s own sent message goes to the same people', [
    nadia.writes({ to: [tomas, yusuf], stamp: 'confidential' }),
    nadia.repliesAll({ ownSent: true }).knowing(yusuf, 'addressed', 'on a message'),
    tomas.repliesAll(),
    nadia.on('mac').replies({ ownSent: true, answers: 2 }),
  ]),
  talk('two answers to the same message', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.replies(),
    samira.on('new-windows').repliesAll(),
    nadia.replies({ answers: 2 }),
    nadia.repliesAll({ answers: 3 }).knowing(tomas, 'addressed', 'on a message'),
    tomas.repliesAll({ answers: 1 }),
  ]),
  talk('another branch of the conversation says nothing about this one', [
    nadia.writes({ to: [tomas, elena], stamp: 'confidential' }),
    elena.repliesAll({ cc: [may] }),
    tomas.repliesAll({ answers: 1 }),
    tomas
      .repliesAll({ answers: 1, cc: [may] })
      .isHeld([may])
      .knowing(may, 'not found')
      .knowing(elena, 'addressed', 'on a message'),
  ]),
  talk('forward to somebody who is on it, and back', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas
      .forwards({ to: [samira] })
      .ending(held([samira]), goes)
      .knowing(samira, 'not found', 'on a message'),
    nadia.forwards({ to: [tomas], ownSent: true }).ending(asked([tomas], 'sends anyway'), goes),
    tomas.replies(),
    nadia.replies(),
  ]),
  talk('forward to a stranger, and back', [
    nadia.writes({ to: [tomas, yusuf], stamp: 'confidential' }),
    yusuf.repliesAll(),
    tomas
      .on('new-windows')
      .forwards({ to: [olena, layla] })
      .isHeld([layla])
      .knowing(layla, 'not found')
      .knowing(olena, 'not found'),
    nadia.forwards({ to: [layla] }).isAsked([layla], 'sends anyway'),
    layla.replies(),
    nadia.replies().knowing(layla, 'addressed', 'on a message'),
  ]),
  talk('the subject is changed on the way', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.repliesAll({ subject: 'Another matter' }),
    samira
      .repliesAll({ cc: [ruth] })
      .isHeld([ruth])
      .knowing(ruth, 'not found')
      .knowing(nadia, 'addressed', 'on a message'),
    nadia.on('classic-windows').repliesAll(),
  ]),
  talk('the subject is changed by a program without the add-in', [
    nadia.writes({ to: [tomas], cc: [yusuf], stamp: 'confidential' }),
    yusuf.by('gmail').repliesAll({ subject: 'The room' }),
    tomas
      .on('mac')
      .replies({ cc: [nadia, samira] })
      .isHeld([samira])
      .knowing(nadia, 'in the quoted lines', 'on a message'),
    tomas.on('mac').repliesAll(),
  ]),
  talk('a client who was answered alone for a while: the colleague is asked about again', [
    nadia.writes({ to: [yusuf, tomas], stamp: 'confidential' }),
    yusuf.replies(),
    nadia.replies(),
    yusuf.replies(),
    nadia
      .on('classic-windows')
      .replies({ cc: [tomas] })
      .isAsked([tomas]),
  ]),
  talk('a short answer without the text below', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.repliesAll({ trims: true }),
    samira.on('classic-windows').repliesAll({ trims: true }),
    nadia
      .repliesAll({ cc: [may] })
      .isHeld([may])
      .knowing(may, 'not found'),
  ]),
];
