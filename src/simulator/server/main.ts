import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { readCommandLine, USAGE, type CommandLine } from './command-line';
import { realSources } from './sources';
import { startLocalOutlook } from './start';

const say = (line: string) => process.stderr.write(`${line}\n`);

function fail(error: unknown, hint?: string): never {
  say(error instanceof Error ? error.message : String(error));
  if (hint !== undefined) say(hint);
  process.exit(1);
}

function readArguments(): CommandLine {
  try {
    return readCommandLine(process.argv.slice(2));
  } catch (error) {
    return fail(error, USAGE);
  }
}

async function main(): Promise<void> {
  const programFolder = dirname(realpathSync(process.argv[1] ?? '.'));
  const outlook = await startLocalOutlook(readArguments(), { programFolder, sources: realSources, say });
  const stop = () => {
    void outlook.close().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Said last: whoever reads it may ask the program to stop at once.
  process.stdout.write(`The local Outlook is ready: ${outlook.url}\n`);
}

main().catch((error: unknown) => fail(error));
