import { aRecipient } from '../../support/fake-compose-host';

/** The people of the gallery. Nadia, a caseworker, writes; colleagues first, then everybody else. */
export const NADIA = aRecipient('nadia@legalaid.example', { name: 'Nadia Rahimi' });
export const TOMAS = aRecipient('tomas@legalaid.example', { name: 'Tomas Okello' });
export const RUTH = aRecipient('ruth@legalaid.example', { name: 'Ruth Adeyemi' });
export const INES = aRecipient('ines@legalaid.example', { name: 'Inès Marchand', field: 'cc' });
export const COMMUNICATIONS = aRecipient('communications@legalaid.example', { name: 'Communications' });
export const TEAM = aRecipient('team@legalaid.example', { name: 'Asylum team', kind: 'list' });
export const YUSUF = aRecipient('yusuf.k@postbox.example', { name: 'Yusuf Karimi' });
export const ELENA = aRecipient('elena@harbour-shelter.example', { name: 'Elena Petrova' });
export const INTERPRETER = aRecipient('olena@interpreters.example', { name: 'Olena Bondar', field: 'cc' });
export const DANA = aRecipient('press@paper.example', { name: 'Dana Whitfield', field: 'cc' });
export const CLERK = aRecipient('clerk@tribunal.example', { name: 'Clerk of the Tribunal', field: 'cc' });
