/** Newer servers deliver events in batches and name the application's token apart: the same numbers come out. */
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { type Bench, startBench } from './support/embedded.ts';
import { tick } from './support/entries.ts';
import { changeIn, expectedOf, givenBy, seenIn } from './support/play.ts';
import { create, money } from './support/records.ts';
import { SCENARIOS } from './support/table.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'), { eventMode: 'batch', server: 'newer' });
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

it.each(SCENARIOS)('$name', async (scenario) => {
  const { stage } = bench;
  await bench.install(givenBy(scenario, stage));
  await changeIn(bench.execute, scenario, stage);
  await bench.workspace.settle();
  await tick(bench);
  expect(await seenIn(bench.execute, scenario, stage)).toEqual(expectedOf(scenario));
});

it('a batch over some companies takes the requests of one', async () => {
  const { stage } = bench;
  const COMPANIES = 15;
  await bench.workspace.withoutEvents(async () => {
    for (let index = 0; index < COMPANIES; index += 1) {
      const { query, variables } = create('company', {
        id: stage.id(`company ${index}`),
        name: `Company ${index}`,
      });
      await bench.execute(query, variables);
    }
  });
  const seen = bench.workspace.executions.length;
  await bench.execute(
    'mutation Load($data: [OpportunityCreateInput!]!) { createOpportunities(data: $data) { id } }',
    {
      data: Array.from({ length: COMPANIES }, (_, index) => ({
        name: `Deal ${index}`,
        stage: 'PROPOSAL',
        amount: money(100_000),
        companyId: stage.id(`company ${index}`),
      })),
    },
  );
  await bench.workspace.settle();
  const executions = bench.workspace.executions
    .slice(seen)
    .filter(({ functionName }) => functionName === 'key-accounts-on-opportunity');
  expect(executions).toHaveLength(1);
  expect(executions[0]?.result).toMatchObject({
    // one to see whether a load is going on, one to read, one for the tasks of large deals, one to write
    requests: 4,
    outcomes: Array.from({ length: COMPANIES }, () => expect.objectContaining({ result: 'CHANGED' })),
  });
});
