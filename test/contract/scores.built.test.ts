/**
 * One suite for the embedded workspace and for a real server: the same changes, made through GraphQL, end with the
 * same numbers. The real server takes part when TWENTY_API_URL and TWENTY_API_KEY are set and has the app installed.
 */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { MORNING, startBench } from '../scenarios/support/embedded.ts';
import { tick } from '../scenarios/support/entries.ts';
import {
  changeIn,
  createStage,
  type Execute,
  expectedOf,
  giveTo,
  seenIn,
} from '../scenarios/support/play.ts';
import { destroy, type Stage } from '../scenarios/support/records.ts';
import { SCENARIOS } from '../scenarios/support/table.ts';

type Target = {
  execute: Execute;
  memberId: string;
  now(): Date;
  /** Waits a little for what follows from a change; where nobody else does, lets a minute pass. */
  wait(): Promise<void>;
  /** How often to wait at most. */
  polls: number;
  close(): Promise<void>;
};

const Answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ subCode: z.string().optional() }).optional() }),
    )
    .optional(),
});

const Members = z.object({
  workspaceMembers: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })).min(1) }),
});

const POLL_MS = 500;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function openEmbedded(): Promise<Target> {
  const bench = await startBench(inject('builtApp'));
  const { workspace, execute } = bench;
  return {
    execute,
    memberId: workspace.members[0]?.id ?? '',
    now: () => MORNING,
    async wait() {
      await workspace.settle();
      await tick(bench);
    },
    polls: 5,
    close: () => bench.close(),
  };
}

async function openServer(url: string, apiKey: string): Promise<Target> {
  const execute: Execute = async (query, variables) => {
    for (;;) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = Answer.parse(await response.json());
      const [error] = errors ?? [];
      if (!error) return data;
      if (error.extensions?.subCode !== 'LIMIT_REACHED') throw new Error(error.message);
      await pause(5_000);
    }
  };
  const members = Members.parse(
    await execute('query Read { workspaceMembers(first: 1) { edges { node { id } } } }', {}),
  );
  return {
    execute,
    memberId: members.workspaceMembers.edges[0]?.node.id ?? '',
    now: () => new Date(),
    wait: () => pause(POLL_MS),
    // What no event tells of takes a minute or two.
    polls: 300,
    close: async () => undefined,
  };
}

const url = process.env.TWENTY_API_URL;
const apiKey = process.env.TWENTY_API_KEY;

const targets: [string, () => Promise<Target>][] = [['the embedded workspace', openEmbedded]];
if (url && apiKey)
  targets.push([`the server at ${new URL(url).host}`, () => openServer(url.replace(/\/+$/, ''), apiKey)]);
else
  console.info(
    'TWENTY_API_URL and TWENTY_API_KEY are not set: the suite runs against the embedded workspace only.',
  );

/** Children before parents, so that nothing is left without its company. */
const DESTROYED: readonly [object: string, keys: readonly string[]][] = [
  ['contract', ['contract']],
  ['opportunity', ['deal', 'other']],
  ['calendarEvent', ['meeting']],
  ['message', ['in 1', 'in 2', 'out 1', 'out 2']],
  ['person', ['person', 'second']],
  ['company', ['a', 'b']],
  ['scoringPolicy', ['policy']],
];

describe.each(targets)('on %s', (_name, open) => {
  let target: Target;
  let stage: Stage;

  beforeAll(async () => {
    target = await open();
  });
  afterAll(() => target.close());

  afterEach(async () => {
    for (const [object, keys] of DESTROYED) {
      for (const key of keys) {
        const { query, variables } = destroy(object, stage.id(key));
        const refused = await target.execute(query, variables).then(
          () => 'not found',
          (error: Error) => error.message,
        );
        expect(refused).toMatch(/not found/i);
      }
    }
  });

  it.each(SCENARIOS.filter(({ needsStage }) => needsStage === undefined))(
    '$name',
    async (scenario) => {
      stage = createStage(target.now(), target.memberId);
      await giveTo(target.execute, scenario, stage);
      await target.wait();
      await changeIn(target.execute, scenario, stage);
      const expected = expectedOf(scenario);
      let seen = await seenIn(target.execute, scenario, stage);
      // Scores follow within moments; how long a server takes is not what is tested.
      for (let poll = 0; poll < target.polls && !isDeepStrictEqual(seen, expected); poll += 1) {
        await target.wait();
        seen = await seenIn(target.execute, scenario, stage);
      }
      expect(seen).toEqual(expected);
    },
    240_000,
  );
});
