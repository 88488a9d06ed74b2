/** A client whose server gives the answers of a script, one a request, and what it was asked. */
import { TwentyClient } from '../../src/adapters/twenty/client.ts';

type Asked = { query: string; variables: Record<string, unknown> };

export function scripted(...answers: readonly Record<string, unknown>[]) {
  const asked: Asked[] = [];
  const now = new Date('2026-11-23T09:00:00.000Z');
  const client = new TwentyClient({
    url: 'http://twenty.test',
    token: 'secret',
    now: () => now,
    deadline: new Date(now.getTime() + 60_000),
    retries: 0,
    post: async (_url, { body }) => {
      const answer = answers[asked.length] ?? {};
      asked.push(JSON.parse(body));
      return { status: 200, contentType: 'application/json', text: JSON.stringify(answer) };
    },
  });
  return { client, asked };
}
