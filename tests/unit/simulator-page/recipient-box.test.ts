import { describe, expect, it } from '@jest/globals';
import { createRecipientBox } from '../../../src/simulator/page/compose/recipient-box';
import type { Person } from '../../../src/simulator/shared/mail';
import { NADIA, TOMAS } from './builders';

/** `findOne` answers for one entry of what is looked up. */
function aBox(findOne: (text: string) => Promise<readonly Person[] | null>) {
  let people: readonly Person[] = [];
  const box = createRecipientBox({
    findPeople: async (texts) => {
      const found = await Promise.all(texts.map(findOne));
      return found.some((each) => each === null) ? null : found.map((each) => each ?? []);
    },
    people: () => people,
    change: (next) => {
      people = next;
    },
  });
  return { box, people: () => people, texts: () => box.unresolved.get().map(({ text }) => text) };
}

const everybody = (text: string) =>
  Promise.resolve([NADIA, TOMAS].filter(({ name, address }) => `${name} ${address}`.includes(text)));

describe('a recipient field', () => {
  it('turns several entries at once into people', async () => {
    const { box, people, texts } = aBox(everybody);
    await box.add('Nadia Rahimi; tomas@legalaid.example');
    expect(people()).toEqual([NADIA, TOMAS]);
    expect(texts()).toEqual([]);
  });

  it('keeps the order of a pasted list, however the address book answers', async () => {
    const { box, people } = aBox(
      (text) => new Promise((resolve) => setTimeout(() => resolve([]), text.startsWith('a') ? 20 : 0)),
    );
    await box.add('ann@paper.example, bob@paper.example; alf@paper.example');
    await box.add('ben@paper.example');
    expect(people().map(({ name }) => name.slice(0, 3))).toEqual(['ann', 'bob', 'alf', 'ben']);
  });

  it('keeps text that nobody has visible, and out of the recipients', async () => {
    const { box, people, texts } = aBox(everybody);
    await box.add('Nobody Known');
    expect(people()).toEqual([]);
    expect(texts()).toEqual(['Nobody Known']);
  });

  it('holds what an add-in says: what is somebody becomes a person, what is not named goes', async () => {
    const { box, people, texts } = aBox(everybody);
    await box.add('Nobody Known');
    box.hold(['Somebody Else', 'Tomas']);
    await box.settle();
    expect(people()).toEqual([TOMAS]);
    expect(texts()).toEqual(['Somebody Else']);
  });

  it('takes what is still being typed when the mail is sent, and waits for the look-up', async () => {
    const { box, people } = aBox(everybody);
    box.setTyping('nadia@legalaid.example');
    await box.settle();
    expect(people()).toEqual([NADIA]);
    expect(box.typing()).toBe('');
  });

  it('waits for a look-up that began before', async () => {
    let answer: (people: readonly Person[]) => void = () => undefined;
    const { box, people } = aBox(() => new Promise((resolve) => (answer = resolve)));
    void box.add('Nadia Rahimi');
    const settled = box.settle();
    answer([NADIA]);
    await settled;
    expect(people()).toEqual([NADIA]);
  });

  it('lets an address through when the address book cannot be asked, but no name', async () => {
    const { box, people, texts } = aBox(() => Promise.resolve(null));
    await box.add('press@paper.example; Nadia Rahimi');
    expect(people().map(({ address }) => address)).toEqual(['press@paper.example']);
    expect(texts()).toEqual(['Nadia Rahimi']);
  });

  it('does not bring back somebody who was removed during the look-up', async () => {
    let answer: (people: readonly Person[]) => void = () => undefined;
    const { box, people } = aBox(() => new Promise((resolve) => (answer = resolve)));
    const adding = box.add('Nadia Rahimi');
    box.dropUnresolved(box.unresolved.get()[0]?.id ?? 0);
    answer([NADIA]);
    await adding;
    expect(people()).toEqual([]);
  });

  it('asks whom a name means that fits several people, and takes the answer', async () => {
    const { box, people } = aBox(() => Promise.resolve([NADIA, TOMAS]));
    await box.add('caseworker');
    const [entry] = box.unresolved.get();
    expect(entry).toMatchObject({ text: 'caseworker', looking: false, candidates: [NADIA, TOMAS] });
    box.choose(entry?.id ?? 0, TOMAS);
    expect([people(), box.unresolved.get()]).toEqual([[TOMAS], []]);
  });

  it('offers nobody for text that was meant as an address', async () => {
    const { box, people } = aBox(everybody);
    await box.add('tomas@legalaid.example@evil.example');
    expect(people()).toEqual([]);
    expect(box.unresolved.get()).toMatchObject([{ looking: false, candidates: [] }]);
  });

  it('gives unresolved text back to be typed anew', async () => {
    const { box, texts } = aBox(everybody);
    await box.add('Nobody Known');
    box.edit(box.unresolved.get()[0]?.id ?? 0);
    expect([texts(), box.typing()]).toEqual([[], 'Nobody Known']);
  });

  it('puts the members where their list stood, each once', async () => {
    const { box, people } = aBox(everybody);
    const team: Person = { name: 'Team', address: 'team@legalaid.example', kind: 'list' };
    const press = { name: 'Press', address: 'press@paper.example', kind: 'person' } as const;
    for (const person of [NADIA, team, press]) box.addPerson(person);
    box.expand(team, [NADIA, TOMAS]);
    expect(people()).toEqual([NADIA, TOMAS, press]);
  });

  it('asks the address book once for a pasted list of hundreds, and changes the draft once', async () => {
    const asked: number[] = [];
    const changes: number[] = [];
    const box = createRecipientBox({
      findPeople: (texts) => {
        asked.push(texts.length);
        return Promise.resolve(null);
      },
      people: () => [],
      change: (next) => changes.push(next.length),
    });
    const list = Array.from({ length: 400 }, (_, at) => `guest${at}@guests.example`).join('; ');
    await box.add(list);
    expect([asked, changes]).toEqual([[400], [400]]);
  });
});
