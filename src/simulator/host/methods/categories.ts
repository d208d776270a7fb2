import {
  categoriesOf,
  isSameCategory,
  loadMasterCategories,
  saveCategories,
  saveMasterCategories,
} from '../item/categories';
import type { Category } from '../item/categories';
import type { ComposeForm, OpenMail } from '../item/open-item';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, Caller, Method, MethodTable } from './method';

/** Null when there are none, which add-ins test for (facts: host-protocol 5, number 157). */
function listed(categories: readonly Category[]): Answer {
  return value(categories.length === 0 ? null : categories);
}

async function get(item: ComposeForm | OpenMail, { services }: Caller): Promise<Answer> {
  const master = await loadMasterCategories(services.storage);
  const colourOf = (name: string): string =>
    master.find(({ displayName }) => isSameCategory(name)(displayName))?.color ?? 'None';
  return listed(categoriesOf(item).map((displayName) => ({ displayName, color: colourOf(displayName) })));
}

async function add(item: ComposeForm | OpenMail, { params, services }: Caller): Promise<Answer> {
  const names = params.texts('categories');
  const master = await loadMasterCategories(services.storage);
  const isKnown = (name: string): boolean =>
    master.some(({ displayName }) => isSameCategory(name)(displayName));
  if (!names.every(isKnown)) return refused(ERROR.invalidCategory);
  const existing = categoriesOf(item);
  const added = names.filter((name) => !existing.some(isSameCategory(name)));
  await saveCategories(item, [...existing, ...added]);
  return value();
}

async function remove(item: ComposeForm | OpenMail, { params }: Caller): Promise<Answer> {
  const names = params.texts('categories');
  await saveCategories(
    item,
    categoriesOf(item).filter((existing) => !names.some(isSameCategory(existing))),
  );
  return value();
}

type OnItem = (item: ComposeForm | OpenMail, call: Caller) => Promise<Answer>;

/** Outlook on the web and new Outlook cannot change categories of a draft (facts: platform 3.2). */
function changes(change: OnItem): Pick<Method, 'compose' | 'read'> {
  return {
    compose: (call) => {
      const { id } = call.services.client;
      return id === 'web' || id === 'new-windows' ? refused(ERROR.notSupported) : change(call.form, call);
    },
    read: (call) => change(call.open, call),
  };
}

function categoriesIn({ params }: Caller): readonly Category[] {
  const textOf = (field: unknown): string => (typeof field === 'string' ? field : '');
  return params
    .list('categoryDetails')
    .map(({ displayName, color }) => ({ displayName: textOf(displayName), color: textOf(color) }));
}

async function addToMaster(call: Caller): Promise<Answer> {
  const { storage } = call.services;
  const existing = await loadMasterCategories(storage);
  const added = categoriesIn(call);
  const names = [...existing, ...added].map(({ displayName }) => displayName.toLowerCase());
  if (new Set(names).size < names.length) return refused(ERROR.duplicateCategory);
  await saveMasterCategories(storage, [...existing, ...added]);
  return value();
}

async function removeFromMaster({ params, services }: Caller): Promise<Answer> {
  const names = params.texts('categories');
  const existing = await loadMasterCategories(services.storage);
  const isMeant = ({ displayName }: Category): boolean => names.some(isSameCategory(displayName));
  if (existing.filter(isMeant).length < names.length) return refused(ERROR.invalidCategory);
  await saveMasterCategories(
    services.storage,
    existing.filter((category) => !isMeant(category)),
  );
  return value();
}

const IN_COMPOSE = 'The code while writing on the web and in new Outlook.';

export const CATEGORY_METHODS: MethodTable = {
  157: {
    name: 'categories.getAsync',
    fact: 'host-protocol 5, number 157',
    since: '1.8',
    needs: 'ReadItem',
    compose: (call) => get(call.form, call),
    read: (call) => get(call.open, call),
  },
  158: {
    name: 'categories.addAsync',
    fact: 'host-protocol 5, number 158; platform 3.2',
    since: '1.8',
    needs: 'ReadWriteItem',
    invented: IN_COMPOSE,
    ...changes(add),
  },
  159: {
    name: 'categories.removeAsync',
    fact: 'host-protocol 5, number 159; platform 3.2',
    since: '1.8',
    needs: 'ReadWriteItem',
    invented: `${IN_COMPOSE} Removing what is not there succeeds.`,
    ...changes(remove),
  },
  160: {
    name: 'mailbox.masterCategories.getAsync',
    fact: 'host-protocol 5, number 160',
    since: '1.8',
    needs: 'ReadWriteMailbox',
    invented: 'The six categories that a mailbox starts with.',
    anywhere: async ({ services }) => listed(await loadMasterCategories(services.storage)),
  },
  161: {
    name: 'mailbox.masterCategories.addAsync',
    fact: 'host-protocol 5, number 161; type declarations: DuplicateCategory',
    since: '1.8',
    needs: 'ReadWriteMailbox',
    anywhere: addToMaster,
  },
  162: {
    name: 'mailbox.masterCategories.removeAsync',
    fact: 'host-protocol 5, number 162',
    since: '1.8',
    needs: 'ReadWriteMailbox',
    invented: 'The code for a category that is not there. Messages keep what they have.',
    anywhere: removeFromMaster,
  },
};
