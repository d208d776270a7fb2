import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { replaceFile } from './replace-file';

const LF = 0x0a;
const CHUNK = 65_536;
const OWN_FILE = /^([0-9a-f]{64})\.eml$/;

/** What stands first in a pack: the names of its messages and how many bytes each has, in their order. */
const headSchema = v.array(v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))]));
type Head = v.InferOutput<typeof headSchema>;

interface Place {
  readonly file: string;
  readonly start: number;
  /** Null: the message has the file to itself. */
  readonly size: number | null;
}

const nameOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The line without its end; null when there is none. */
function readFirstLine(file: number): Buffer | null {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const bytes = chunk.subarray(0, readSync(file, chunk));
    const end = bytes.indexOf(LF);
    chunks.push(end < 0 ? bytes : bytes.subarray(0, end));
    if (end >= 0) return Buffer.concat(chunks);
    if (bytes.length === 0) return null;
  }
}

function readHead(line: Buffer): Head {
  try {
    const read = v.safeParse(headSchema, JSON.parse(line.toString()));
    return read.success ? read.output : [];
  } catch {
    return [];
  }
}

function placesIn(file: string, head: Head, start: number): readonly (readonly [string, Place])[] {
  let at = start;
  return head.map(([name, size]) => {
    const place = { file, start: at, size };
    at += size;
    return [name, place];
  });
}

/** The messages of a pack; none of one that is not as long as it says. */
function openPack(path: string, file: string): readonly (readonly [string, Place])[] {
  const opened = openSync(path, 'r');
  try {
    const line = readFirstLine(opened);
    if (line === null) return [];
    const head = readHead(line);
    const size = head.reduce((sum, [, bytes]) => sum + bytes, line.length + 1);
    return size === fstatSync(opened).size ? placesIn(file, head, line.length + 1) : [];
  } finally {
    closeSync(opened);
  }
}

function readPart(path: string, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  const opened = openSync(path, 'r');
  try {
    if (readSync(opened, bytes, 0, size, start) === size) return bytes;
    throw new Error(`${path} is shorter than it was`);
  } finally {
    closeSync(opened);
  }
}

/**
 * The raw bytes of a world's messages, each by the SHA-256 of them. What comes alone has a file to itself
 * (`<sha256>.eml`); what comes together has one file together (`<sha256>.pack`: a line that names the messages, then
 * their bytes), because making a file takes as long as reading half a message. Files are never changed, only replaced.
 */
export class MailStore {
  readonly #places = new Map<string, Place>();
  /** How many messages are still wanted out of each file. */
  readonly #wanted = new Map<string, number>();

  constructor(private readonly folder: string) {
    for (const file of this.#listFiles()) {
      const [, name] = OWN_FILE.exec(file) ?? [];
      if (name !== undefined) this.#add(name, { file, start: 0, size: null });
      else if (file.endsWith('.pack')) this.#addAll(openPack(join(folder, file), file));
    }
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  /** Returns the name under which the message is kept. */
  keep(raw: Buffer): string {
    const name = nameOf(raw);
    if (this.has(name)) return name;
    const file = `${name}.eml`;
    this.#write(file, raw);
    this.#add(name, { file, start: 0, size: null });
    return name;
  }

  /** As `keep`, for many at once: all of them or none. Returns each with its name. */
  keepAll<T extends { readonly raw: Buffer }>(mails: readonly T[]): readonly (readonly [string, T])[] {
    const named = mails.map((mail) => [nameOf(mail.raw), mail] as const);
    const fresh = named.filter(([name]) => !this.has(name));
    this.#pack(new Map(fresh.map(([name, { raw }]) => [name, raw])));
    return named;
  }

  /** @throws Error when it is not there. */
  read(name: string): Buffer {
    const place = this.#places.get(name);
    if (!place) throw new Error(`${this.folder} has no message ${name}`);
    const path = join(this.folder, place.file);
    return place.size === null ? readFileSync(path) : readPart(path, place.start, place.size);
  }

  /** A file goes with the last of its messages. */
  remove(name: string): void {
    const place = this.#places.get(name);
    if (!place) return;
    this.#places.delete(name);
    const left = (this.#wanted.get(place.file) ?? 0) - 1;
    this.#wanted.set(place.file, left);
    if (left > 0) return;
    this.#wanted.delete(place.file);
    rmSync(join(this.folder, place.file), { force: true });
  }

  /** Deletes all but these messages, with whatever a killed process left behind. */
  sweep(names: ReadonlySet<string>): void {
    const unwanted = [...this.#places].filter(([name]) => !names.has(name));
    const thinned = new Set(unwanted.map(([, { file }]) => file));
    for (const [name] of unwanted) this.remove(name);
    for (const file of thinned) if (this.#wanted.has(file)) this.#repack(file);
    for (const file of this.#listFiles())
      if (!this.#wanted.has(file)) rmSync(join(this.folder, file), { force: true });
  }

  /** What was deleted for good should not lie in a pack for ever. */
  #repack(file: string): void {
    const names = [...this.#places].flatMap(([name, place]) => (place.file === file ? [name] : []));
    const kept = new Map(names.map((name) => [name, this.read(name)]));
    for (const name of names) this.#places.delete(name);
    this.#wanted.delete(file);
    this.#pack(kept);
  }

  #pack(raws: ReadonlyMap<string, Buffer>): void {
    if (raws.size === 0) return;
    const head = [...raws].map(([name, { length }]): [string, number] => [name, length]);
    const line = Buffer.from(`${JSON.stringify(head)}\n`);
    const file = `${nameOf(line)}.pack`;
    this.#write(file, Buffer.concat([line, ...raws.values()]));
    this.#addAll(placesIn(file, head, line.length));
  }

  #write(file: string, content: Buffer): void {
    mkdirSync(this.folder, { recursive: true });
    replaceFile(join(this.folder, file), content);
  }

  #addAll(places: readonly (readonly [string, Place])[]): void {
    for (const [name, place] of places) this.#add(name, place);
  }

  #add(name: string, place: Place): void {
    if (this.has(name)) return;
    this.#places.set(name, place);
    this.#wanted.set(place.file, (this.#wanted.get(place.file) ?? 0) + 1);
  }

  #listFiles(): readonly string[] {
    return existsSync(this.folder) ? readdirSync(this.folder) : [];
  }
}
