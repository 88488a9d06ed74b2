/** What something costs a server, counted where requests arrive. */
import type { Execution, LoggedRequest, Workspace } from '../../embedded/index.ts';

export type Cost = {
  /** GraphQL requests that the app's functions sent. */
  readonly requests: number;
  /** Root fields of those requests: what a newer server takes from the app's budget. */
  readonly roots: number;
  /** Function calls, each a process of its own on a server. */
  readonly executions: number;
};

export const NOTHING: Cost = { requests: 0, roots: 0, executions: 0 };

export const plus = (left: Cost, right: Cost): Cost => ({
  requests: left.requests + right.requests,
  roots: left.roots + right.roots,
  executions: left.executions + right.executions,
});

/** What is left of a cost without another; never less than nothing. */
export const less = (cost: Cost, other: Cost): Cost => ({
  requests: Math.max(0, cost.requests - other.requests),
  roots: Math.max(0, cost.roots - other.roots),
  executions: Math.max(0, cost.executions - other.executions),
});

export const times = (cost: Cost, count: number): Cost => ({
  requests: cost.requests * count,
  roots: cost.roots * count,
  executions: cost.executions * count,
});

type Log = {
  readonly executions: readonly Pick<Execution, 'id'>[];
  readonly requests: readonly Pick<LoggedRequest, 'roots' | 'executionId'>[];
};

/** What some calls cost, all of them unless told which. Requests of people and of API keys cost the app nothing. */
export function costOf<E extends Pick<Execution, 'id'>>(
  { executions, requests }: Log & { readonly executions: readonly E[] },
  counts: (execution: E) => boolean = () => true,
): Cost {
  const counted = new Set(executions.filter(counts).map(({ id }) => id));
  const sent = requests.filter(({ executionId }) => executionId !== undefined && counted.has(executionId));
  return {
    requests: sent.length,
    roots: sent.reduce((sum, { roots }) => sum + roots, 0),
    executions: counted.size,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the last writer of the record in an event's payload comes from, such as `APPLICATION`. */
function writerOf(payload: unknown): unknown {
  const [event] = isObject(payload) && Array.isArray(payload.events) ? payload.events : [payload];
  const properties = isObject(event) && isObject(event.properties) ? event.properties : {};
  const record = isObject(properties.after) ? properties.after : properties.before;
  return isObject(record) && isObject(record.updatedBy) ? record.updatedBy.source : undefined;
}

/** Whether a call was set off by what the app itself wrote. */
export const isEcho = ({ trigger, payload }: Pick<Execution, 'trigger' | 'payload'>): boolean =>
  trigger === 'event' && writerOf(payload) === 'APPLICATION';

/** The longest log that the workspace keeps. */
const LOG_LIMIT = 20_000;

export type Measured = {
  readonly cost: Cost;
  /** The part of it that what others changed set off. */
  readonly events: Cost;
  /** The part of it that the app's own writes set off. */
  readonly echo: Cost;
};

export const together = (parts: readonly Measured[]): Measured => ({
  cost: parts.reduce((sum, { cost }) => plus(sum, cost), NOTHING),
  events: parts.reduce((sum, { events }) => plus(sum, events), NOTHING),
  echo: parts.reduce((sum, { echo }) => plus(sum, echo), NOTHING),
});

/**
 * What a piece of work costs, once nothing is under way any more.
 * @throws {Error} when a call failed, or when more happened than the workspace's log holds
 */
export async function measure(workspace: Workspace, work: () => Promise<unknown>): Promise<Measured> {
  await workspace.forgetLogs();
  await work();
  await workspace.settle();
  const { requests } = workspace;
  const executions = [...workspace.executions];
  if (Math.max(requests.length, executions.length) >= LOG_LIMIT)
    throw new Error('More happened than can be counted.');
  const failed = executions.find(({ state }) => state === 'failed');
  if (failed) throw new Error(`${failed.functionName} failed: ${failed.error}`);
  const log = { requests, executions };
  const isForeign = (execution: Execution): boolean => execution.trigger === 'event' && !isEcho(execution);
  return { cost: costOf(log), events: costOf(log, isForeign), echo: costOf(log, isEcho) };
}
