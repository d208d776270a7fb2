import { request } from 'node:https';
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
  /** The text, read as JSON. */
  readonly json: unknown;
}

export interface Ask {
  readonly method?: string;
  readonly json?: unknown;
  readonly body?: string | Buffer;
  readonly headers?: OutgoingHttpHeaders;
}

/** The port that a listening app was given. */
export function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A client that trusts one certificate and sends paths exactly as they are written. */
export function client(port: number, ca: string) {
  return (path: string, { method = 'GET', json, body, headers = {} }: Ask = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const content = json === undefined ? body : JSON.stringify(json);
      const type = json === undefined ? {} : { 'content-type': 'application/json' };
      const options = {
        host: '127.0.0.1',
        servername: 'localhost',
        port,
        path,
        method,
        ca,
        headers: { ...type, ...headers },
        agent: false as const,
      };
      const sent = request(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const bytes = Buffer.concat(parts);
          const text = bytes.toString();
          const { statusCode = 0, headers: received } = answer;
          resolve({
            status: statusCode,
            headers: received,
            bytes,
            text,
            get json(): unknown {
              const value: unknown = JSON.parse(text);
              return value;
            },
          });
        });
      });
      sent.on('error', reject);
      sent.end(content);
    });
}
