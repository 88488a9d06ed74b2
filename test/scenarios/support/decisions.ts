/** Key accounts with every pair of status and recommendation, and the commands on them. */
import * as z from 'zod';
import type { TestBench } from './bench.ts';
import { create } from './records.ts';

/** Name, status, recommendation and last review of importance. */
export const ACCOUNTS: readonly [string, string, string | null, string | null][] = [
  ['Alder', 'CANDIDATE', 'KEY', null],
  ['Birch', 'FORMER', 'KEY', '2026-05-20'],
  ['Cedar', 'WATCH', 'KEY', '2026-05-20'],
  ['Douglas', 'KEY', 'KEY', null],
  ['Elm', 'KEY', 'CANDIDATE', '2026-05-20'],
  ['Fir', 'WATCH', 'NONE', '2026-08-01'],
  ['Ginkgo', 'CANDIDATE', 'CANDIDATE', null],
  ['Hazel', 'CANDIDATE', 'NONE', null],
  ['Ivy', 'KEY', null, null],
  ['Juniper', 'FORMER', 'CANDIDATE', '2026-05-20'],
  ['Karri', 'FORMER', 'NONE', '2026-05-20'],
];

export const AT_FIRST = Object.fromEntries(ACCOUNTS.map(([name, status]) => [name, status]));

export const APPLIED = {
  ...AT_FIRST,
  Alder: 'KEY',
  Birch: 'KEY',
  Cedar: 'KEY',
  Elm: 'WATCH',
  Fir: 'FORMER',
};

export const giveAccounts = (scene: TestBench): Promise<void> =>
  scene.sendQuietly(
    ...ACCOUNTS.flatMap(([name, status, recommendedStatus, importanceReviewedOn]) => [
      create('company', { id: scene.stage.id(`company ${name}`), name, keyAccountStatus: status }),
      create('keyAccount', {
        id: scene.stage.id(name),
        companyId: scene.stage.id(`company ${name}`),
        name,
        status,
        recommendedStatus,
        recommendationReason: recommendedStatus === null ? null : `Because of ${name}.`,
        importanceReviewedOn,
      }),
    ]),
  );

const Change = z.object({
  keyAccountId: z.string(),
  companyId: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.string(),
  reason: z.string(),
  amountsWithoutRate: z.string().optional(),
});
const Stay = z.object({ keyAccountId: z.string(), reason: z.string() });

const Left = z.object({
  keyAccountId: z.string(),
  companyId: z.string(),
  name: z.string(),
  from: z.string(),
  recommended: z.string(),
  reason: z.string(),
});

const Preview = z.object({
  changes: z.array(Change),
  forReview: z.array(Left),
  unchanged: z.number(),
  withoutRate: z.number(),
});
const Applied = z.object({
  runId: z.string().nullable(),
  applied: z.array(Change),
  skipped: z.array(Stay),
  requests: z.number(),
  failure: z.string().optional(),
});
const Undone = z.object({
  restored: z.array(z.object({ keyAccountId: z.string(), from: z.string(), to: z.string() })),
  kept: z.array(Stay),
  error: z.string().optional(),
});

export const preview = async (scene: TestBench) =>
  Preview.parse(await scene.post('/key-accounts/recommendations', {}));

export const apply = async (scene: TestBench, keyAccountIds?: readonly string[]) =>
  Applied.parse(await scene.post('/key-accounts/apply-recommendations', { keyAccountIds }));

export const undo = async (scene: TestBench, runId: string | null) =>
  Undone.parse(await scene.post('/key-accounts/undo-recommendations', { runId }));

const Standings = z.object({
  keyAccounts: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          name: z.string(),
          status: z.string(),
          importanceReviewedOn: z.string().nullable(),
        }),
      }),
    ),
  }),
});

/** Living key accounts by name. */
export const standings = async (scene: TestBench) =>
  Standings.parse(
    await scene.query(
      `query Read { keyAccounts(first: 200, orderBy: [{ name: AscNullsFirst }]) { edges { node {
        name status importanceReviewedOn } } } }`,
    ),
  ).keyAccounts.edges.map(({ node }) => node);

export const statuses = async (scene: TestBench): Promise<Record<string, string>> =>
  Object.fromEntries((await standings(scene)).map(({ name, status }) => [name, status]));

const Run = z.object({
  name: z.string(),
  mode: z.string(),
  state: z.string(),
  total: z.number(),
  processed: z.number(),
  changed: z.number(),
  failed: z.number(),
  failureReasons: z.array(z.object({ reason: z.string() })).nullable(),
  leasedUntil: z.string().nullable(),
  undoneAt: z.string().nullable(),
  decisions: z.array(
    z.looseObject({
      name: z.string(),
      result: z.string(),
      undo: z.object({ result: z.string(), reason: z.string().nullable() }).nullable(),
    }),
  ),
});

export const runOf = async (scene: TestBench, runId: string | null) =>
  z.object({ scoreRun: Run }).parse(
    await scene.query(
      `query Read($f: ScoreRunFilterInput!) { scoreRun(filter: $f) {
          name mode state total processed changed failed failureReasons leasedUntil undoneAt decisions } }`,
      { f: { id: { eq: runId } } },
    ),
  ).scoreRun;
