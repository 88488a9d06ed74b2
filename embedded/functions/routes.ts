import type { Person } from '../api/tokens.ts';
import type { InstalledFunction } from './installed.ts';

/** An HTTP call of a route, before a function is found for it. */
export interface RouteCall {
  readonly method: string;
  /** Path below the server's root, with its leading `/s`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly rawBody?: string;
}

/** The function that serves a route, and the values in its path. */
export interface RouteMatch {
  readonly logicFunction: InstalledFunction;
  readonly parameters: Readonly<Record<string, string>>;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/').filter((part) => part !== '');
  const given = path.split('/').filter((part) => part !== '');
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    if (part.startsWith('*')) {
      parameters[part.slice(1)] = given.slice(index).map(decodeURIComponent).join(',');
      return given.length > index ? parameters : undefined;
    }
    const value = given[index];
    if (value === undefined) return undefined;
    if (part.startsWith(':')) parameters[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return expected.length === given.length ? parameters : undefined;
}

/** The first function whose method and path pattern match. */
export function findRoute(functions: readonly InstalledFunction[], call: RouteCall): RouteMatch | undefined {
  const path = call.path.replace(/^\/s\//, '/');
  for (const logicFunction of functions) {
    const route = logicFunction.route;
    if (!route || route.method !== call.method) continue;
    const parameters = matchPath(route.path, path);
    if (parameters) return { logicFunction, parameters };
  }
  return undefined;
}

/**
 * The payload a route's function receives.
 *
 * @param person who called, when the route asks who calls
 */
export function routePayload(
  call: RouteCall,
  { logicFunction, parameters }: RouteMatch,
  person?: Person,
): Record<string, unknown> {
  const forwarded = logicFunction.route?.forwardedHeaders ?? [];
  const headers = Object.fromEntries(
    forwarded
      .map((name) => name.toLowerCase())
      .flatMap((name) => (call.headers[name] === undefined ? [] : [[name, call.headers[name]]])),
  );
  return {
    headers,
    queryStringParameters: call.query,
    pathParameters: parameters,
    body: call.body ?? null,
    ...(call.rawBody === undefined ? {} : { rawBody: call.rawBody }),
    isBase64Encoded: false,
    requestContext: { http: { method: call.method, path: call.path } },
    userWorkspaceId: person?.userWorkspaceId ?? null,
  };
}
