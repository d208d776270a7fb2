import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Draft } from '../../shared/mail';
import { mailDigestSchema, type MailDigest } from '../mail/digest-mail';
import { draftSchema } from './draft-schema';
import { MailStore } from './mail-store';
import { replaceFile } from './replace-file';
import { worldStateSchema, type WorldState } from './state';
import { changeBetween, stateChangeSchema, withChanges, type StateChange } from './state-change';

/** A world's files cannot be read; the message says which one and why. */
export class DamagedState extends Error {}

function parse<T>(where: string, text: string, schema: v.GenericSchema<unknown, T>): T {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (error) {
    throw new DamagedState(`${where}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function readJson<T>(file: string, schema: v.GenericSchema<unknown, T>): T {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new DamagedState(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  return parse(file, text, schema);
}

/** `generation` says which file of changes goes on from here. */
const snapshotSchema = v.object({ ...worldStateSchema.entries, generation: v.optional(v.number(), 0) });

/** Bytes of changes after which the whole state is written again, at the least. */
const MIN_CHANGES = 1_000_000;

/**
 * One world on disk: `world.json` and the changes since in `changes-<generation>.jsonl` (together the commit point),
 * the raw messages in `mails`, `drafts/<id>.json`, and `digests.jsonl`, which follows from the messages.
 * Files are written beside their place and moved there, and a change counts once its line is whole, so that a process
 * killed at any moment leaves either the old or the new state; files that the state does not name do not count.
 */
export class WorldFiles {
  #mails: MailStore;
  readonly #drafts: string;
  readonly #state: string;
  readonly #digests: string;
  #generation = 0;
  #stateBytes = 0;
  #changeBytes = 0;

  constructor(readonly folder: string) {
    this.#mails = this.#openMails();
    this.#drafts = join(folder, 'drafts');
    this.#state = join(folder, 'world.json');
    this.#digests = join(folder, 'digests.jsonl');
  }

  /** A folder without `world.json` is a world whose first mail was never completely written. */
  exists(): boolean {
    return existsSync(this.#state);
  }

  /** @throws DamagedState when anything that the state promises is missing or unreadable. */
  readState(): WorldState {
    const { generation, ...snapshot } = readJson(this.#state, snapshotSchema);
    this.#generation = generation;
    const state = withChanges(snapshot, this.#readChanges());
    const lost = state.mails.find(({ content }) => !this.#mails.has(content));
    if (lost) throw new DamagedState(`${this.folder}: the message ${lost.content} is missing`);
    // What a killed process left of a line must not stand before the next one.
    this.writeState(state);
    return state;
  }

  /** Writes everything, and lets go of the changes that led there. */
  writeState(state: WorldState): void {
    mkdirSync(this.folder, { recursive: true });
    const before = this.#changesFile();
    this.#generation += 1;
    const text = JSON.stringify({ ...state, generation: this.#generation });
    replaceFile(this.#state, text);
    rmSync(before, { force: true });
    this.#stateBytes = text.length;
    this.#changeBytes = 0;
  }

  /** Writes what is different in `after`: one line, however many messages there are. */
  writeChange(before: WorldState, after: WorldState): void {
    const line = `${JSON.stringify(changeBetween(before, after))}\n`;
    appendFileSync(this.#changesFile(), line);
    this.#changeBytes += line.length;
    if (this.#changeBytes > Math.max(MIN_CHANGES, this.#stateBytes)) this.writeState(after);
  }

  /** Those of the messages that the state names. Damaged lines do not count: every digest can be made again. */
  readDigests(state: WorldState): Map<string, MailDigest> {
    if (!existsSync(this.#digests)) return new Map();
    const { mails } = namesIn(state);
    const entries = readFileSync(this.#digests, 'utf8').split('\n').flatMap(readDigestLine);
    const named = new Map(entries.filter(([content]) => mails.has(content)));
    if (named.size < entries.length / 2) replaceFile(this.#digests, digestLines(named));
    return named;
  }

  appendDigests(digests: ReadonlyMap<string, MailDigest>): void {
    mkdirSync(this.folder, { recursive: true });
    // The first line end closes a line that a killed process may have left open.
    appendFileSync(this.#digests, `\n${digestLines(digests)}`);
  }

  /** Keeps the bytes of a message; returns the name under which they are kept. */
  keepMail(raw: Buffer): string {
    return this.#mails.keep(raw);
  }

  /** As `keepMail`, for many that come together: much faster, and all of them or none. */
  keepMails<T extends { readonly raw: Buffer }>(mails: readonly T[]): readonly (readonly [string, T])[] {
    return this.#mails.keepAll(mails);
  }

  readMail(content: string): Buffer {
    return this.#mails.read(content);
  }

  writeDraft(draft: Draft): void {
    mkdirSync(this.#drafts, { recursive: true });
    replaceFile(this.#draftFile(draft.id), JSON.stringify(draft));
  }

  /** @throws DamagedState */
  readDraft(id: string): Draft {
    return readJson<Draft>(this.#draftFile(id), draftSchema);
  }

  /** Deletes the files of mails and drafts that `after` no longer names. */
  removeUnnamed(before: WorldState, after: WorldState): void {
    const names = namesIn(after);
    for (const { content } of before.mails) if (!names.mails.has(content)) this.#mails.remove(content);
    for (const { id } of [...before.drafts, ...before.outbox])
      if (!names.drafts.has(id)) rmSync(this.#draftFile(id), { force: true });
  }

  /** Deletes what a killed process left behind. */
  sweep(state: WorldState): void {
    const { mails, drafts } = namesIn(state);
    this.#mails.sweep(mails);
    const kept = new Set([...drafts].map((id) => `${id}.json`));
    for (const name of existsSync(this.#drafts) ? readdirSync(this.#drafts) : [])
      if (!kept.has(name)) rmSync(join(this.#drafts, name), { force: true });
  }

  /** Moves the whole world out of the way; returns where it lies now. */
  setAside(suffix: string): string {
    const aside = `${this.folder}.damaged-${suffix}`;
    renameSync(this.folder, aside);
    this.#mails = this.#openMails();
    return aside;
  }

  /** Moves a draft out of the way; returns where it lies now, or null when its file is gone. */
  setDraftAside(id: string, suffix: string): string | null {
    if (!existsSync(this.#draftFile(id))) return null;
    const aside = `${this.folder}.damaged-draft-${suffix}-${id}.json`;
    renameSync(this.#draftFile(id), aside);
    return aside;
  }

  #readChanges(): readonly StateChange[] {
    const file = this.#changesFile();
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n');
    // What follows the last line end was never completely written.
    return lines.slice(0, -1).map((line) => parse<StateChange>(file, line, stateChangeSchema));
  }

  #changesFile(): string {
    return join(this.folder, `changes-${this.#generation}.jsonl`);
  }

  #openMails(): MailStore {
    return new MailStore(join(this.folder, 'mails'));
  }

  #draftFile(id: string): string {
    return join(this.#drafts, `${id}.json`);
  }
}

const digestLineSchema = v.tuple([v.string(), mailDigestSchema]);

function readDigestLine(line: string): readonly (readonly [string, MailDigest])[] {
  if (line === '') return [];
  try {
    const read = v.safeParse(digestLineSchema, JSON.parse(line));
    return read.success ? [read.output] : [];
  } catch {
    return [];
  }
}

function digestLines(digests: ReadonlyMap<string, MailDigest>): string {
  return [...digests].map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** What waits in the outbox is kept as a draft. */
function namesIn({ mails, drafts, outbox }: WorldState) {
  return {
    mails: new Set(mails.map(({ content }) => content)),
    drafts: new Set([...drafts, ...outbox].map(({ id }) => id)),
  };
}
