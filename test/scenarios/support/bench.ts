/** The workspace of a test file: one for all its tests, empty and in the morning before each. */
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import type { RouteAnswer, Workspace, WorkspaceOptions } from '../../../embedded/index.ts';
import { type Bench, startBench } from './embedded.ts';
import type { Mutation, Stage, Values } from './records.ts';

/** A workspace member at work, with one of the app's roles. */
export type Actor = {
  readonly memberId: string;
  readonly token: string;
  /** Calls a route of the app, and answers its body. */
  post(path: string, body: unknown): Promise<unknown>;
  /** The same, with the status. */
  call(path: string, body: unknown): Promise<RouteAnswer>;
  /** Makes a change that the app hears of; throws what the workspace answers to it. */
  send(mutation: Mutation): Promise<unknown>;
};

/** What a person's token is: that of their browser, or the one that the app's front components get there. */
export type TokenKind = 'browser' | 'front component';

export type TestBench = {
  readonly bench: Bench;
  readonly workspace: Workspace;
  readonly stage: Stage;
  /** Makes a change that the app hears of. */
  send(mutation: Mutation): Promise<unknown>;
  /** Creates what a test begins with and installs the app; see `Bench.install`. */
  install(...given: readonly Mutation[]): Promise<void>;
  /** Makes changes that the app does not hear of. */
  sendQuietly(...mutations: readonly Mutation[]): Promise<void>;
  query(document: string, variables?: Values): Promise<unknown>;
  /** Calls a route of the app with an API key, and answers its body. */
  post(path: string, body: unknown): Promise<unknown>;
  health(): Promise<unknown>;
  /** A member, by index, with a role of the app; with null, one who may do all. */
  as(roleId: string | null, memberIndex: number, kind?: TokenKind): Actor;
};

/** Call it at the top of a test file, and read its properties inside tests and hooks only. */
export function benchForTests(options: WorkspaceOptions = {}): TestBench {
  let bench: Bench;

  beforeAll(async () => {
    bench = await startBench(inject('builtApp'), options);
  });
  beforeEach(() => bench.reset());
  afterAll(() => bench.close());

  const send = ({ query, variables }: Mutation): Promise<unknown> => bench.execute(query, variables);
  return {
    get bench() {
      return bench;
    },
    get workspace() {
      return bench.workspace;
    },
    get stage() {
      return bench.stage;
    },
    send,
    install: (...given) => bench.install(given),
    sendQuietly: (...mutations) =>
      bench.workspace.withoutEvents(async () => {
        for (const mutation of mutations) await send(mutation);
      }),
    query: (document, variables = {}) => bench.execute(document, variables),
    async post(path, body) {
      return (await bench.workspace.callRoute(path, body, { token: bench.workspace.apiKey })).body;
    },
    async health() {
      const { workspace } = bench;
      return (
        await workspace.callRoute('/key-accounts/health', undefined, {
          method: 'POST',
          token: workspace.apiKey,
        })
      ).body;
    },
    as(roleId, memberIndex, kind = 'browser') {
      const { workspace } = bench;
      const memberId = workspace.members[memberIndex]?.id ?? '';
      const token =
        kind === 'browser'
          ? workspace.signIn(memberId, roleId)
          : workspace.frontComponentToken(memberId, roleId);
      const call = (path: string, body: unknown): Promise<RouteAnswer> =>
        workspace.callRoute(path, body, { token });
      return {
        memberId,
        token,
        call,
        post: async (path, body) => (await call(path, body)).body,
        async send({ query, variables }) {
          const { data, errors } = await workspace.execute(query, variables, { token });
          if (errors?.[0]) throw new Error(errors[0].message);
          return data;
        },
      };
    },
  };
}
