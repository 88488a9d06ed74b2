/** The workspace of a test file: one for all its tests, empty and in the morning before each. */
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import type { Workspace, WorkspaceOptions } from '../../../embedded/index.ts';
import { type Bench, MORNING, startBench } from './embedded.ts';
import { createStage } from './play.ts';
import type { Mutation, Stage, Values } from './records.ts';

export type TestBench = {
  readonly bench: Bench;
  readonly workspace: Workspace;
  readonly stage: Stage;
  /** Makes a change that the app hears of. */
  send(mutation: Mutation): Promise<unknown>;
  /** Makes changes that the app does not hear of. */
  sendQuietly(...mutations: readonly Mutation[]): Promise<void>;
  query(document: string, variables?: Values): Promise<unknown>;
  /** Calls a route of the app with an API key, and answers its body. */
  post(path: string, body: unknown): Promise<unknown>;
  health(): Promise<unknown>;
};

/** Call it at the top of a test file, and read its properties inside tests and hooks only. */
export const benchForTests = (options: WorkspaceOptions = {}): TestBench => {
  let bench: Bench;
  let stage: Stage;

  beforeAll(async () => {
    bench = await startBench(inject('builtApp'), options);
  });
  beforeEach(async () => {
    await bench.reset();
    stage = createStage(MORNING, bench.workspace.members[0]?.id ?? '');
  });
  afterAll(() => bench.workspace.close());

  const send = ({ query, variables }: Mutation): Promise<unknown> => bench.execute(query, variables);
  return {
    get bench() {
      return bench;
    },
    get workspace() {
      return bench.workspace;
    },
    get stage() {
      return stage;
    },
    send,
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
  };
};
