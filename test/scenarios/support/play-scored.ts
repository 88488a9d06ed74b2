/** Plays a scenario of scores on the embedded workspace, and expects what it ends with. */
import { expect } from 'vitest';
import * as z from 'zod';
import type { Bench } from './embedded.ts';
import { between, type Entry } from './entries.ts';
import { changeIn, expectedOf, givenBy, seenIn } from './play.ts';
import { reading } from './records.ts';
import type { Scenario, Shown } from './scenario.ts';

const Scored = z.object({ outcomes: z.array(z.unknown()), requests: z.number() });

/** The most requests that the scoring of one execution made since `seen` executions were logged. */
const costliest = ({ workspace }: Bench, seen: number): number =>
  Math.max(
    0,
    ...workspace.executions.slice(seen).flatMap(({ result }) => {
      const scored = Scored.safeParse(result);
      return scored.success ? [scored.data.requests] : [];
    }),
  );

async function shownIn({ execute, stage }: Bench, { object, key, values }: Shown): Promise<unknown> {
  const { query, variables } = reading(object, stage.id(key), Object.keys(values));
  const answer = z.record(z.string(), z.unknown()).parse(await execute(query, variables));
  return { object, key, values: answer[object] };
}

/** Lets the scenario happen and reach the scores by the entry. */
export async function playScored(bench: Bench, scenario: Scenario, entry: Entry): Promise<void> {
  const { workspace, execute, stage } = bench;
  for (const [name, value] of Object.entries(scenario.settings?.(stage) ?? {}))
    workspace.setVariable(name, value);
  await bench.install(givenBy(scenario, stage));

  const seen = workspace.executions.length;
  entry.before(workspace);
  await changeIn(execute, scenario, stage, between(entry, workspace));
  await workspace.settle();
  await entry.after(bench, [stage.id('a'), stage.id('b')]);

  expect(await seenIn(execute, scenario, stage)).toEqual(expectedOf(scenario));
  for (const shown of scenario.shows?.(stage) ?? []) expect(await shownIn(bench, shown)).toEqual(shown);
  expect(workspace.executions.slice(seen).filter(({ error }) => error !== undefined)).toEqual([]);
  if (entry.countsRequests) expect(costliest(bench, seen)).toBeLessThanOrEqual(scenario.requests);
}
