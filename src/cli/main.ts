import { chainReport } from './chain-report/chain-report-command';
import { check } from './check-command';
import { guardProcess, sayFault } from './faults';
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
    case 'chain-report':
      return chainReport(request, surroundings);
  }
}

/** The `mailstamp` command. Never rejects: a fault of its own must not end as if something were held. */
async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { say } = surroundings.terminal;
  try {
    return await answer(args, surroundings);
  } catch (error) {
    if (!(error instanceof Problem)) return sayFault(error, say);
    say(error.message);
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

const terminal = processTerminal(process);
guardProcess(terminal.say);
process.exitCode = await run(process.argv.slice(2), { terminal, now: () => Date.now() / 1000 });
