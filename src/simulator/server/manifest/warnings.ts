import { ManifestProblem } from './manifest-problem';

/**
 * What a manifest holds that the local Outlook passes over. Other people's manifests are read with warnings, our own
 * is not: see `mustBeKnown`.
 */
export class Warnings {
  readonly #problems: ManifestProblem[] = [];

  add(where: string, reason: string): void {
    this.#problems.push(new ManifestProblem(where, reason));
  }

  /** Reads a part that can be left out; a problem in it leaves it out. */
  attempt<T>(read: () => T): readonly T[] {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof ManifestProblem)) throw error;
      this.#problems.push(error);
      return [];
    }
  }

  get all(): readonly string[] {
    return [...new Set(this.#problems.map(({ message }) => message))];
  }

  /** @throws ManifestProblem for the first thing that was passed over. */
  mustBeNone(): void {
    const [first] = this.#problems;
    if (first) throw first;
  }
}
