import type { FromClassic, ToClassic } from '../../shared/classic-wire';

/** A script runtime and the way to talk to it. */
export interface WorkerLine {
  post(message: ToClassic): void;
  listen(hear: (message: FromClassic) => void): void;
  /** Resolves when nothing will ever come from it. */
  readonly lost: Promise<void>;
  /** Throws the runtime away, whatever it is doing. */
  close(): void;
}

export interface WorkerPlace {
  /** Absolute address of the add-in's script. */
  readonly scriptUrl: string;
  /** For people who look into the page. */
  readonly title: string;
  readonly container: HTMLElement;
}

/** Starts a script runtime without the add-in's script in it. */
export type OpenWorkerLine = (place: WorkerPlace) => WorkerLine;
