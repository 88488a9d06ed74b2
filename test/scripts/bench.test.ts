import { describe, expect, it } from 'vitest';
import { costOf, isEcho, less, plus, times } from '../../scripts/bench/cost.ts';
import { missedBy } from '../../scripts/bench/line.ts';
import { readOptions } from '../../scripts/bench/options.ts';
import { misses, type Results, toJson, toText } from '../../scripts/bench/report.ts';

const cost = (requests: number, roots: number, executions: number) => ({ requests, roots, executions });

describe('what is counted', () => {
  const executions = [
    { id: 'event', trigger: 'event' as const, payload: { properties: { after: {} } } },
    {
      id: 'echo',
      trigger: 'event' as const,
      payload: { properties: { after: { updatedBy: { source: 'APPLICATION' } } } },
    },
    { id: 'tick', trigger: 'cron' as const, payload: {} },
  ];
  const requests = [
    { executionId: 'event', roots: 6 },
    { executionId: 'event', roots: 2 },
    { executionId: 'echo', roots: 5 },
    { executionId: undefined, roots: 9 },
  ];

  it('is every call, and what the calls ask for, but not what people ask for', () => {
    expect(costOf({ executions, requests })).toEqual(cost(3, 13, 3));
  });

  it('tells apart what the app itself set off', () => {
    expect(costOf({ executions, requests }, isEcho)).toEqual(cost(1, 5, 1));
  });

  it('knows a batch of events by the first, and one that was destroyed by who wrote last', () => {
    const record = { updatedBy: { source: 'APPLICATION' } };
    const event = { properties: { before: record } };
    expect(isEcho({ trigger: 'event', payload: { events: [event] } })).toBe(true);
    expect(isEcho({ trigger: 'route', payload: event })).toBe(false);
    expect(isEcho({ trigger: 'event', payload: { properties: { before: record, after: {} } } })).toBe(false);
  });

  it('adds up, and is never less than nothing', () => {
    expect(plus(cost(1, 2, 3), cost(1, 1, 1))).toEqual(cost(2, 3, 4));
    expect(less(cost(3, 20, 2), times(cost(1, 16, 1), 2))).toEqual(cost(1, 0, 0));
  });
});

const bundle = { file: 'on.mjs', bytes: 400_000, importRatio: 1.5, nothingToDoRatio: 1.25 };
const storm = {
  rows: 3400,
  deals: 1400,
  ...cost(343, 2000, 1500),
  inEvents: cost(3, 14, 1401),
  minutes: 8,
  overtaken: 0,
  wrong: 0,
};
const byApi = { ...storm, requests: 1743, inEvents: cost(1403, 2814, 1401) };
const good: Results = {
  changes: [
    {
      change: "an opportunity's amount",
      ...cost(3, 14, 1),
      inTicks: cost(0, 0, 0),
      goal: { requests: 3, roots: 14 },
    },
    { change: 'an e-mail', ...cost(9, 90, 9) },
  ],
  page: { companies: 20, ...cost(3, 16, 1) },
  storm,
  stormByApi: byApi,
  bundle,
};

describe('what is told', () => {
  it('is JSON with the promised keys; a page is among the changes too', () => {
    const told = JSON.parse(toJson(good));
    expect(Object.keys(told)).toEqual(['changes', 'page', 'storm', 'stormByApi', 'bundle']);
    expect(told.changes).toMatchObject([
      { change: "an opportunity's amount", ...cost(3, 14, 1) },
      { change: 'an e-mail' },
      { change: 'a page of companies in a pass', ...cost(3, 16, 1) },
    ]);
    expect(told).toMatchObject({
      page: { companies: 20, requests: 3, roots: 16 },
      storm: { rows: 3400, ...cost(343, 2000, 1500) },
      bundle: { file: 'on.mjs', bytes: 400_000, importRatio: 1.5 },
    });
  });

  it('is a table with goals beside', () => {
    expect(toText(good).split('\n').slice(0, 3)).toEqual([
      'change                   requests  roots  processes  of it in ticks  goal',
      "an opportunity's amount         3     14          1  0 / 0           ≤ 3 / 14",
      'an e-mail                       9     90          9',
    ]);
  });

  it('is nothing when all is kept, and every number that is not', () => {
    expect(misses(good)).toEqual([]);
    const bad: Results = {
      changes: [{ change: 'a person', ...cost(1, 3, 1), goal: { requests: 1, roots: 0, executions: 0 } }],
      page: { companies: 20, ...cost(4, 16, 1) },
      storm: { ...storm, requests: 344, overtaken: 2 },
      stormByApi: { ...byApi, inEvents: cost(1403, 2815, 1402), wrong: 1 },
      bundle: { ...bundle, bytes: 500_001 },
    };
    expect(misses(bad)).toHaveLength(9);
    expect(toText(bad)).toContain('MISSED');
  });

  it('misses what is more than promised, where something is', () => {
    expect(missedBy(cost(1, 2, 9), { requests: 1, roots: 1 })).toEqual(['roots']);
    expect(missedBy(cost(1, 2, 9))).toEqual([]);
  });
});

describe('the options', () => {
  it('are all parts unless told', () => {
    expect(readOptions([])).toMatchObject({
      json: false,
      only: ['changes', 'page', 'storm', 'bundle', 'scale'],
      stormShare: 1,
    });
    expect(readOptions(['--json', '--only', 'page,storm', '--storm-share', '10'])).toMatchObject({
      json: true,
      only: ['page', 'storm'],
      stormShare: 10,
    });
  });

  it('say what is wrong', () => {
    expect(readOptions(['--scale', '2000'])).toMatchObject({ only: ['scale'], companies: 2000 });
    expect(() => readOptions(['--only', 'pages'])).toThrow('--only takes some of');
    expect(() => readOptions(['--storm-share', '0'])).toThrow('whole number');
  });
});
