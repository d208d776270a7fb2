import type { FastifyReply } from 'fastify';
import type { FileFault } from '../../shared/faults';

/** Where a request ends that a company's network sends to its login page. */
export const LOGIN_PAGE = '/local-outlook/login-page';

const LOGIN_HTML = `<!doctype html><html lang="en"><head><title>Sign in</title></head>
<body><h1>Sign in</h1><form><label>Password <input type="password"></label></form></body></html>
`;

/** Answers as a network does that knows nothing of add-ins: success, but a page for people. */
export function sendLoginPage(reply: FastifyReply): FastifyReply {
  return reply.removeHeader('x-content-type-options').type('text/html; charset=utf-8').send(LOGIN_HTML);
}

/** Answers a request as its fault has it. */
export function spoilFile(fault: FileFault, reply: FastifyReply): void {
  switch (fault) {
    case 'unreachable':
      reply.hijack().raw.destroy();
      break;
    case 'hangs':
      reply.hijack();
      break;
    case 'missing':
      reply.callNotFound();
      break;
    case 'login-page':
      void reply.redirect(LOGIN_PAGE);
      break;
  }
}
