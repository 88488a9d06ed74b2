import { z } from 'zod';
import { internalError, reportError } from '../api/errors.ts';
import type { GraphQLAnswer, GraphQLRequest } from '../api/execute.ts';
import { limitReached } from '../api/rate-limit.ts';
import type { Failure } from '../faults/requests.ts';
import type { HttpAnswer } from './server.ts';

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Reads a GraphQL request's body; undefined when it is none. */
export function readGraphQLBody(body: string): GraphQLRequest | undefined {
  try {
    const parsed = bodySchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export const json = (status: number, value: unknown): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

const html = (status: number, text: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html><body><h1>${text}</h1></body></html>`,
});

function failEveryRoot(rootFields: readonly string[], error: unknown): GraphQLAnswer {
  return {
    data: Object.fromEntries(rootFields.map((name) => [name, null])),
    errors: rootFields.map(() => reportError(error)),
  };
}

const PER_MINUTE = 100;

/** The answer of a planned failure; undefined for one that still does the work. */
export function failureAnswer(failure: Failure, rootFields: readonly string[]): HttpAnswer | undefined {
  switch (failure) {
    case 'http500':
      return json(500, {
        statusCode: 500,
        messages: ['Internal server error'],
        error: 'Internal Server Error',
      });
    case 'http502':
      return html(502, '502 Bad Gateway');
    case 'http429': {
      const answer = json(429, {
        statusCode: 429,
        messages: ['Too Many Requests'],
        error: 'Too Many Requests',
      });
      return answer === 'reset' ? answer : { ...answer, headers: { ...answer.headers, 'retry-after': '1' } };
    }
    case 'html':
      return html(200, 'Maintenance');
    case 'reset':
      return 'reset';
    case 'internalError':
      return json(200, failEveryRoot(rootFields, internalError('Internal server error')));
    case 'throttled':
      return json(200, failEveryRoot(rootFields, limitReached(PER_MINUTE)));
    case 'unauthenticated':
    case 'lostAnswer':
      return undefined;
  }
}
