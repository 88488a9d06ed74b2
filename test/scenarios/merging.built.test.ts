/** Merging what the programme knows, as 2.21 does it and as newer servers do: nothing of the app is refused or lost. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { MergeStyle } from '../../embedded/write/move-children.ts';
import { benchForTests } from './support/bench.ts';
import { tick } from './support/entries.ts';
import { merge, twoKnownCompanies } from './support/merging.ts';
import { basics } from './support/play.ts';
import { create, reading, type Stage, update } from './support/records.ts';

const STYLES: readonly MergeStyle[] = ['2.21', 'newer'];

const Rows = z.record(
  z.string(),
  z.object({ edges: z.array(z.object({ node: z.record(z.string(), z.unknown()) })) }),
);

describe.each(STYLES)('as %s merges', (mergeStyle) => {
  const on = benchForTests({ mergeStyle });

  const one = async (object: string, key: string, ...fields: string[]): Promise<Record<string, unknown>> => {
    const { query, variables } = reading(object, on.stage.id(key), fields);
    const answer = z.record(z.string(), z.unknown()).parse(await on.query(query, variables));
    return z.record(z.string(), z.unknown()).parse(answer[object]);
  };
  const all = async (plural: string, fields: string): Promise<Record<string, unknown>[]> => {
    const answer = await on.query(`query All { ${plural}(first: 100) { edges { node { ${fields} } } } }`);
    return (Rows.parse(answer)[plural]?.edges ?? []).map(({ node }) => node);
  };
  const credits = async () =>
    (
      await all(
        'salesCredits',
        'id name memberId share companyId keyAccountId amount { amountMicros } creditState',
      )
    )
      .map(({ id, memberId, share, amount, creditState }) =>
        JSON.stringify({ id, memberId, share, amount, creditState }),
      )
      .sort();

  const prepare = (given: (stage: Stage) => ReturnType<typeof basics>) =>
    on.install(
      ...[...basics(on.stage), ...given(on.stage)].map(({ object, values }) => create(object, values)),
    );

  const mergeByHand = async (): Promise<void> => {
    const admin = on.as(null, 0);
    await admin.send(merge('Companies', [on.stage.id('a'), on.stage.id('b')]));
    await on.workspace.settle();
    await tick(on.bench);
    await tick(on.bench);
  };

  const noFailures = (): void => {
    const { executions } = on.workspace;
    expect(executions.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(JSON.stringify(executions.map(({ result }) => result))).not.toMatch(/"failure"/);
  };

  it('two companies with everything: the survivor is right after two minutes', async () => {
    await prepare(twoKnownCompanies);
    const before = await credits();
    expect(before.length).toBeGreaterThan(0);
    await mergeByHand();
    const { stage } = on;
    // 327 k of the contract and 200 k won: 527 k = 76.35 points × 0.3 = 22.905; 39 k committed: 9.75 × 0.3 = 2.925
    // + 10 + 9.4 = 45.23
    // commercial 0.3 + 0.2 (won today) + 0.15 = 0.65 × 25 = 16.25; the contact as ever 22.5 + 4.252 + 5: 48.0
    expect(await one('company', 'a', 'importanceScore', 'closenessScore', 'keyAccountStatus')).toEqual({
      importanceScore: 45.2,
      closenessScore: 48,
      keyAccountStatus: 'KEY',
    });
    for (const [object, key] of [
      ['contract', 'contract'],
      ['person', 'person'],
      ['espPlan', 'plan'],
      ['accountNeed', 'need'],
    ] as const)
      expect(await one(object, key, 'companyId')).toEqual({ companyId: stage.id('a') });
    expect(await credits()).toEqual(expect.arrayContaining(before));
    // Of two rows for one month the survivor's own stays.
    expect(await one('closenessScore', 'month of a', 'score')).toEqual({ score: 40 });
    const october = (await all('closenessScores', 'companyId month')).filter(
      ({ month }) => month === '2026-10-01',
    );
    expect(october).toEqual([{ companyId: stage.id('a'), month: '2026-10-01' }]);
    expect(
      await one(
        'keyAccount',
        'second',
        'recommendedStatus',
        'recommendationReason',
        'importanceRank',
        'status',
      ),
    ).toEqual({
      recommendedStatus: 'NONE',
      recommendationReason: expect.stringContaining('econd key account of this company'),
      importanceRank: null,
      status: 'WATCH',
    });
    expect(await one('keyAccount', 'leader', 'status')).toEqual({ status: 'KEY' });
    expect(JSON.stringify(await on.post('/key-accounts/brief', { companyId: stage.id('a') }))).toContain(
      '**Status**: Key,',
    );
    expect(await on.health()).toMatchObject({
      status: 'WARNING',
      findings: expect.arrayContaining([
        {
          severity: 'WARNING',
          subject: 'Records',
          text: expect.stringMatching(/^1 company has more than one key account/),
        },
      ]),
    });
    noFailures();
  });

  it('combining moves everything to the leader, as whoever asks for it', async () => {
    await prepare(twoKnownCompanies);
    await mergeByHand();
    const { stage } = on;
    const before = await credits();
    // The leader gets a director by it, who covers the account from now on.
    on.bench.advance(86_400_000);
    const answer = await on.as(null, 0).post('/key-accounts/combine', { keyAccountId: stage.id('second') });
    expect(answer).toMatchObject({ keyAccountId: stage.id('leader'), combined: [stage.id('second')] });
    await on.workspace.settle();
    await tick(on.bench);
    expect((await all('keyAccounts', 'id')).map(({ id }) => id)).toEqual([stage.id('leader')]);
    expect(await one('espPlan', 'plan', 'keyAccountId')).toEqual({ keyAccountId: stage.id('leader') });
    expect((await all('salesCredits', 'keyAccountId')).map(({ keyAccountId }) => keyAccountId)).not.toContain(
      stage.id('second'),
    );
    // Earlier credits keep member and share.
    expect(await credits()).toEqual(before);
    expect((await all('notes', 'title')).map(({ title }) => title)).toContainEqual(
      expect.stringContaining('second'),
    );
    noFailures();
  });

  it('a second key account takes no part in plans, reviews, credits and recommendations, and Combine is named', async () => {
    await prepare(twoKnownCompanies);
    await mergeByHand();
    const { stage } = on;
    const refused = expect.stringMatching(/second key account.*Use Combine/);
    const keyAccountId = stage.id('second');
    expect(await on.post('/key-accounts/plan-template', { keyAccountId })).toMatchObject({
      planId: null,
      error: refused,
    });
    await on.send(update('espPlan', stage.id('plan'), { status: 'ACTIVE' }));
    expect(await on.post('/key-accounts/new-revision', { planId: stage.id('plan') })).toMatchObject({
      planId: null,
      error: refused,
    });
    expect(await on.post('/key-accounts/review', { keyAccountId, monitor: 'NEEDS' })).toMatchObject({
      review: null,
      error: refused,
    });
    expect(await on.post('/key-accounts/restate-credits', { keyAccountId })).toMatchObject({
      changed: 0,
      error: refused,
    });
    expect(
      await on.post('/key-accounts/apply-recommendations', { keyAccountIds: [keyAccountId] }),
    ).toMatchObject({ runId: null, skipped: [{ keyAccountId, reason: refused }] });
    expect(await one('keyAccount', 'second', 'status', 'needsReviewedOn')).toEqual({
      status: 'WATCH',
      needsReviewedOn: null,
    });
    expect((await all('espPlans', 'id')).map(({ id }) => id)).toEqual([stage.id('plan')]);
    // On the one that leads all of it goes on, and once combined the plan is revised.
    expect(
      await on.post('/key-accounts/review', { keyAccountId: stage.id('leader'), monitor: 'NEEDS' }),
    ).toMatchObject({ review: { keyAccountId: stage.id('leader') } });
    await on.as(null, 0).post('/key-accounts/combine', { keyAccountId });
    expect(await on.post('/key-accounts/new-revision', { planId: stage.id('plan') })).toMatchObject({
      revision: 2,
    });
    noFailures();
  });

  it('two people with roles: the survivor has what both were', async () => {
    await prepare((stage) => [
      ...twoKnownCompanies(stage),
      {
        object: 'person',
        values: {
          id: stage.id('kept'),
          name: { firstName: 'Dana', lastName: 'Kept' },
          companyId: stage.id('b'),
        },
      },
    ]);
    const { stage } = on;
    await on.as(null, 0).send(merge('People', [stage.id('kept'), stage.id('person')]));
    await on.workspace.settle();
    await tick(on.bench);
    await tick(on.bench);
    expect(await one('person', 'kept', 'buyingRole', 'closeness')).toEqual({
      buyingRole: 'DECISION_MAKER',
      closeness: 80,
    });
    expect((await all('people', 'id')).map(({ id }) => id)).toEqual([stage.id('kept')]);
    noFailures();
  });
});
