import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createDraftModel } from '../../../src/simulator/page/compose/compose-model';
import type { ApiResult } from '../../../src/simulator/page/api/send-request';
import type { Draft } from '../../../src/simulator/shared/mail';
import { aDraft, done, NADIA, unreachable } from './builders';

function aModel(put: (draft: Draft) => Promise<ApiResult<void>> = () => Promise.resolve(done)) {
  const saved: Draft[] = [];
  const model = createDraftModel({
    draft: aDraft(),
    reopened: false,
    now: () => 7,
    put: (draft) => {
      saved.push(draft);
      return put(draft);
    },
  });
  return { model, saved };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a draft', () => {
  it('tells everyone what changed and who changed it', () => {
    const { model } = aModel();
    const heard: unknown[] = [];
    model.subscribe((_draft, change, by) => heard.push([change, by]));
    model.change({ to: [NADIA] }, 'add-in');
    expect(heard).toEqual([[{ to: [NADIA] }, 'add-in']]);
    expect(model.read().to).toEqual([NADIA]);
  });

  it('shows the last letter to whoever reads it, before any pause', () => {
    const { model } = aModel();
    model.typed(() => 'Dear Yusuf');
    expect(model.read().body).toBe('Dear Yusuf');
  });

  it('serialises the editor once for many letters', () => {
    const { model } = aModel();
    const read = jest.fn(() => 'Dear Yusuf');
    for (let letter = 0; letter < 20; letter += 1) model.typed(read);
    jest.advanceTimersByTime(1_000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(model.glance().body).toBe('Dear Yusuf');
  });

  it('takes in what was typed before an add-in writes', () => {
    const { model } = aModel();
    model.typed(() => 'typed');
    model.change({ body: `${model.read().body} and stamped` }, 'add-in');
    expect(model.read().body).toBe('typed and stamped');
  });

  it('is untouched until a person changes it; add-ins do not count', () => {
    const { model } = aModel();
    model.change({ body: 'stamp' }, 'add-in');
    expect(model.touched()).toBe(false);
    model.typed(() => 'stamp and text');
    expect(model.touched()).toBe(true);
  });

  it('stops telling those who left', () => {
    const { model } = aModel();
    const listener = jest.fn();
    model.subscribe(listener)();
    model.change({ subject: 'x' }, 'person');
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('saving a draft', () => {
  it('happens by itself after a while, with the newest content', async () => {
    const { model, saved } = aModel();
    model.change({ subject: 'one' }, 'person');
    model.change({ subject: 'two' }, 'person');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(saved.map(({ subject, savedAt }) => [subject, savedAt])).toEqual([['two', 7]]);
    expect(model.saveState.get()).toEqual({ kind: 'saved' });
  });

  it('on request answers with the item id', async () => {
    await expect(aModel().model.save()).resolves.toBe('draft-1');
  });

  it('says so when the server does not answer, and keeps everything', async () => {
    const { model } = aModel(() => Promise.resolve(unreachable));
    model.change({ subject: 'kept' }, 'person');
    await expect(model.save()).rejects.toThrow('unreachable');
    expect(model.saveState.get()).toEqual({ kind: 'failed', problem: { kind: 'unreachable' } });
    expect(model.read().subject).toBe('kept');
  });

  it('never has two requests under way at once', async () => {
    let running = 0;
    let most = 0;
    const { model } = aModel(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 50));
      running -= 1;
      return done;
    });
    const all = Promise.all([model.trySave(), model.trySave(), model.save()]);
    await jest.advanceTimersByTimeAsync(500);
    await all;
    expect(most).toBe(1);
  });

  it('does not call itself saved when something changed on the way', async () => {
    const { model } = aModel(() => new Promise((resolve) => setTimeout(() => resolve(done), 50)));
    const saving = model.trySave();
    await jest.advanceTimersByTimeAsync(10);
    model.change({ subject: 'later' }, 'person');
    await jest.advanceTimersByTimeAsync(60);
    await saving;
    expect(model.saveState.get().kind).not.toBe('saved');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(model.saveState.get().kind).toBe('saved');
  });

  it('is announced as not done from the first letter on', async () => {
    const { model } = aModel();
    model.typed(() => 'D');
    expect(model.saveState.get()).toEqual({ kind: 'unsaved' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(model.saveState.get()).toEqual({ kind: 'saved' });
  });

  it('does not wait for a pause while somebody types on and on', async () => {
    const { model, saved } = aModel();
    for (let letter = 1; letter <= 100; letter += 1) {
      model.typed(() => 'x'.repeat(letter));
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(saved.length).toBeGreaterThanOrEqual(5);
    expect(saved.at(-1)?.body.length).toBeGreaterThan(80);
  });

  it('happens at once when the page goes away, even while an older save is under way', () => {
    const { model, saved } = aModel(() => new Promise(() => undefined));
    model.change({ subject: 'older' }, 'person');
    model.flush();
    model.typed(() => 'the last words');
    model.flush();
    model.flush();
    expect(saved.map(({ subject, body }) => [subject, body])).toEqual([
      ['older', ''],
      ['older', 'the last words'],
    ]);
  });

  it('ends when the form is closed', async () => {
    const { model, saved } = aModel();
    model.change({ subject: 'x' }, 'person');
    model.stop();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(saved).toEqual([]);
  });
});
