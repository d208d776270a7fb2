import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Draft } from '../../shared/mail';
import { draftSchema } from './draft-schema';
import { worldStateSchema, type WorldState } from './state';

/** A world's files cannot be read; the message says which one and why. */
export class DamagedState extends Error {}

function readJson<T>(file: string, schema: v.GenericSchema<unknown, T>): T {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new DamagedState(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

/**
 * One world on disk: `world.json` (the commit point), `mails/<sha256>.eml` (raw bytes), `drafts/<id>.json`.
 * Files are written beside their place and moved there, so that a process killed at any moment leaves
 * either the old or the new state; files that `world.json` does not name do not count.
 */
export class WorldFiles {
  readonly #mails: string;
  readonly #drafts: string;
  readonly #state: string;

  constructor(readonly folder: string) {
    this.#mails = join(folder, 'mails');
    this.#drafts = join(folder, 'drafts');
    this.#state = join(folder, 'world.json');
  }

  /** A folder without `world.json` is a world whose first mail was never completely written. */
  exists(): boolean {
    return existsSync(this.#state);
  }

  /** @throws DamagedState when anything that `world.json` promises is missing or unreadable. */
  readState(): WorldState {
    const state = readJson<WorldState>(this.#state, worldStateSchema);
    const kept = new Set(existsSync(this.#mails) ? readdirSync(this.#mails) : []);
    const lost = state.mails.find(({ content }) => !kept.has(`${content}.eml`));
    if (lost) throw new DamagedState(`${this.#mails}: the message ${lost.content}.eml is missing`);
    return state;
  }

  writeState(state: WorldState): void {
    mkdirSync(this.folder, { recursive: true });
    this.#replace(this.#state, JSON.stringify(state));
  }

  /** Keeps the bytes of a message; returns the name under which they are kept. */
  keepMail(raw: Buffer): string {
    const content = createHash('sha256').update(raw).digest('hex');
    const file = this.#mailFile(content);
    if (existsSync(file)) return content;
    mkdirSync(this.#mails, { recursive: true });
    this.#replace(file, raw);
    return content;
  }

  readMail(content: string): Buffer {
    return readFileSync(this.#mailFile(content));
  }

  writeDraft(draft: Draft): void {
    mkdirSync(this.#drafts, { recursive: true });
    this.#replace(this.#draftFile(draft.id), JSON.stringify(draft));
  }

  /** @throws DamagedState */
  readDraft(id: string): Draft {
    return readJson<Draft>(this.#draftFile(id), draftSchema);
  }

  /** Deletes what a killed process or a removed mail left behind. */
  sweep({ mails, drafts }: WorldState): void {
    const names = new Set([
      ...mails.map(({ content }) => `${content}.eml`),
      ...drafts.map(({ id }) => `${id}.json`),
    ]);
    for (const folder of [this.#mails, this.#drafts]) {
      if (!existsSync(folder)) continue;
      for (const name of readdirSync(folder))
        if (!names.has(name)) rmSync(join(folder, name), { force: true });
    }
  }

  /** Moves the whole world out of the way; returns where it lies now. */
  setAside(suffix: string): string {
    const aside = `${this.folder}.damaged-${suffix}`;
    renameSync(this.folder, aside);
    return aside;
  }

  /** Moves a draft out of the way; returns where it lies now, or null when its file is gone. */
  setDraftAside(id: string, suffix: string): string | null {
    if (!existsSync(this.#draftFile(id))) return null;
    const aside = `${this.folder}.damaged-draft-${suffix}-${id}.json`;
    renameSync(this.#draftFile(id), aside);
    return aside;
  }

  #mailFile(content: string): string {
    return join(this.#mails, `${content}.eml`);
  }

  #draftFile(id: string): string {
    return join(this.#drafts, `${id}.json`);
  }

  #replace(file: string, content: string | Buffer): void {
    const beside = `${file}.new`;
    writeFileSync(beside, content);
    renameSync(beside, file);
  }
}
