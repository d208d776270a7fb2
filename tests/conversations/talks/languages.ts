import { elena, layla, may, nadia, olena, samira, tomas, yusuf } from '../support/cast';
import { asked, goes, talk } from '../support/script';

/** Languages of Outlook, of those who write, and of the programs that quote them. */
export const LANGUAGES = [
  talk('in French: what goes on, and who is held', [
    nadia.on('web in French').writes({ to: [tomas, yusuf], stamp: 'confidential' }),
    tomas.on('classic-windows in French').repliesAll(),
    nadia
      .on('web in French')
      .repliesAll({ cc: [may] })
      .isAsked([may], 'sends anyway')
      .knowing(may, 'not found')
      .knowing(yusuf, 'addressed', 'on a message'),
    tomas
      .on('classic-windows in French')
      .repliesAll({ cc: [samira] })
      .isHeld([samira], 'removes them'),
  ]),
  talk('in French: a colleague comes back, and another was added by somebody', [
    nadia.on('web in French').writes({ to: [tomas, elena], stamp: 'confidential' }),
    elena.by('gmail').repliesAll({ cc: [may], language: 'French' }),
    tomas
      .on('web in French')
      .repliesAll()
      .ending(goes, asked([may]))
      .knowing(may, 'addressed', { addedBy: elena })
      .knowing(elena, 'addressed', 'on a message'),
    elena.by('apple-mail').replies({ to: [tomas], answers: 1, language: 'French' }),
    nadia
      .on('classic-windows in French')
      .replies({ cc: [tomas] })
      .knowing(tomas, 'in the quoted lines', 'on a message'),
  ]),
  talk('a client writes Arabic from Gmail', [
    nadia.writes({ to: [layla], cc: [tomas], stamp: 'confidential' }),
    layla.by('gmail').repliesAll({ text: 'شكراً جزيلاً، سأكون هناك يوم الاثنين.', language: 'Arabic' }),
    tomas.on('mac').repliesAll({ text: 'شكراً' }).knowing(layla, 'addressed', 'on a message'),
    nadia
      .repliesAll({ cc: [samira] })
      .isAsked([samira])
      .knowing(layla, 'addressed', 'on a message'),
  ]),
  talk('an Arabic answer in plain text', [
    nadia.on('new-windows').writes({ to: [layla], cc: [tomas], stamp: 'confidential' }),
    layla.by('plain-text').repliesAll({ text: 'نعم، العنوان صحيح.', language: 'Arabic' }),
    tomas
      .on('classic-windows')
      .repliesAll({ cc: [may] })
      .isHeld([may]),
    nadia.on('new-windows').repliesAll(),
  ]),
  talk('an interpreter writes Ukrainian from Apple Mail', [
    nadia.writes({ to: [yusuf], cc: [olena], stamp: 'confidential' }),
    olena.by('apple-mail').repliesAll({ text: 'Дякую, я прийду.', language: 'Ukrainian' }),
    nadia.repliesAll({ text: 'Дякую!' }).knowing(olena, 'addressed', 'on a message'),
  ]),
  talk('programs in Spanish and Turkish quote each other', [
    nadia.writes({ to: [yusuf, elena], cc: [tomas], stamp: 'confidential' }),
    yusuf.by('gmail').repliesAll({ text: 'Gracias.', language: 'Spanish' }),
    elena.by('gmail').repliesAll({ text: 'Teşekkürler.', language: 'Turkish' }),
    tomas
      .on('classic-windows')
      .repliesAll()
      .knowing(elena, 'addressed', 'on a message')
      .knowing(yusuf, 'addressed', 'on a message'),
  ]),
  talk('a French colleague and an English one, each in their language', [
    nadia.on('web in French').writes({ to: [tomas], stamp: 'confidential' }),
    tomas.replies(),
    nadia
      .on('classic-windows in French')
      .replies({ cc: [samira] })
      .isAsked([samira], 'lets them join'),
    samira.repliesAll(),
    tomas
      .on('web in French')
      .repliesAll({ cc: [yusuf] })
      .isHeld([yusuf])
      .knowing(samira, 'addressed', 'wrote'),
  ]),
];
