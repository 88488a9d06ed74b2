import { reportError } from '../api/errors.ts';
import type { Person, Tokens } from '../api/tokens.ts';
import { json } from '../http/graphql-endpoint.ts';
import type { HttpAnswer } from '../http/server.ts';
import { isObject } from '../query/values.ts';
import type { Executor } from './executor.ts';
import { findRoute, type RouteCall, routePayload } from './routes.ts';

const RESPONSE_MARKER = '__twentyHttpResponse';
const FORWARDED_RESPONSE_HEADERS: ReadonlySet<string> = new Set([
  'content-type',
  'content-language',
  'content-disposition',
  'cache-control',
  'retry-after',
]);

const failure = (statusCode: number, error: string, message: string, code: string): HttpAnswer =>
  json(statusCode, { statusCode, error, messages: [message], code });

/** A handler may return its status and headers; anything else is the body. */
function responseOf(result: unknown): HttpAnswer {
  const isMarked = isObject(result) && result[RESPONSE_MARKER] === true;
  const status = isMarked && typeof result.status === 'number' ? result.status : 200;
  const body = isMarked ? result.body : result;
  const headers = Object.fromEntries(
    Object.entries(isMarked && isObject(result.headers) ? result.headers : {})
      .filter(([name]) => FORWARDED_RESPONSE_HEADERS.has(name.toLowerCase()))
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  if (body === undefined || body === null) return { status, headers, body: '' };
  const isText = typeof body === 'string';
  return {
    status,
    headers: { 'content-type': isText ? 'text/plain' : 'application/json; charset=utf-8', ...headers },
    body: isText ? body : JSON.stringify(body),
  };
}

/**
 * Answers an HTTP call of `/s/<path>`: finds the function, checks the token, runs it. A route that asks for a token
 * runs with the rights of the person whose token it is; one that asks for none runs with the app's.
 */
export async function answerRoute(executor: Executor, tokens: Tokens, call: RouteCall): Promise<HttpAnswer> {
  let person: Person | undefined;
  const match = findRoute(executor.functions, call);
  if (!match) return failure(404, 'Error', 'No Route trigger found', 'TRIGGER_NOT_FOUND');
  if (match.logicFunction.route?.isAuthRequired) {
    // A refused caller meets a plain 500 with the reason as JSON text: so 2.21 answers.
    try {
      const caller = tokens.callerOf(call.headers.authorization);
      if (!caller) return json(500, 'Missing authentication token');
      person = caller.person;
    } catch (error) {
      return json(500, reportError(error).message);
    }
  }
  const execution = await executor.execute(match.logicFunction, 'route', routePayload(call, match, person), {
    person,
  });
  if (execution.state === 'failed') {
    return failure(500, 'Error', execution.error ?? 'Unknown error', 'ROUTE_TRIGGER_USER_UNCAUGHT_ERROR');
  }
  return responseOf(execution.result);
}
