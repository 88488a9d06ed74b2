/**
 * One POST of JSON. Node's own HTTP module and not `fetch`, as every change of a record starts a process: loading
 * `fetch` takes a third of the CPU of bare Node, and a client that reads GraphQL documents as much again.
 */
import type * as Http from 'node:http';

export type Posted = { status: number; contentType: string; text: string };

export type Post = (
  url: string,
  message: { headers: Readonly<Record<string, string>>; body: string; timeoutMs: number },
) => Promise<Posted>;

/** The module itself: an `import` of it would read all of its getters, and so load `fetch` after all. */
const httpModule = (url: string): Pick<typeof Http, 'request'> =>
  process.getBuiltinModule(url.startsWith('https:') ? 'node:https' : 'node:http');

/** @throws {Error} when there is no whole answer within the time */
export const postJson: Post = (url, { headers, body, timeoutMs }) => {
  const { request } = httpModule(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
        },
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            contentType: response.headers['content-type'] ?? '',
            text,
          }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
};
