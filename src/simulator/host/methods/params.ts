import { isFields } from '../wire/envelope';
import type { Fields } from '../wire/envelope';

/** A call that the library's own checks would not have let through. */
export class BadParameter extends Error {
  override readonly name = 'BadParameter';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The named parameters of a call. What is not of the expected kind is a bad parameter, never a guess. */
export class Params {
  readonly #raw: unknown;

  constructor(raw: unknown) {
    this.#raw = raw;
  }

  /** All of them, for the few calls whose parameters are no set of names. */
  get raw(): unknown {
    return this.#raw;
  }

  text(name: string): string {
    const value = this.#value(name);
    if (!isText(value)) throw new BadParameter(`${name} is not text`);
    return value;
  }

  textOr(name: string, otherwise: string): string {
    const value = this.#value(name);
    return value === undefined || value === null ? otherwise : this.text(name);
  }

  number(name: string): number {
    const value = this.#value(name);
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new BadParameter(`${name} is not a number`);
    return value;
  }

  numberOr<T>(name: string, otherwise: T): number | T {
    const value = this.#value(name);
    return value === undefined || value === null ? otherwise : this.number(name);
  }

  /** Whether a field that not every library sends has this number. */
  isNumber(name: string, number: number): boolean {
    return this.#value(name) === number;
  }

  flag(name: string): boolean {
    return this.#value(name) === true;
  }

  isNull(name: string): boolean {
    return this.#value(name) === null;
  }

  /** One of a closed set of numbers. */
  oneOf<T>(name: string, meanings: ReadonlyMap<number, T>): T {
    const value = this.#value(name);
    const meaning = typeof value === 'number' ? meanings.get(value) : undefined;
    if (meaning === undefined) throw new BadParameter(`${name} is not a known number`);
    return meaning;
  }

  texts(name: string): readonly string[] {
    const value = this.#value(name);
    if (!Array.isArray(value) || !value.every(isText))
      throw new BadParameter(`${name} is not a list of texts`);
    return value;
  }

  textsOr(name: string, otherwise: readonly string[]): readonly string[] {
    const value = this.#value(name);
    return value === undefined || value === null ? otherwise : this.texts(name);
  }

  /** A list of lists, empty when it is missing. */
  lists(name: string): readonly (readonly unknown[])[] {
    const value = this.#value(name) ?? [];
    if (!Array.isArray(value) || !value.every(Array.isArray))
      throw new BadParameter(`${name} is not a list of lists`);
    return value;
  }

  fields(name: string): Fields {
    const value = this.#value(name);
    if (!isFields(value)) throw new BadParameter(`${name} is not an object`);
    return value;
  }

  list(name: string): readonly Fields[] {
    const value = this.#value(name);
    if (!Array.isArray(value) || !value.every(isFields))
      throw new BadParameter(`${name} is not a list of objects`);
    return value;
  }

  #value(name: string): unknown {
    return isFields(this.#raw) ? this.#raw[name] : undefined;
  }
}
