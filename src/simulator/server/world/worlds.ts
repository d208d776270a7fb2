import { join } from 'node:path';
import { Problem } from '../problem';
import type { Sources } from '../sources';
import { watchOutbox } from './outbox';
import { ParsedMails } from './parsed-mails';
import type { SampleMailbox } from './sample-mailbox';
import { seedWorld } from './seed';
import type { WorldState } from './state';
import { World } from './world';
import { DamagedState, WorldFiles } from './world-files';

const WORLD_NAME = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** All worlds under one state folder. A world that nobody has seen yet starts with the sample mail. */
export class Worlds {
  readonly #open = new Map<string, World>();
  readonly #parsedMails = new ParsedMails();
  readonly #endings: (() => void)[] = [];

  constructor(
    private readonly folder: string,
    readonly sample: SampleMailbox,
    private readonly sources: Sources,
    /** Tells the person at the terminal; never anything out of a mail. */
    private readonly say: (line: string) => void,
  ) {}

  /** @throws Problem for a name that could be anything but a folder of its own. */
  open(name: string): World {
    if (!WORLD_NAME.test(name)) {
      throw new Problem(
        400,
        'This is not the name of a world.',
        'Use 1 to 64 of a-z, 0-9 and hyphens, beginning and ending with a letter or digit.',
      );
    }
    const world = this.#open.get(name) ?? this.#load(name);
    this.#open.set(name, world);
    return world;
  }

  /** Ends what runs by itself: nothing leaves an outbox any more. */
  close(): void {
    for (const end of this.#endings.splice(0)) end();
  }

  #load(name: string): World {
    const files = new WorldFiles(join(this.folder, 'worlds', name));
    const state = this.#readKept(name, files) ?? this.#seed(files);
    const { sample, sources } = this;
    const world = new World({ files, sample, sources, parsedMails: this.#parsedMails }, state);
    this.#endings.push(watchOutbox(world, (line) => this.say(`World "${name}": ${line}`)));
    return world;
  }

  #seed(files: WorldFiles): WorldState {
    const { now, timeZone } = this.sources;
    const state = seedWorld(this.sample, files, { start: now(), timeZone });
    files.writeState(state);
    return state;
  }

  #readKept(name: string, files: WorldFiles): WorldState | null {
    if (!files.exists()) return null;
    try {
      const state = this.#withoutDamagedDrafts(name, files, files.readState());
      files.sweep(state);
      return state;
    } catch (error) {
      if (!(error instanceof DamagedState)) throw error;
      const aside = files.setAside(String(this.sources.now()));
      this.say(
        `The mailboxes of world "${name}" could not be read. They were moved to ${aside}, and the sample mail is back. Reason: ${error.message}`,
      );
      return null;
    }
  }

  /** Drafts and what waits in the outbox: both are kept as drafts. */
  #withoutDamagedDrafts(name: string, files: WorldFiles, state: WorldState): WorldState {
    const isSound = ({ id }: { readonly id: string }): boolean => this.#isSound(name, files, id);
    const drafts = state.drafts.filter(isSound);
    const outbox = state.outbox.filter(isSound);
    if (drafts.length + outbox.length === state.drafts.length + state.outbox.length) return state;
    const rest = { ...state, drafts, outbox };
    files.writeState(rest);
    return rest;
  }

  #isSound(name: string, files: WorldFiles, id: string): boolean {
    try {
      return files.readDraft(id).id === id;
    } catch (error) {
      if (!(error instanceof DamagedState)) throw error;
      const aside = files.setDraftAside(id, String(this.sources.now()));
      this.say(
        `A draft in world "${name}" could not be read. ${aside ? `It was moved to ${aside}.` : 'Its file is gone.'}`,
      );
      return false;
    }
  }
}
