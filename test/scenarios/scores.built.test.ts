import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { type Bench, startBench } from './support/embedded.ts';
import { between, ENTRIES, type Entry } from './support/entries.ts';
import { changeIn, expectedOf, givenBy, seenIn } from './support/play.ts';
import type { Scenario } from './support/scenario.ts';
import { SCENARIOS } from './support/table.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'));
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const Scored = z.object({ outcomes: z.array(z.unknown()), requests: z.number() });

/** The most requests that the scoring of one execution made since `seen` executions were logged. */
const costliest = (seen: number): number =>
  Math.max(
    0,
    ...bench.workspace.executions.slice(seen).flatMap(({ result }) => {
      const scored = Scored.safeParse(result);
      return scored.success ? [scored.data.requests] : [];
    }),
  );

const play = async (scenario: Scenario, entry: Entry): Promise<void> => {
  const { workspace, execute, stage } = bench;
  await bench.install(givenBy(scenario, stage));

  const seen = workspace.executions.length;
  entry.before(workspace);
  await changeIn(execute, scenario, stage, between(entry, workspace));
  await workspace.settle();
  await entry.after(bench, [stage.id('a'), stage.id('b')]);

  expect(await seenIn(execute, scenario, stage)).toEqual(expectedOf(scenario));
  expect(workspace.executions.slice(seen).filter(({ error }) => error !== undefined)).toEqual([]);
  if (entry.countsRequests) expect(costliest(seen)).toBeLessThanOrEqual(scenario.requests);
};

describe.each(ENTRIES)('by $name', (entry) => {
  const seen = SCENARIOS.filter(({ needsEvent }) => !(needsEvent && entry.name === 'feed'));
  it.each(seen)('$name', (scenario) => play(scenario, entry));
});
