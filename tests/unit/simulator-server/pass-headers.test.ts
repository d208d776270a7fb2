import { describe, expect, it } from '@jest/globals';
import {
  answerHeaders,
  loosenPolicy,
  moveLocation,
  requestHeaders,
} from '../../../src/simulator/server/other-addins/pass-headers';

const REAL = 'https://addin.example';
const SERVED = 'https://localhost:3500';
const MOVE = { served: SERVED, real: REAL, movedOrigins: { [REAL]: SERVED } };

describe('a page that is served at another address', () => {
  it('asks the real server as if the browser had', () => {
    const asked = requestHeaders(
      { host: 'localhost:3500', origin: SERVED, referer: `${SERVED}/a.html` },
      MOVE,
    );
    expect(asked).toMatchObject({ host: 'addin.example', origin: REAL, referer: `${REAL}/a.html` });
  });

  it.each([
    ['/login', `${SERVED}/login`],
    [`${REAL}/login?x=1`, `${SERVED}/login?x=1`],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
  ])('is redirected to %s as %s', (location, moved) => {
    expect(moveLocation(location, `${REAL}/a.html`, MOVE)).toBe(moved);
  });

  it('may be framed, and leaves nothing behind for all of localhost', () => {
    const answered = answerHeaders(
      {
        'x-frame-options': 'DENY',
        'strict-transport-security': 'max-age=1',
        'set-cookie': ['a=b; Domain=addin.example; Secure'],
        'content-type': 'text/html',
      },
      `${REAL}/`,
      MOVE,
    );
    expect(answered).toEqual({
      'content-type': 'text/html',
      'set-cookie': ['a=b; Secure'],
      'access-control-allow-origin': '*',
    });
  });

  it('keeps its policy but for frames, and lets our scripts in', () => {
    expect(loosenPolicy("script-src https://cdn.example; frame-ancestors 'none'; img-src *")).toBe(
      "script-src https://cdn.example 'self'; img-src *",
    );
  });
});
