import {
  CROWD,
  clerk,
  dana,
  elena,
  layla,
  may,
  nadia,
  olena,
  ruth,
  samira,
  tomas,
  yusuf,
} from '../support/cast';
import { asked, goes, held, talk } from '../support/script';

/** Somebody joins who was not there. */
export const WIDENING = [
  talk('an outsider whom somebody adds is held by name', [
    nadia.writes({ to: [tomas, yusuf], stamp: 'confidential' }),
    tomas
      .repliesAll({ cc: [dana] })
      .isHeld([dana])
      .saying('ask the person who began this email to add them')
      .knowing(dana, 'not found')
      .knowing(yusuf, 'addressed', 'on a message'),
    tomas
      .on('mac')
      .repliesAll({ bcc: [dana] })
      .isHeld([dana]),
    tomas
      .on('classic-windows')
      .repliesAll({ to: [dana, clerk] })
      .isHeld([dana, clerk], 'removes them'),
  ]),
  talk('being a colleague is no exemption', [
    nadia.writes({ to: [tomas], stamp: 'confidential' }),
    tomas
      .on('new-windows')
      .replies({ cc: [may, samira] })
      .isHeld([may, samira]),
    tomas
      .on('classic-windows 1.14')
      .replies({ cc: [may] })
      .isHeld([may], 'removes them'),
    nadia.replies(),
  ]),
  talk('whoever began it adds somebody, who is on it for everybody from then on', [
    nadia.writes({ to: [tomas, elena], stamp: 'confidential' }),
    tomas.repliesAll(),
    nadia
      .repliesAll({ cc: [may] })
      .isAsked([may], 'sends anyway')
      .knowing(may, 'not found'),
    elena.replies({ to: [tomas] }),
    tomas
      .repliesAll({ cc: [may] })
      .ending(held([may]), goes)
      .knowing(may, 'not found', { addedBy: nadia }),
  ]),
  talk('whoever began it lets somebody join in the pane, and Send asks nothing', [
    nadia.writes({ to: [tomas], stamp: 'confidential' }),
    tomas.replies(),
    nadia
      .on('mac')
      .replies({ cc: [clerk] })
      .isAsked([clerk], 'lets them join'),
    clerk.repliesAll({ to: [tomas] }),
    tomas.on('mac').repliesAll(),
  ]),
  talk('where Outlook offers no Send Anyway, the pane lets somebody join', [
    nadia.on('classic-windows 1.13').writes({ to: [tomas], stamp: 'confidential' }),
    tomas.on('classic-windows 1.12').replies(),
    nadia
      .on('classic-windows 1.13')
      .replies({ cc: [samira] })
      .isHeld([samira], 'lets them join')
      .knowing(samira, 'not found')
      .knowing(tomas, 'addressed'),
    tomas
      .on('classic-windows 1.12')
      .replies({ cc: [may] })
      .isHeld([may], 'removes them'),
  ]),
  talk('the approver adds somebody, who is on it for everybody from then on', [
    nadia.writes({ to: [tomas, ruth], cc: [yusuf], stamp: 'confidential' }),
    ruth
      .repliesAll({ cc: [samira] })
      .isAsked([samira], 'sends anyway')
      .knowing(samira, 'not found'),
    yusuf.replies({ to: [tomas] }),
    tomas.on('new-windows').repliesAll().knowing(yusuf, 'addressed', 'on a message'),
    samira.on('classic-windows').repliesAll(),
    tomas.repliesAll({ answers: 2 }).knowing(samira, 'addressed', { addedBy: ruth }),
  ]),
  talk('the approver passes it on', [
    nadia.writes({ to: [ruth], stamp: 'confidential' }),
    ruth
      .on('mac')
      .forwards({ to: [samira] })
      .isAsked([samira], 'sends anyway'),
    samira.replies().knowing(ruth, 'addressed', 'on a message'),
    samira
      .on('web 1.15')
      .replies({ cc: [nadia] })
      .ending(held([nadia]), held([nadia])),
  ]),
  talk('somebody without the add-in adds a colleague, who is named with who did it', [
    nadia.writes({ to: [tomas, elena], stamp: 'confidential' }),
    elena.repliesAll({ cc: [may] }),
    tomas
      .repliesAll()
      .ending(goes, asked([may], 'sends anyway'))
      .knowing(may, 'addressed', { addedBy: elena })
      .knowing(nadia, 'addressed', 'on a message'),
    may.on('classic-windows').repliesAll({ answers: 2 }),
  ]),
  talk('a client adds a friend; the answer to all names the friend where the messages are known', [
    nadia.writes({ to: [yusuf, tomas], stamp: 'confidential' }),
    yusuf.by('gmail').repliesAll({ cc: [layla] }),
    nadia
      .on('new-windows')
      .repliesAll()
      .ending(goes, asked([layla], 'removes them'))
      .knowing(layla, 'addressed', { addedBy: yusuf }),
  ]),
  talk('the interpreter may join every conversation', [
    nadia.writes({ to: [yusuf, tomas], stamp: 'confidential' }),
    tomas
      .repliesAll({ cc: [olena] })
      .knowing(olena, 'not found')
      .knowing(yusuf, 'addressed', 'on a message'),
    olena.repliesAll(),
    nadia.on('classic-windows').repliesAll().knowing(olena, 'addressed', 'wrote'),
    tomas
      .on('mac')
      .forwards({ to: [olena] })
      .knowing(olena, 'not found', 'wrote'),
  ]),
  talk('somebody in Bcc who is on the conversation is asked about; a stranger there is held', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas
      .replies({ bcc: [samira] })
      .isAsked([samira])
      .knowing(samira, 'in the quoted lines', 'on a message'),
    tomas
      .on('classic-windows')
      .repliesAll({ drops: [samira], bcc: [samira] })
      .isAsked([samira], 'sends anyway'),
    tomas.repliesAll({ bcc: [dana] }).isHeld([dana]),
    samira.repliesAll(),
  ]),
  talk('a new message with somebody in Bcc, who answers everybody', [
    nadia.writes({ to: [tomas], bcc: [samira], stamp: 'confidential' }).isAsked([samira], 'sends anyway'),
    samira.repliesAll(),
    tomas.repliesAll().knowing(samira, 'addressed', 'wrote').knowing(nadia, 'addressed', 'on a message'),
    nadia.on('mac').repliesAll().knowing(samira, 'addressed', 'wrote'),
  ]),
  talk('a client in Bcc answers the author alone', [
    nadia
      .on('classic-windows')
      .writes({ to: [tomas], bcc: [yusuf], stamp: 'confidential' })
      .isAsked([yusuf], 'sends anyway'),
    yusuf.replies(),
    nadia
      .on('classic-windows')
      .replies({ cc: [tomas] })
      .ending(asked([tomas]), goes),
    nadia.replies().knowing(yusuf, 'addressed', 'wrote'),
  ]),
  talk('thirty people in Cc: one more is named, and nobody else', [
    nadia.writes({ to: [tomas], cc: CROWD, stamp: 'confidential' }),
    tomas
      .repliesAll({ cc: [dana] })
      .isHeld([dana], 'removes them')
      .knowing(dana, 'not found'),
    nadia.on('classic-windows').repliesAll(),
  ]),
];
