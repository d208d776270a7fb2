import { check } from './check-command';
import { checkPolicy } from './policy/check-policy';
import { publishPolicy } from './policy/publish-policy';
import { Problem } from './problem';
import { replay } from './replay/replay-command';
import type { ExitCode, Surroundings, Terminal } from './terminal';
import { readRequest, USAGE } from './usage';

async function answer(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const request = readRequest(args);
  switch (request.kind) {
    case 'help':
      surroundings.terminal.print(USAGE);
      return 0;
    case 'policy check':
      return checkPolicy(request, surroundings.terminal);
    case 'policy publish':
      return publishPolicy(request, surroundings.terminal);
    case 'check':
      return check(request, surroundings);
    case 'replay':
      return replay(request, surroundings);
  }
}

/** The `mailstamp` command. Never rejects for what the person at the command line can put right. */
async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await answer(args, surroundings);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    surroundings.terminal.say(error.message);
    return 2;
  }
}

/** Clears the line on which a bar may stand. */
const CLEAR = '\r\u001b[K';

function processTerminal({ stdout, stderr }: NodeJS.Process): Terminal {
  const clear = stderr.isTTY ? CLEAR : '';
  return {
    print: (line) => void stdout.write(`${stdout.isTTY ? clear : ''}${line}\n`),
    say: (text) => void stderr.write(`${clear}${text}\n`),
    draw: stderr.isTTY ? (text) => void stderr.write(`${CLEAR}${text}`) : undefined,
  };
}

/** Whoever reads the results may have enough of them before the end, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  terminal: processTerminal(process),
  now: () => Date.now() / 1000,
});
