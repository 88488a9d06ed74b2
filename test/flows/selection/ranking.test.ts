import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import { type AccountStatus, type Contender, recommend } from '../../../src/domain/selection/recommend.ts';
import type { SelectPorts } from '../../../src/flows/selection/ports.ts';
import { rankingSteps } from '../../../src/flows/selection/select.ts';
import { aPolicyRow, type LeanWorkspace, leanWorkspace, recordsIn } from '../../support/lean-workspace.ts';

const idOf = (index: number): string => `${String(index).padStart(8, '0')}-0c01-4000-8000-000000000000`;

/** Seven scores for all of them, so that revenue decides in most places. */
const scoreOf = (index: number): number | null => (index % 11 === 0 ? null : (index % 7) * 12.5 + 10);
const pointsOf = (index: number): number => (index * 37) % 50;
const statusOf = (index: number): AccountStatus | null =>
  index % 13 === 0 ? 'KEY' : index % 17 === 0 ? 'CANDIDATE' : null;

const explanationOf = (points: number) => ({ importance: { parts: { revenue: { points } } } });

function workspaceOf(count: number): LeanWorkspace {
  const workspace = leanWorkspace();
  workspace.make('scoringPolicy', aPolicyRow());
  for (let index = 0; index < count; index += 1) {
    workspace.make('company', {
      id: idOf(index),
      name: `Company ${index}`,
      importanceScore: scoreOf(index),
      scoreExplanation: explanationOf(pointsOf(index)),
      scoringPolicyId: index % 5 === 0 ? 'a policy that is gone' : null,
      keyAccountStatus: statusOf(index) ?? 'NONE',
    });
    const status = statusOf(index);
    if (status) workspace.make('keyAccount', { companyId: idOf(index), name: `Company ${index}`, status });
  }
  return workspace;
}

type Place = {
  companyId: unknown;
  recommendedStatus: unknown;
  importanceRank: unknown;
  rankedOutOf: unknown;
  importancePlace: unknown;
};

const placesIn = ({ server }: LeanWorkspace): Place[] =>
  [...server.of('keyAccount').ids(null)]
    .flatMap((id) => server.of('keyAccount').get(id) ?? [])
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ companyId, recommendedStatus, importanceRank, rankedOutOf, importancePlace }) => ({
      companyId,
      recommendedStatus,
      importanceRank,
      rankedOutOf,
      importancePlace,
    }))
    .sort((one, other) => (String(one.companyId) < String(other.companyId) ? -1 : 1));

/** What the rule says of everybody at once, for those who have or should have a key account. */
function expectedOf(count: number, isUnwanted: (index: number) => boolean = () => false): Place[] {
  const contenders = Array.from(
    { length: count },
    (_, index): Contender => ({
      companyId: idOf(index),
      importance: scoreOf(index),
      revenuePoints: pointsOf(index),
      status: isUnwanted(index) ? null : statusOf(index),
    }),
  );
  return recommend(contenders, DEFAULT_POLICY.selection)
    .filter(({ companyId, recommended }) => {
      const index = Number(companyId.slice(0, 8));
      return !isUnwanted(index) && (recommended !== 'NONE' || statusOf(index) !== null);
    })
    .map(({ companyId, recommended, rank, rankedOutOf }) => ({
      companyId,
      recommendedStatus: recommended,
      importanceRank: rank,
      rankedOutOf,
      importancePlace: rank === null ? null : `${rank} of ${rankedOutOf} in Standard`,
    }))
    .sort((one, other) => (one.companyId < other.companyId ? -1 : 1));
}

/** What follows from ranks is not looked at here, and would score companies that have no records anew. */
const portsOf = (workspace: LeanWorkspace): SelectPorts => ({
  ...workspace.execution(),
  accounts: {
    read: async () => ({ accounts: [], policies: [], discovered: [] }),
    companiesCounting: async () => [],
    memberNames: async () => new Map(),
  },
  work: {
    retie: async () => undefined,
    forget: async () => undefined,
    uncount: async () => undefined,
    write: async () => [],
  },
});

async function rank(workspace: LeanWorkspace): Promise<void> {
  for await (const _ of rankingSteps(portsOf(workspace), null));
}

describe('a ranking in stretches', () => {
  it.each([40, 1300])('of %i companies says what the rule says of all at once', async (count) => {
    const workspace = workspaceOf(count);
    await rank(workspace);
    expect(placesIn(workspace)).toEqual(expectedOf(count));
  });

  it('stopped after every step and started again comes to the same', async () => {
    const workspace = workspaceOf(1300);
    let cursor: string | null = null;
    let executions = 0;
    do {
      const step: IteratorResult<string | null> = await rankingSteps(portsOf(workspace), cursor).next();
      cursor = step.done ? null : step.value;
      executions += 1;
    } while (cursor !== null);
    expect(executions).toBeGreaterThan(3);
    expect(placesIn(workspace)).toEqual(expectedOf(1300));
  });

  it('does not make again what somebody threw away, and counts it as no status', async () => {
    const workspace = workspaceOf(200);
    const isUnwanted = (index: number): boolean => index % 26 === 0;
    for (const id of [...workspace.server.of('keyAccount').ids(null)]) {
      const companyId = String(workspace.server.of('keyAccount').get(id)?.companyId);
      if (isUnwanted(Number(companyId.slice(0, 8))))
        workspace.change('keyAccount', id, { deletedAt: workspace.now().toISOString() });
    }
    await rank(workspace);
    expect(placesIn(workspace)).toEqual(expectedOf(200, isUnwanted));
  });

  it('tells a key account without a company so', async () => {
    const workspace = workspaceOf(40);
    const id = workspace.make('keyAccount', { name: 'Nobody', status: 'KEY', importanceRank: 3 });
    await rank(workspace);
    expect(workspace.server.of('keyAccount').get(id)).toMatchObject({
      recommendedStatus: 'NONE',
      importanceRank: null,
      rankedOutOf: null,
    });
  });

  it.each([200, 45])(
    'of %i companies recommends nothing to a second key account, of any company',
    async (count) => {
      const workspace = workspaceOf(count);
      const ofCompany = (index: number, values: Record<string, unknown>) =>
        workspace.make('keyAccount', { companyId: idOf(index), importanceRank: 3, ...values });
      // 13 is KEY and scored, 22 is without a score, 23 has none yet.
      const leading = [
        ofCompany(22, { status: 'WATCH' }),
        ofCompany(23, { status: 'KEY', keySince: '2026-01-01' }),
      ];
      const seconds = [
        ofCompany(13, { status: 'WATCH', keySince: '2020-01-01' }),
        ofCompany(22, { status: 'FORMER' }),
        ofCompany(23, { status: 'KEY', keySince: '2026-01-02' }),
      ];
      await rank(workspace);
      for (const id of seconds)
        expect(workspace.server.of('keyAccount').get(id)).toMatchObject({
          recommendedStatus: 'NONE',
          recommendationReason: expect.stringContaining('econd key account'),
          importanceRank: null,
          rankedOutOf: null,
        });
      for (const id of leading)
        expect(workspace.server.of('keyAccount').get(id)).toMatchObject({ rankedOutOf: expect.any(Number) });
    },
  );

  it('leaves a class as it is whose policy is not usable, but for second key accounts', async () => {
    const workspace = leanWorkspace();
    workspace.make('scoringPolicy', aPolicyRow());
    const wrong = workspace.make('scoringPolicy', aPolicyRow({ isDefault: false, keyShare: 400 }));
    workspace.make('company', { id: idOf(1), name: 'One', importanceScore: 50, scoringPolicyId: wrong });
    const make = (status: string) =>
      workspace.make('keyAccount', {
        companyId: idOf(1),
        status,
        importanceRank: 3,
        recommendedStatus: 'KEY',
      });
    const [second, leader] = [make('WATCH'), make('KEY')];
    await rank(workspace);
    const { get } = workspace.server.of('keyAccount');
    expect(get(leader)).toMatchObject({ recommendedStatus: 'KEY', importanceRank: 3 });
    expect(get(second)).toMatchObject({ recommendedStatus: 'NONE', importanceRank: null });
  });

  it('gives a company another id for its key account when the one it would have is taken', async () => {
    const workspace = workspaceOf(40);
    await rank(workspace);
    const made = recordsIn(workspace, 'keyAccount').find(({ status }) => !status);
    const companyId = String(made?.companyId);
    workspace.change('keyAccount', String(made?.id), { companyId: null });
    await rank(workspace);
    await rank(workspace);
    const ofCompany = recordsIn(workspace, 'keyAccount').filter((one) => one.companyId === companyId);
    expect(ofCompany).toHaveLength(1);
    expect(ofCompany[0]?.id).not.toBe(made?.id);
  });

  it('asks for nothing twice, and writes nothing, when all is in place', async () => {
    const workspace = workspaceOf(200);
    await rank(workspace);
    await rank(workspace);
    const before = workspace.server.of('keyAccount').since('');
    workspace.advance(60_000);
    const from = workspace.now().toISOString();
    await rank(workspace);
    expect(before.length).toBeGreaterThan(0);
    expect(workspace.server.of('keyAccount').since(from)).toEqual([]);
  });
});
