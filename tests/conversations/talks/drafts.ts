import { clerk, elena, may, nadia, samira, tomas, yusuf } from '../support/cast';
import { asked, goes, held, talk } from '../support/script';

/** Drafts that are put away, opened elsewhere, or whose page is loaded again. */
export const DRAFTS = [
  talk('begun on the web, finished on Mac', [
    nadia.writes({ to: [tomas, yusuf], stamp: 'confidential' }),
    tomas
      .repliesAll({ text: 'More tomorrow.', reopensOn: 'mac' })
      .knowing(yusuf, 'addressed', 'on a message'),
    nadia.on('classic-windows').repliesAll({ text: 'Soon.', reopensOn: 'web' }),
    yusuf.repliesAll(),
  ]),
  talk('begun on the classic client, finished in the new one, with a newcomer', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas
      .on('classic-windows')
      .repliesAll({ cc: [may], reopensOn: 'new-windows' })
      .isHeld([may])
      .knowing(may, 'not found')
      .knowing(samira, 'addressed', 'on a message'),
    samira
      .on('mac')
      .replies({ cc: [clerk], reopensOn: 'classic-windows' })
      .isHeld([clerk], 'removes them'),
    nadia
      .on('new-windows')
      .replies({ cc: [may], reopensOn: 'mac' })
      .isAsked([may], 'lets them join'),
  ]),
  talk('a new message that is put away and sent from another client', [
    nadia.on('mac').writes({ to: [tomas, elena], stamp: 'confidential', text: 'Hello.', reopensOn: 'web' }),
    tomas.repliesAll(),
    nadia.on('web 1.14').writes({ to: [elena], stamp: 'internal', reopensOn: 'classic-windows' }),
  ]),
  talk('a forward that is put away gains nothing', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.forwards({ to: [may], reopensOn: 'mac' }).isHeld([may]),
    tomas
      .on('mac')
      .forwards({ to: [samira], reopensOn: 'web' })
      .ending(held([samira]), goes),
  ]),
  talk('an old classic client puts it away, the web sends it', [
    nadia.writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.on('classic-windows 1.13').repliesAll({ text: 'Yes.', reopensOn: 'web' }),
    samira
      .on('classic-windows 1.12')
      .repliesAll({ cc: [may], reopensOn: 'new-windows' })
      .isHeld([may]),
  ]),
  talk('the page is loaded again in the middle of writing', [
    nadia.writes({ to: [tomas], cc: [samira], stamp: 'confidential', text: 'Hello.', reloads: true }),
    tomas.repliesAll({ text: 'Yes.', reloads: true }).knowing(samira, 'addressed', 'on a message'),
    samira
      .on('new-windows')
      .repliesAll({ cc: [may], reloads: true })
      .isHeld([may]),
    nadia
      .replies({ cc: [samira], reloads: true, answers: 2 })
      .knowing(samira, 'in the quoted lines', 'on a message'),
  ]),
  talk('a colleague who was dropped comes back in a draft that is finished elsewhere', [
    nadia.on('new-windows').writes({ to: [tomas, samira], stamp: 'confidential' }),
    tomas.on('mac').replies(),
    nadia
      .on('new-windows')
      .replies({ cc: [samira], reopensOn: 'classic-windows' })
      .ending(asked([samira]), goes)
      .knowing(samira, 'not found', 'on a message'),
  ]),
];
