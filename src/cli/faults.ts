import { codeOf, reasonOf } from './problem';
import type { ExitCode } from './terminal';

/** Not everything was judged: neither 0 nor 1 would be true. */
const CANNOT_TELL: ExitCode = 2;

/** What shells expect of a command that Ctrl-C ended: 128 and the number of the signal. */
const INTERRUPTED = 130;

type Say = (text: string) => void;

/** The place in the program, for whoever mends it. What an error says may have words of a mail in it. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const place = /\s+at .*?([^/\\(\s]+:\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1];
  return place === undefined ? error.name : `${error.name} at ${place}`;
}

/** Says that the command itself failed, which is never the fault of whoever called it. */
export function sayFault(error: unknown, say: Say): ExitCode {
  say(
    `mailstamp has to stop: a fault of its own (${placeOf(error)}). Nothing is said about what was not judged yet. Please report it to whoever gave you mailstamp, with the command that you ran.`,
  );
  return CANNOT_TELL;
}

/** Whoever reads the results may have enough of them before the end, as `head` does: nobody is there to be told. */
function endWithoutReader(stream: NodeJS.WriteStream, say: Say): void {
  stream.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') say(`The results cannot be written: ${reasonOf(error)}.`);
    process.exit(CANNOT_TELL);
  });
}

/** Ends the process with an honest code and a clear sentence when something goes wrong outside any command's own reach. */
export function guardProcess(say: Say): void {
  endWithoutReader(process.stdout, say);
  // What goes wrong with the place for complaints can be told to nobody.
  endWithoutReader(process.stderr, () => undefined);
  process.on('uncaughtException', (error) => process.exit(sayFault(error, say)));
  process.on('SIGINT', () => {
    say('Stopped before everything was judged.');
    process.exit(INTERRUPTED);
  });
}
