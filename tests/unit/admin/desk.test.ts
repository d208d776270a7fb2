import { describe, expect, it } from '@jest/globals';
import { createDesk, wouldLose } from '../../../src/admin/desk';
import type { OpenShelf, WatchShelf } from '../../../src/admin/kept-work';
import { samplePolicy } from '../../../src/admin/new-policy';
import { sourceText } from '../../../src/admin/policy-draft';

const SAMPLE = samplePolicy('legalAid');

/** A browser's memory; what is kept in it can be spoilt. */
function aShelf(kept = new Map<string, string>()) {
  const open: OpenShelf = () => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  });
  return { open, kept };
}

const aDesk = (open: OpenShelf, watch: WatchShelf = () => undefined) => createDesk(open, watch);

const rename = (name: string) =>
  ({
    kind: 'edit',
    field: '/organisation/name',
    next: { ...SAMPLE, organisation: { ...SAMPLE.organisation, name } },
  }) as const;

describe('unsaved work', () => {
  it('survives a reload, together with what it is compared with', () => {
    const { open } = aShelf();
    const desk = aDesk(open);
    desk.open(SAMPLE);
    desk.act(rename('Lantern'));
    const { editing } = aDesk(open).store.get();
    expect(editing?.now.organisation.name).toBe('Lantern');
    expect(editing?.opened).toEqual(SAMPLE);
  });

  it('survives a reload with a field that is still empty', () => {
    const { open } = aShelf();
    const desk = aDesk(open);
    desk.open(SAMPLE);
    desk.act(rename(''));
    expect(aDesk(open).store.get().editing?.now.organisation.name).toBe('');
  });

  it('is remembered as begun here, which no file has until it is saved', () => {
    const { open } = aShelf();
    const desk = aDesk(open);
    desk.begin(SAMPLE);
    expect(aDesk(open).store.get().editing?.isNew).toBe(true);
    expect(wouldLose(desk.store.get())).toBe(true);
    desk.markSaved(sourceText(SAMPLE));
    expect(wouldLose(desk.store.get())).toBe(false);
    desk.open(SAMPLE);
    expect(aDesk(open).store.get().editing?.isNew).toBe(false);
  });

  it('of another tab takes the place of this one, which says so until it is closed', () => {
    let keepElsewhere = () => {};
    const desk = aDesk(aShelf().open, (onOther) => {
      keepElsewhere = onOther;
    });
    desk.open(SAMPLE);
    expect(desk.store.get().isElsewhere).toBe(false);
    keepElsewhere();
    desk.act(rename('Lantern'));
    expect(desk.store.get()).toMatchObject({ isElsewhere: true, isKept: true });
    desk.close();
    expect(desk.store.get().isElsewhere).toBe(false);
  });

  it('is removed from the browser when the policy is closed', () => {
    const { open, kept } = aShelf();
    const desk = aDesk(open);
    desk.open(SAMPLE);
    desk.close();
    expect(kept.size).toBe(0);
    expect(desk.store.get().editing).toBeUndefined();
  });

  it.each(['', 'not JSON', '7', '{}', '{"opened":{},"now":{}}', '{"opened":[],"now":null}'])(
    'that another program spoilt is left alone: %j',
    (text) => {
      const { open, kept } = aShelf();
      aDesk(open).open(SAMPLE);
      for (const key of kept.keys()) kept.set(key, text);
      expect(aDesk(open).store.get().editing).toBeUndefined();
    },
  );

  it('can be done, and is said not to be kept, where the browser keeps nothing', () => {
    const desk = aDesk(() => {
      throw new Error('storage is forbidden');
    });
    desk.open(SAMPLE);
    expect(desk.store.get()).toMatchObject({ editing: { now: SAMPLE }, isKept: false });
    desk.close();
    expect(desk.store.get().editing).toBeUndefined();
  });

  it('would be lost by closing until a file has it, and again after the next edit', () => {
    const desk = aDesk(aShelf().open);
    const asks = () => wouldLose(desk.store.get());
    desk.open(SAMPLE);
    expect(asks()).toBe(false);
    desk.act(rename('Lantern'));
    expect(asks()).toBe(true);
    desk.markSaved(sourceText(rename('Lantern').next));
    expect(asks()).toBe(false);
    desk.act(rename('Harbour'));
    expect(asks()).toBe(true);
  });
});
