import type { FromClassic, ToClassic } from '../../shared/classic-wire';

/** What comes from the runtime itself, and not from the page around it. */
export type FromRuntime = Exclude<FromClassic, { kind: 'here' }>;

/** A script runtime and the way to talk to it. */
export interface WorkerLine {
  post(message: ToClassic): void;
  listen(hear: (message: FromRuntime) => void): void;
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
  /** Names this tab to the add-in's server. */
  readonly tab: string;
}

/** Starts a script runtime without the add-in's script in it. */
export type OpenWorkerLine = (place: WorkerPlace) => WorkerLine;
