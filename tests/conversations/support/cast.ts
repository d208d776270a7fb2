import { writer, type Person } from './script';

const withAddin = (account: string, name: string) =>
  writer({ account, name, address: `${account}@legalaid.example` }, 'web');

export const nadia = withAddin('nadia', 'Nadia Rahimi');
export const tomas = withAddin('tomas', 'Tomas Okello');
export const may = withAddin('may', 'May Lindqvist');
/** The approver of the policy. */
export const ruth = withAddin('ruth', 'Ruth Adeyemi');
export const samira = withAddin('samira', 'Samira Haddad');

const withoutAddin = (person: Person) => writer(person, { program: 'outlook' });

/** A partner for Internal. */
export const elena = withoutAddin({
  account: 'elena',
  name: 'Elena Petrova',
  address: 'elena@harbour-shelter.example',
});
/** A client. */
export const yusuf = withoutAddin({ account: 'yusuf', name: 'Yusuf K.', address: 'yusuf.k@postbox.example' });
export const dana = withoutAddin({ account: 'dana', name: 'Dana Whitfield', address: 'press@paper.example' });

const stranger = (name: string, address: string) => writer({ name, address }, { program: 'gmail' });

/** The policy says that this is the address of Yusuf, too. */
export const yusufAtWork = stranger('Yusuf K.', 'yusuf@bakery.example');
export const clerk = stranger('Clerk of the Tribunal', 'clerk@court.example');
/** Answers for the clerk: another address of the same court. */
export const registry = stranger('Registry of the Tribunal', 'registry@court.example');
/** May join every conversation: the policy's interpreter. */
export const olena = stranger('Олена Коваленко', 'olena@interpreters.example');
export const layla = stranger('ليلى حسن', 'layla@postbox.example');

const COLLEAGUES = ['nadia', 'tomas', 'may', 'ruth', 'samira'];

/** Declared in the policy, for the organisation. */
export const team: Person = {
  name: 'Everyone at Example Legal Aid',
  address: 'team@legalaid.example',
  members: COLLEAGUES,
};
/** Not declared. */
export const casework: Person = {
  name: 'Casework',
  address: 'casework@legalaid.example',
  members: COLLEAGUES,
};
export const press: Person = {
  name: 'Press contacts',
  address: 'press-list@legalaid.example',
  members: ['dana'],
};
/** Declared in the policy, whose people count as well. */
export const nightTeam: Person = {
  name: 'Night team',
  address: 'night-team@legalaid.example',
  members: ['may', 'samira'],
};
/** The mailbox that Nadia and Tomas share. */
export const intake: Person = { name: 'Intake', address: 'intake@legalaid.example', account: 'intake' };

/** Colleagues whose mailboxes are elsewhere. */
export const CROWD = Array.from({ length: 30 }, (_, index): Person => ({
  name: `Volunteer ${index + 1}`,
  address: `volunteer-${index + 1}@legalaid.example`,
}));
