import type { WorkspaceOptions } from './options.ts';
import { Workspace } from './workspace.ts';

export type { GraphQLAnswer } from './api/execute.ts';
export type { SavedRows } from './database/saved-rows.ts';
export type { EventMode } from './events/bus.ts';
export type { BatchPayload, EventPayload } from './events/payload.ts';
export type { DeliveryMatch, EventFaults } from './faults/events.ts';
export type { Faults } from './faults/faults.ts';
export type { Failure, RequestFaults, RequestHook, RequestView } from './faults/requests.ts';
export type { Execution, ServerStyle, Trigger } from './functions/executor.ts';
export type { RunnerKind } from './functions/runner.ts';
export type { LoggedRequest } from './gateway.ts';
export type { HttpAnswer, HttpRequest } from './http/server.ts';
export { DEFAULT_MEMBERS, type Member, userIdOf } from './members.ts';
export type { WorkspaceOptions } from './options.ts';
export type { Pages, RouteAnswer, RouteOptions, Workspace } from './workspace.ts';

/**
 * Starts a workspace that speaks Twenty's GraphQL API: an in-memory PostgreSQL, an HTTP
 * server on 127.0.0.1 and a runner for an app's logic functions. Nothing leaves the machine.
 *
 * @throws Error when the port is taken or the app cannot be installed
 */
export const startWorkspace = (options: WorkspaceOptions = {}): Promise<Workspace> =>
  Workspace.start(options);
