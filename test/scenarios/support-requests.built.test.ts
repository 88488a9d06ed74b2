/** Priorities, outcomes and reminders of support requests, by every entry that leads to them. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { coverage, member } from './support/deals.ts';
import type { Bench } from './support/embedded.ts';
import { ENTRIES, type Entry, sweep, tick } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Given, money, remove, update } from './support/records.ts';
import { type ExpectedRequest, REQUEST_SCENARIOS, type RequestScenario } from './support/requests.ts';

const tests = benchForTests();

async function prepare(given: readonly Given[] = []): Promise<void> {
  const records = [...basics(tests.stage), ...coverage(tests.stage), ...given];
  await tests.install(...records.map(({ object, values }) => create(object, values)));
}

const Answer = z.object({
  supportRequests: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          companyId: z.string().nullable(),
          priority: z.number().nullable(),
          priorityReason: z.string().nullable(),
          prioritizedAt: z.string().nullable(),
          outcome: z.string().nullable(),
          closenessOutcome: z.string().nullable(),
          deliveredOn: z.string().nullable(),
          remindedOn: z.string().nullable(),
        }),
      }),
    ),
  }),
  tasks: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          title: z.string(),
          dueAt: z.string().nullable(),
          assigneeId: z.string().nullable(),
          taskTargets: z.object({
            edges: z.array(
              z.object({
                node: z.object({
                  targetOpportunityId: z.string().nullable(),
                  targetCompanyId: z.string().nullable(),
                  targetSupportRequestId: z.string().nullable(),
                }),
              }),
            ),
          }),
        }),
      }),
    ),
  }),
});

const READ = `query Read($request: SupportRequestFilterInput, $task: TaskFilterInput) {
  supportRequests(filter: $request) { edges { node {
    companyId priority priorityReason prioritizedAt outcome closenessOutcome deliveredOn remindedOn } } }
  tasks(filter: $task) { edges { node { id title dueAt assigneeId taskTargets { edges { node {
    targetOpportunityId targetCompanyId targetSupportRequestId } } } } } }
}`;

async function read() {
  const answer = Answer.parse(
    await tests.query(READ, {
      request: { id: { eq: tests.stage.id('request') } },
      task: { title: { startsWith: 'Support needed: ' } },
    }),
  );
  return {
    request: answer.supportRequests.edges[0]?.node ?? null,
    tasks: answer.tasks.edges.map(({ node: { taskTargets, ...task } }) => ({
      ...task,
      targets: taskTargets.edges
        .map(({ node }) => node.targetSupportRequestId ?? node.targetOpportunityId ?? node.targetCompanyId)
        .sort(),
    })),
  };
}

async function check({ reason, ...expected }: ExpectedRequest): Promise<void> {
  const { stage } = tests;
  const { request, tasks } = await read();
  const { reminder = null } = expected;
  expect(request).toMatchObject({
    companyId: expected.company === null ? null : stage.id(expected.company),
    priority: expected.priority,
    outcome: expected.outcome ?? null,
    closenessOutcome: expected.closenessOutcome ?? null,
    deliveredOn: expected.deliveredOn === undefined ? null : stage.day(expected.deliveredOn ?? 0),
    remindedOn: reminder === null ? null : stage.day(0),
  });
  expect(request?.prioritizedAt).not.toBeNull();
  expect(request?.priorityReason).toMatch(/^Importance /);
  if (reason !== undefined) expect(request?.priorityReason?.endsWith(reason)).toBe(true);
  expect(tasks.map(({ id: _, ...task }) => task)).toEqual(
    reminder === null
      ? []
      : [
          {
            title: 'Support needed: Architect for the bid',
            dueAt: `${stage.day(reminder.dueIn)}T12:00:00.000Z`,
            assigneeId: reminder.of === null ? null : member(reminder.of),
            targets: [stage.id('request'), stage.id(reminder.about)].sort(),
          },
        ],
  );
}

const failuresIn = (bench: Bench): string[] =>
  bench.workspace.executions.flatMap(({ error, result }) => {
    const text = JSON.stringify(result ?? null);
    return [...(error === undefined ? [] : [error]), ...(text.includes('"failure"') ? [text] : [])];
  });

async function play({ given, change, expected }: RequestScenario, entry: Entry): Promise<void> {
  const { bench, stage, workspace } = tests;
  await prepare(given?.(stage));
  entry.before(workspace);
  for (const mutation of change(stage)) await tests.send(mutation);
  await workspace.settle();
  await entry.after(
    bench,
    ['a', 'b', 'c'].map((key) => stage.id(key)),
  );
  await check(expected);
  expect(failuresIn(bench)).toEqual([]);
}

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(REQUEST_SCENARIOS)('$name', (scenario) => play(scenario, entry));
});

const ask = (values: Record<string, unknown> = {}) =>
  create('supportRequest', {
    id: tests.stage.id('request'),
    name: 'Architect for the bid',
    companyId: tests.stage.id('a'),
    neededBy: tests.stage.day(15),
    ...values,
  });

/** Asks for help, and lets the minute pass after which it is counted. */
async function askAndWait(values: Record<string, unknown> = {}): Promise<void> {
  await tests.send(ask(values));
  await tick(tests.bench);
}

const Followed = z.object({ result: z.literal('RECOMPUTED'), requests: z.number() });

/** The requests that each execution took which a change set off. */
async function requestsOf(mutation: Parameters<typeof tests.send>[0]): Promise<number[]> {
  const before = tests.workspace.executions.length;
  await tests.send(mutation);
  await tests.workspace.settle();
  return tests.workspace.executions.slice(before).flatMap(({ result }) => {
    const followed = Followed.safeParse(result);
    return followed.success ? [followed.data.requests] : [];
  });
}

it('a request takes one read and one write, one more for its reminder, and none when nothing relevant changed', async () => {
  await prepare();
  const id = tests.stage.id('request');
  await askAndWait();
  expect(await requestsOf(update('supportRequest', id, { supportState: 'ACCEPTED' }))).toEqual([2]);
  expect(await requestsOf(update('supportRequest', id, { neededBy: tests.stage.day(1) }))).toEqual([3]);
  expect(await requestsOf(update('supportRequest', id, { details: 'More' }))).toEqual([]);
});

/** How many requests read accounts, and how many of the app's wrote requests for support, from one of them on. */
function readsAndWrites(from: number): number[] {
  const made = tests.workspace.requests.slice(from);
  const written = made.filter(({ operationName }) => operationName === 'WriteAccounts');
  return [
    made.filter(({ operationName }) => operationName === 'ReadAccounts').length,
    written.filter(({ rootFields }) => rootFields.some((root) => root.endsWith('SupportRequests'))).length,
  ];
}

it('many requests are read at once, and written at once', async () => {
  const COUNT = 60;
  await prepare();
  await tests.workspace.withoutEvents(async () => {
    for (let index = 0; index < COUNT; index += 1)
      await tests.send(
        create('supportRequest', {
          name: `Request ${index}`,
          companyId: tests.stage.id(index % 2 === 0 ? 'a' : 'b'),
        }),
      );
  });
  const countedInPass = async (): Promise<number[]> => {
    const before = tests.workspace.requests.length;
    await sweep(tests.bench);
    return readsAndWrites(before);
  };
  // the feed finds them and writes, the pass finds nothing left to write
  expect(await countedInPass()).toEqual([2, 1]);
  expect(await countedInPass()).toEqual([1, 0]);
});

it('requests follow the importance of their company with the next sweep, and become urgent day by day', async () => {
  await prepare();
  await askAndWait();
  await tests.send(update('company', tests.stage.id('a'), { potentialAnnualValue: money(500_000) }));
  await tests.workspace.settle();
  await sweep(tests.bench);
  // importance 33: 16.5 + 10
  expect((await read()).request?.priority).toBe(26.5);
  tests.bench.advance(24 * 3_600_000);
  await sweep(tests.bench);
  expect((await read()).request?.priority).toBe(27.2);
});

it('days are those of the people', async () => {
  const { stage } = tests;
  await prepare();
  tests.workspace.setVariable('TIME_ZONE', 'Asia/Shanghai');
  // 17:00 in UTC, and the next day in Shanghai.
  tests.bench.advance(8 * 3_600_000);
  await askAndWait({ neededBy: stage.day(4) });
  const { request, tasks } = await read();
  // 0.5 × 18 + 0.2 × 90
  expect(request).toMatchObject({ priority: 27, remindedOn: stage.day(1) });
  expect(tasks.map(({ dueAt }) => dueAt)).toEqual([`${stage.day(4)}T04:00:00.000Z`]);
  await tests.send(update('supportRequest', stage.id('request'), { supportState: 'DELIVERED' }));
  await tests.workspace.settle();
  expect((await read()).request?.deliveredOn).toBe(stage.day(1));
});

it('a reminder that somebody threw away stays away', async () => {
  await prepare();
  await askAndWait({ neededBy: tests.stage.day(0) });
  const [task] = (await read()).tasks;
  await tests.send(remove('task', task?.id ?? ''));
  await tests.send(update('supportRequest', tests.stage.id('request'), { neededBy: tests.stage.day(1) }));
  await tests.workspace.settle();
  await sweep(tests.bench);
  expect((await read()).tasks).toEqual([]);
});

it('a process that stops after the reminder leaves the rest to the next one, which makes no second', async () => {
  await prepare();
  await askAndWait();
  tests.workspace.faults.requests.failNext('unauthenticated', {
    when: ({ rootFields }) => rootFields.includes('updateSupportRequests'),
  });
  await tests.send(update('supportRequest', tests.stage.id('request'), { neededBy: tests.stage.day(0) }));
  await tests.workspace.settle();
  expect(failuresIn(tests.bench)).toHaveLength(1);
  expect((await read()).request?.remindedOn).toBeNull();
  await sweep(tests.bench);
  const { request, tasks } = await read();
  expect(request?.remindedOn).toBe(tests.stage.day(0));
  expect(tasks).toHaveLength(1);
});

describe('a person who writes while a run is at work', () => {
  const beforeWrite = (work: () => Promise<unknown>): void => {
    let isDone = false;
    tests.workspace.faults.requests.onRequest(async ({ rootFields }) => {
      if (!rootFields.includes('updateSupportRequests') || isDone) return;
      isDone = true;
      await work();
    });
  };

  it('has the last word', async () => {
    await prepare();
    const { stage } = tests;
    beforeWrite(() =>
      tests.sendQuietly(update('supportRequest', stage.id('request'), { neededBy: stage.day(30) })),
    );
    await askAndWait();
    expect((await read()).request?.priority).toBe(9);
  });

  it('finds a request in the trash where it was put', async () => {
    await prepare();
    beforeWrite(() => tests.sendQuietly(remove('supportRequest', tests.stage.id('request'))));
    await askAndWait();
    expect((await read()).request).toBeNull();
  });
});

it('a company in the trash keeps its requests', async () => {
  await prepare();
  const { stage } = tests;
  await askAndWait();
  await tests.sendQuietly(
    create('opportunity', { id: stage.id('other'), name: 'Other', companyId: stage.id('b') }),
    update('supportRequest', stage.id('request'), { opportunityId: stage.id('other') }),
    remove('company', stage.id('a')),
  );
  await sweep(tests.bench);
  await tests.sendQuietly({
    query: 'mutation Restore($id: UUID!) { restoreCompany(id: $id) { id } }',
    variables: { id: stage.id('a') },
  });
  expect((await read()).request?.companyId).toBe(stage.id('a'));
});
