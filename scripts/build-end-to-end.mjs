// Builds what end-to-end tests run, so that they need not wait for it.
import { buildAll } from './local-start.mjs';
import { END_TO_END, runMain } from './project.mjs';
import { readStartRequest } from './start-request.mjs';

await runMain(() => buildAll(readStartRequest(END_TO_END.startArgs)));
