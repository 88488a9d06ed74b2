/** Applying what is recommended: shown first, then done, and taken back from its run. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { askRecommendations } from '../../scripts/recommendations/ask.ts';
import { runRecommendations } from '../../scripts/recommendations/run.ts';
import { benchForTests } from './support/bench.ts';
import {
  ACCOUNTS,
  APPLIED,
  AT_FIRST,
  apply,
  giveAccounts,
  preview,
  runOf,
  standings,
  statuses,
  undo,
} from './support/decisions.ts';
import { create, money, remove, update } from './support/records.ts';

const scene = benchForTests();

beforeEach(() => giveAccounts(scene));

const id = (name: string): string => scene.stage.id(name);

const writesOfStatuses = () =>
  scene.workspace.requests.filter(({ operationName }) => operationName === 'WriteStatuses');

describe('the preview', () => {
  it('lists each change with its kind and reason, counts what stays, and writes nothing', async () => {
    const seen = scene.workspace.requests.length;
    const { changes, forReview, unchanged } = await preview(scene);
    expect(changes.map(({ name, from, to, kind }) => [name, from, to, kind]).sort()).toEqual([
      ['Alder', 'CANDIDATE', 'KEY', 'PROMOTION'],
      ['Birch', 'FORMER', 'KEY', 'PROMOTION'],
      ['Cedar', 'WATCH', 'KEY', 'PROMOTION'],
      ['Elm', 'KEY', 'WATCH', 'WATCH'],
      ['Fir', 'WATCH', 'FORMER', 'EXIT'],
    ]);
    expect(forReview.map(({ name, from, recommended }) => [name, from, recommended]).sort()).toEqual([
      ['Hazel', 'CANDIDATE', 'NONE'],
      ['Juniper', 'FORMER', 'CANDIDATE'],
    ]);
    expect(forReview.find(({ name }) => name === 'Hazel')).toEqual({
      keyAccountId: id('Hazel'),
      companyId: id('company Hazel'),
      name: 'Hazel',
      from: 'CANDIDATE',
      recommended: 'NONE',
      reason: 'Because of Hazel. Only a promotion is applied to a candidate: its importance review decides.',
    });
    // Douglas, Ginkgo and Karri are as recommended; Ivy was never ranked.
    expect(unchanged).toBe(4);
    expect(changes.find(({ name }) => name === 'Alder')).toMatchObject({
      keyAccountId: id('Alder'),
      companyId: id('company Alder'),
      reason: 'Recommended Key. Because of Alder.',
    });
    expect(changes.find(({ name }) => name === 'Elm')?.reason).toBe(
      'No longer recommended Key. Because of Elm.',
    );
    expect(changes.find(({ name }) => name === 'Fir')?.reason).toBe(
      'On watch, and still not recommended Key. Because of Fir.',
    );
    expect(scene.workspace.requests.slice(seen).map(({ operationName }) => operationName)).toContain(
      'ReadDecidedAccounts',
    );
    expect(writesOfStatuses()).toEqual([]);
    expect(await statuses(scene)).toEqual(AT_FIRST);
  });
});

describe('accounts with amounts without an exchange rate', () => {
  // Elm is KEY and Alder CANDIDATE: the one would lose its status, the other gain one.
  const without = (name: string) =>
    update('company', id(`company ${name}`), { amountsWithoutRate: '1,000,000 EUR' });
  beforeEach(() => scene.sendQuietly(without('Elm'), without('Alder'), without('Douglas')));

  it('are counted, and named where they would lose their status', async () => {
    const { changes, withoutRate } = await preview(scene);
    expect(withoutRate).toBe(3);
    expect(changes.flatMap(({ name, amountsWithoutRate }) => (amountsWithoutRate ? [name] : []))).toEqual([
      'Elm',
    ]);
  });

  it('lose it only when a person names them', async () => {
    await apply(scene);
    expect(await statuses(scene)).toEqual({ ...APPLIED, Elm: 'KEY' });
    await apply(scene, [id('Elm')]);
    expect(await statuses(scene)).toEqual(APPLIED);
  });
});

describe('applying', () => {
  it('changes what the preview listed, and tells of it in its run', async () => {
    const shown = await preview(scene);
    const { runId, applied, skipped } = await apply(scene);
    expect(skipped).toEqual([]);
    expect([...applied].sort(byName)).toEqual([...shown.changes].sort(byName));
    expect(await statuses(scene)).toEqual(APPLIED);
    expect(await runOf(scene, runId)).toMatchObject({
      mode: 'DECISIONS',
      state: 'FINISHED',
      name: expect.stringMatching(/^Recommendations 2026-11-23 09:00:\d\d · 5 done, 5 changed$/),
      total: 5,
      processed: 5,
      changed: 5,
      failed: 0,
      failureReasons: [],
      undoneAt: null,
      leasedUntil: null,
    });
    const { decisions } = await runOf(scene, runId);
    expect(decisions.find(({ name }) => name === 'Fir')).toMatchObject({
      from: 'WATCH',
      to: 'FORMER',
      result: 'APPLIED',
      reviewedOnBefore: '2026-08-01',
      reviewedOn: '2026-11-23',
    });
  });

  it('writes as whoever asks, once for each pair of statuses; the run and all that follows as the app', async () => {
    await apply(scene);
    const writes = writesOfStatuses();
    expect(writes.map(({ tokenKind }) => tokenKind)).toEqual(Array(5).fill('apiKey'));
    const others = scene.workspace.requests.filter(({ operationName }) =>
      ['CreateDecisionRun', 'SaveDecisionRun', 'WriteAccounts'].includes(operationName ?? ''),
    );
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ tokenKind }) => tokenKind !== 'execution')).toEqual([]);
  });

  it('counts as an importance review of today, by the workspace’s calendar', async () => {
    scene.workspace.setVariable('TIME_ZONE', 'Pacific/Kiritimati');
    scene.bench.advance(2 * 3_600_000);
    await apply(scene);
    const reviewed = Object.fromEntries(
      (await standings(scene)).map(({ name, importanceReviewedOn }) => [name, importanceReviewedOn]),
    );
    // 11:00 in London is 01:00 of the next day there
    expect(reviewed).toMatchObject({ Alder: '2026-11-24', Fir: '2026-11-24', Douglas: null, Ginkgo: null });
  });

  it('lets companies show the new statuses', async () => {
    await apply(scene);
    expect(await shown()).toMatchObject({ Alder: 'KEY', Elm: 'WATCH', Fir: 'FORMER', Douglas: 'KEY' });
  });

  it('a second time changes nothing: a watched account is not hurried out', async () => {
    await apply(scene);
    expect(await apply(scene)).toEqual({ runId: null, applied: [], skipped: [], requests: 1 });
    expect(await statuses(scene)).toEqual(APPLIED);
    scene.bench.advance(24 * 3_600_000);
    const { changes } = await preview(scene);
    expect(changes.map(({ name, to }) => [name, to])).toEqual([['Elm', 'FORMER']]);
  });

  it('to the given accounts only, saying why others of them stay', async () => {
    const nobody = '00000000-0000-4000-8000-00000000abcd';
    const { applied, skipped } = await apply(scene, [id('Elm'), id('Douglas'), id('Ivy'), nobody]);
    expect(applied.map(({ name }) => name)).toEqual(['Elm']);
    expect(await statuses(scene)).toEqual({ ...AT_FIRST, Elm: 'WATCH' });
    expect(new Map(skipped.map(({ keyAccountId, reason }) => [keyAccountId, reason]))).toEqual(
      new Map([
        [id('Douglas'), 'It is KEY, and recommended KEY: nothing is to be changed.'],
        [id('Ivy'), 'Nothing is recommended for it yet.'],
        [nobody, 'There is no such key account.'],
      ]),
    );
  });

  it('leaves an account in the trash, and one whose company is', async () => {
    await scene.sendQuietly(remove('keyAccount', id('Alder')), remove('company', id('company Birch')));
    const { applied } = await apply(scene);
    expect(applied.map(({ name }) => name).sort()).toEqual(['Cedar', 'Elm', 'Fir']);
    const { skipped } = await apply(scene, [id('Alder'), id('Birch')]);
    expect(skipped.map(({ reason }) => reason).sort()).toEqual([
      'It is in the trash.',
      'Its company is gone or in the trash.',
    ]);
  });

  it('refuses a body it does not understand', async () => {
    expect(await scene.post('/key-accounts/apply-recommendations', { keyAccountIds: ['Elm'] })).toMatchObject(
      {
        runId: null,
        error: expect.stringContaining('keyAccountIds'),
      },
    );
    expect(await scene.post('/key-accounts/undo-recommendations', {})).toMatchObject({
      error: expect.stringContaining('runId'),
    });
  });
});

const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);

const shown = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    z
      .object({
        companies: z.object({
          edges: z.array(z.object({ node: z.object({ name: z.string(), keyAccountStatus: z.string() }) })),
        }),
      })
      .parse(await scene.query('query Read { companies { edges { node { name keyAccountStatus } } } }'))
      .companies.edges.map(({ node }) => [node.name, node.keyAccountStatus]),
  );

describe('meanwhile', () => {
  it('two apply at once: each status changes once', async () => {
    const [one, other] = await Promise.all([apply(scene), apply(scene)]);
    const applied = [...one.applied, ...other.applied].map(({ name }) => name).sort();
    expect(applied).toEqual(['Alder', 'Birch', 'Cedar', 'Elm', 'Fir']);
    expect(await statuses(scene)).toEqual(APPLIED);
  });

  it('another one applied everything between reading and writing', async () => {
    let isNested = false;
    let nested: Awaited<ReturnType<typeof apply>> | undefined;
    scene.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'WriteStatuses' || isNested) return;
      isNested = true;
      nested = await apply(scene);
    });
    const { runId, applied, skipped } = await apply(scene);
    expect(nested?.applied).toHaveLength(5);
    expect(applied).toEqual([]);
    expect(skipped.find(({ keyAccountId }) => keyAccountId === id('Elm'))?.reason).toBe(
      'It was changed to WATCH meanwhile.',
    );
    expect(await statuses(scene)).toEqual(APPLIED);
    const run = await runOf(scene, runId);
    expect(run).toMatchObject({ state: 'FINISHED', processed: 5, changed: 0, failed: 0 });
    // What the other run applied is the other run's to take back.
    expect(await undo(scene, runId)).toMatchObject({ restored: [] });
    expect(await statuses(scene)).toEqual(APPLIED);
  });

  it('a person decides between the preview and the command', async () => {
    await preview(scene);
    await scene.send(update('keyAccount', id('Alder'), { status: 'FORMER' }));
    await scene.send(update('keyAccount', id('Elm'), { status: 'FORMER' }));
    await scene.workspace.settle();
    const { applied } = await apply(scene);
    expect(applied.find(({ name }) => name === 'Alder')).toMatchObject({ from: 'FORMER', to: 'KEY' });
    expect(applied.map(({ name }) => name)).not.toContain('Elm');
  });

  it('a person decides, reviews or throws away between reading and writing: the person is right', async () => {
    let isNested = false;
    scene.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'WriteStatuses' || isNested) return;
      isNested = true;
      await scene.sendQuietly(
        update('keyAccount', id('Alder'), { status: 'FORMER' }),
        update('keyAccount', id('Cedar'), { importanceReviewedOn: scene.stage.day(0) }),
        remove('keyAccount', id('Elm')),
      );
    });
    const { runId, applied, skipped } = await apply(scene);
    expect(applied.map(({ name }) => name).sort()).toEqual(['Birch', 'Fir']);
    expect(new Map(skipped.map(({ keyAccountId, reason }) => [keyAccountId, reason]))).toEqual(
      new Map([
        [id('Alder'), 'It was changed to FORMER meanwhile.'],
        [id('Cedar'), 'Its importance was reviewed today.'],
        [id('Elm'), 'It was put into the trash.'],
      ]),
    );
    expect(await runOf(scene, runId)).toMatchObject({
      state: 'FINISHED',
      processed: 5,
      changed: 2,
      failed: 0,
    });
    expect(await statuses(scene)).toEqual({ ...APPLIED, Alder: 'FORMER', Cedar: 'WATCH', Elm: undefined });
  });
});

describe('a caller whose role may not change the status', () => {
  const REASON = /^FORBIDDEN: your role may not change the status of key accounts/;

  it('is refused with the reason, and the run says so', async () => {
    scene.workspace.faults.refuseWrites('keyAccount', 'status');
    const { runId, applied, skipped } = await apply(scene);
    expect(applied).toEqual([]);
    expect(skipped).toHaveLength(5);
    for (const { reason } of skipped) expect(reason).toMatch(REASON);
    const run = await runOf(scene, runId);
    expect(run).toMatchObject({ state: 'FAILED', processed: 5, changed: 0, failed: 5 });
    expect(run.failureReasons?.[0]?.reason).toMatch(REASON);
    expect(await statuses(scene)).toEqual(AT_FIRST);
  });

  it('can’t undo, but somebody else can', async () => {
    const { runId } = await apply(scene);
    scene.workspace.faults.refuseWrites('keyAccount', 'status');
    const refused = await undo(scene, runId);
    expect(refused.restored).toEqual([]);
    for (const { reason } of refused.kept) expect(reason).toMatch(REASON);
    expect(await runOf(scene, runId)).toMatchObject({ undoneAt: null, leasedUntil: null });
    scene.workspace.faults.clear();
    expect((await undo(scene, runId)).restored).toHaveLength(5);
    expect(await statuses(scene)).toEqual(AT_FIRST);
  });
});

describe('undoing', () => {
  it('gives every account the status and the review date that it had', async () => {
    const before = await standings(scene);
    const { runId } = await apply(scene);
    scene.bench.advance(3_600_000);
    const { restored, kept } = await undo(scene, runId);
    expect(kept).toEqual([]);
    expect(restored).toHaveLength(5);
    expect(restored).toContainEqual({ keyAccountId: id('Elm'), from: 'WATCH', to: 'KEY' });
    expect(await standings(scene)).toEqual(before);
    expect((await runOf(scene, runId)).undoneAt).toMatch(/^2026-11-23T10:0/);
    expect(await shown()).toMatchObject({ Alder: 'CANDIDATE', Elm: 'KEY', Fir: 'WATCH' });
    // and they can be applied again, on the same day
    expect((await apply(scene)).applied).toHaveLength(5);
  });

  describe('on the timeline', () => {
    const Notes = z.object({
      notes: z.object({
        edges: z.array(
          z.object({ node: z.object({ title: z.string(), bodyV2: z.object({ markdown: z.string() }) }) }),
        ),
      }),
    });
    const notesOf = async (name: string): Promise<[string, string][]> =>
      Notes.parse(
        await scene.query(
          'query Read { notes(first: 200) { edges { node { title bodyV2 { markdown } } } } }',
        ),
      )
        .notes.edges.filter(({ node }) => node.title.includes(name))
        .map(({ node }): [string, string] => [node.title, node.bodyV2.markdown])
        .sort();

    it.each([
      ['at once', (): void => undefined],
      ['late', (): void => scene.workspace.faults.events.hold()],
      ['never', (): void => scene.workspace.faults.events.drop()],
    ] as const)('is told as what it is, without old remarks; events come %s', async (_, begin) => {
      const old = { recordedStatus: 'WATCH', statusSince: '2025-07-19', reviewRemark: 'Revenue fell.' };
      await scene.sendQuietly(update('keyAccount', id('Fir'), old));
      begin();
      const { runId } = await apply(scene);
      scene.workspace.faults.events.release();
      await scene.workspace.settle();
      expect(await notesOf('Fir')).toEqual([
        [
          'Fir: Former, was Watch',
          expect.stringMatching(/^Decided.* on 23 Nov 2026\.\n\nRecommended None: Because of Fir\.$/),
        ],
      ]);
      begin();
      await undo(scene, runId);
      scene.workspace.faults.events.release();
      await scene.workspace.settle();
      expect(await notesOf('Fir')).toEqual([
        ['Fir: Former, was Watch', expect.any(String)],
        [
          'Fir: Watch, was Former',
          expect.stringMatching(/^Taken back.* on 23 Nov 2026: an applied recommendation was undone\.$/),
        ],
      ]);
      scene.workspace.faults.clear();
      // What a person does afterwards is told with the remark of that time only.
      await scene.send(update('keyAccount', id('Fir'), { status: 'KEY' }));
      await scene.workspace.settle();
      await scene.send(update('keyAccount', id('Fir'), { status: 'FORMER', reviewRemark: 'They went.' }));
      await scene.workspace.settle();
      const told = new Map(await notesOf('Fir'));
      expect(told.get('Fir: Key, was Watch')).not.toContain('Remark:');
      expect(told.get('Fir: Former, was Key')).toContain('Remark: They went.');
    });
  });

  describe('the days on record', () => {
    const Days = z.object({
      status: z.string(),
      statusSince: z.string().nullable(),
      keySince: z.string().nullable(),
      nextReviewOn: z.string().nullable(),
      reviewState: z.string().nullable(),
      overdueReviews: z.array(z.string()).nullable(),
    });
    const daysOf = async (name: string) =>
      z.object({ keyAccount: Days }).parse(
        await scene.query(
          `query Read($f: KeyAccountFilterInput!) { keyAccount(filter: $f) {
              status statusSince keySince nextReviewOn reviewState overdueReviews } }`,
          { f: { id: { eq: id(name) } } },
        ),
      ).keyAccount;
    const watchedSinceLong = async (): Promise<void> => {
      const recorded = { recordedStatus: 'WATCH', statusSince: '2025-07-19', keySince: '2024-03-01' };
      await scene.sendQuietly(update('keyAccount', id('Fir'), recorded));
      await scene.send(update('keyAccount', id('Fir'), { closenessReviewedOn: '2026-10-01' }));
      await scene.workspace.settle();
    };

    it.each([
      ['at once', (): void => undefined],
      ['late', (): void => scene.workspace.faults.events.hold()],
      ['never', (): void => scene.workspace.faults.events.drop()],
    ] as const)('come back with a status, and the reviews follow; events come %s', async (_, begin) => {
      await watchedSinceLong();
      const before = await daysOf('Fir');
      expect(before).toMatchObject({ statusSince: '2025-07-19', keySince: '2024-03-01' });
      // Needs were never reviewed: they are overdue since it became a key account.
      expect(before.overdueReviews).toContain('NEEDS');
      begin();
      const { runId } = await apply(scene);
      await scene.workspace.settle();
      expect(await daysOf('Fir')).toMatchObject({ status: 'FORMER', keySince: null, nextReviewOn: null });
      scene.bench.advance(24 * 3_600_000);
      await undo(scene, runId);
      scene.workspace.faults.events.release({ reversed: true });
      await scene.workspace.settle();
      expect(await daysOf('Fir')).toEqual(before);
    });

    it('are the app’s to write, not the caller’s', async () => {
      await watchedSinceLong();
      const { runId } = await apply(scene);
      await scene.workspace.settle();
      for (const field of ['statusSince', 'keySince'])
        scene.workspace.faults.refuseWrites('keyAccount', field);
      expect((await undo(scene, runId)).kept).toEqual([]);
      scene.workspace.faults.clear();
      expect(await statuses(scene)).toEqual(AT_FIRST);
    });

    it('stay as they are where the status was not given back', async () => {
      await watchedSinceLong();
      const { runId } = await apply(scene);
      await scene.send(update('keyAccount', id('Fir'), { status: 'CANDIDATE' }));
      await scene.workspace.settle();
      const before = await daysOf('Fir');
      expect(before).toMatchObject({ statusSince: '2026-11-23', keySince: null });
      expect((await undo(scene, runId)).kept).toHaveLength(1);
      await scene.workspace.settle();
      expect(await daysOf('Fir')).toEqual(before);
    });

    it('start anew when a person does later what the undo did', async () => {
      await watchedSinceLong();
      const { runId } = await apply(scene);
      await undo(scene, runId);
      await scene.workspace.settle();
      scene.bench.advance(24 * 3_600_000);
      for (const status of ['FORMER', 'WATCH']) {
        await scene.send(update('keyAccount', id('Fir'), { status }));
        await scene.workspace.settle();
      }
      expect(await daysOf('Fir')).toMatchObject({ statusSince: '2026-11-24', keySince: '2026-11-24' });
    });

    it('are not given back by a run from before they were kept', async () => {
      await watchedSinceLong();
      const { runId } = await apply(scene);
      await scene.workspace.settle();
      const decisions = (await runOf(scene, runId)).decisions.map(({ daysBefore, ...kept }) => kept);
      await scene.query(
        'mutation Age($id: UUID!, $data: ScoreRunUpdateInput!) { updateScoreRun(id: $id, data: $data) { id } }',
        { id: runId, data: { decisions } },
      );
      await undo(scene, runId);
      await scene.workspace.settle();
      expect(await daysOf('Fir')).toMatchObject({ status: 'WATCH', statusSince: '2026-11-23' });
    });
  });

  it('keeps what people changed since, with the reason', async () => {
    const { runId } = await apply(scene);
    await scene.send(update('keyAccount', id('Alder'), { status: 'WATCH' }));
    await scene.send(update('keyAccount', id('Birch'), { status: 'FORMER' }));
    await scene.send(update('keyAccount', id('Cedar'), { importanceReviewedOn: '2026-11-30' }));
    await scene.send(remove('keyAccount', id('Elm')));
    await scene.workspace.settle();
    const { restored, kept } = await undo(scene, runId);
    expect(restored.map(({ keyAccountId }) => keyAccountId)).toEqual([id('Fir')]);
    expect(new Map(kept.map(({ keyAccountId, reason }) => [keyAccountId, reason]))).toEqual(
      new Map([
        [id('Alder'), 'It was changed to WATCH since.'],
        [id('Birch'), 'It is FORMER again already.'],
        [id('Cedar'), 'Its importance was reviewed since, on 2026-11-30.'],
        [id('Elm'), 'It was put into the trash.'],
      ]),
    );
    const { decisions } = await runOf(scene, runId);
    expect(decisions.find(({ name }) => name === 'Alder')?.undo).toEqual({
      result: 'KEPT',
      reason: 'It was changed to WATCH since.',
    });
  });

  it('while a person changes a status keeps that change', async () => {
    const { runId } = await apply(scene);
    let isNested = false;
    scene.workspace.faults.requests.onRequest(async ({ operationName }) => {
      if (operationName !== 'WriteStatuses' || isNested) return;
      isNested = true;
      await scene.sendQuietly(update('keyAccount', id('Alder'), { status: 'WATCH' }));
    });
    const { kept } = await undo(scene, runId);
    expect(kept).toEqual([{ keyAccountId: id('Alder'), reason: 'It was changed to WATCH since.' }]);
    expect(await statuses(scene)).toEqual({ ...AT_FIRST, Alder: 'WATCH' });
  });

  it('twice, an unknown run or another kind of run is refused in words', async () => {
    const { runId } = await apply(scene);
    await undo(scene, runId);
    expect((await undo(scene, runId)).error).toMatch(/was undone already, on 2026-11-23 09:0\d UTC\.$/);
    expect(await statuses(scene)).toEqual(AT_FIRST);
    const nobody = '00000000-0000-4000-8000-00000000abcd';
    expect((await undo(scene, nobody)).error).toBe(
      `There is no run with the id ${nobody}, or you may not see it.`,
    );
    await scene.workspace.runCron('key-accounts-sweep');
    const sweep = z
      .object({ scoreRuns: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }) })
      .parse(
        await scene.query(
          'query Read { scoreRuns(filter: { mode: { in: [SWEEP] } }) { edges { node { id } } } }',
        ),
      ).scoreRuns.edges[0]?.node.id;
    expect((await undo(scene, sweep ?? '')).error).toMatch(
      /did not apply recommendations \(its mode is SWEEP\)/,
    );
  });

  it('by two at once restores each once', async () => {
    const { runId } = await apply(scene);
    const [one, other] = await Promise.all([undo(scene, runId), undo(scene, runId)]);
    expect([...one.restored, ...other.restored]).toHaveLength(5);
    expect([one.error, other.error].filter((error) => error !== undefined)).toHaveLength(1);
    expect(await statuses(scene)).toEqual(AT_FIRST);
  });
});

describe('a run that was cut short', () => {
  /** Lets the process die when it wants to say what its second write did. */
  const die = async () => {
    scene.workspace.faults.requests.onRequest(({ operationName }) => {
      // The request itself is let through: the token is refused from the next one on.
      if (operationName === 'SaveDecisionRun') scene.workspace.faults.expireTokens();
    });
    const answer = await apply(scene);
    scene.workspace.faults.clear();
    return answer;
  };

  const onlyRun = async (): Promise<string> =>
    z
      .object({ scoreRuns: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }) })
      .parse(
        await scene.query(
          'query Read { scoreRuns(filter: { mode: { in: [DECISIONS] } }) { edges { node { id } } } }',
        ),
      )
      .scoreRuns.edges.map(({ node }) => node.id)
      .join();

  it('says what was done, is left alone by the sweep, and can be taken back', async () => {
    expect(await die()).toMatchObject({ failure: expect.stringContaining('UNAUTHENTICATED') });
    const runId = await onlyRun();
    const halted = await runOf(scene, runId);
    expect(halted).toMatchObject({ state: 'RUNNING', processed: 1, total: 5, changed: 1 });
    expect(halted.decisions.map(({ result }) => result).sort()).toEqual([
      'APPLIED',
      'PENDING',
      'PENDING',
      'PENDING',
      'PENDING',
    ]);
    const changed = Object.entries(await statuses(scene)).filter(
      ([name, status]) => status !== (AT_FIRST as Record<string, string>)[name],
    );
    expect(changed).toHaveLength(2);

    expect((await undo(scene, runId)).error).toMatch(/is being worked on, until 2026-11-23 09:0\d UTC/);
    scene.bench.advance(7 * 60_000);
    const { result } = await scene.workspace.runCron('key-accounts-sweep');
    expect(JSON.stringify(result)).not.toContain(runId);
    expect(await runOf(scene, runId)).toMatchObject({ state: 'RUNNING', processed: 1 });

    const { restored, kept } = await undo(scene, runId);
    expect(restored).toHaveLength(2);
    expect(kept.map(({ reason }) => reason)).toEqual(Array(3).fill('It was not applied.'));
    expect(await statuses(scene)).toEqual(AT_FIRST);
    expect(await runOf(scene, runId)).toMatchObject({ state: 'FAILED', undoneAt: expect.any(String) });
  });

  it('is gone on with by applying again', async () => {
    await die();
    const { applied } = await apply(scene);
    expect(applied).toHaveLength(3);
    expect(await statuses(scene)).toEqual(APPLIED);
  });

  it('an answer that was lost on the way does not hide what was written', async () => {
    scene.workspace.faults.requests.failNext('lostAnswer', {
      when: ({ operationName }) => operationName === 'WriteStatuses',
    });
    const { runId, applied, skipped } = await apply(scene);
    expect(applied).toHaveLength(5);
    expect(skipped).toEqual([]);
    expect((await undo(scene, runId)).restored).toHaveLength(5);
    expect(await statuses(scene)).toEqual(AT_FIRST);
  });

  it('does not count as a full pass, and is not the last run of the health check', async () => {
    await apply(scene);
    expect(JSON.stringify(await scene.health())).toContain('No full pass has run yet');
    await scene.workspace.runCron('key-accounts-sweep');
    await apply(scene, [id('Elm')]);
    expect(await scene.health()).toMatchObject({ lastRun: { mode: 'SWEEP' } });
  });
});

it('more accounts than one request takes are written in several', async () => {
  const many = Array.from({ length: 130 }, (_, index) => `Many ${index}`);
  await scene.sendQuietly(
    ...many.flatMap((name) => [
      create('company', { id: id(`company ${name}`), name, potentialAnnualValue: money(1) }),
      create('keyAccount', {
        id: id(name),
        companyId: id(`company ${name}`),
        name,
        status: 'CANDIDATE',
        recommendedStatus: 'KEY',
      }),
    ]),
  );
  const { runId, applied, requests } = await apply(scene);
  expect(applied).toHaveLength(135);
  expect(writesOfStatuses()).toHaveLength(6);
  // read, run, six writes and what each did, the end
  const decided = 2 + 6 * 2 + 1;
  // what follows, page by page of twenty: a reading, who commanded it, and a write; two more where values differ
  const followed = 7 * (3 + 2);
  expect(requests).toBeLessThanOrEqual(decided + followed);
  expect((await undo(scene, runId)).restored).toHaveLength(135);
  expect(Object.keys(await statuses(scene))).toHaveLength(ACCOUNTS.length + 130);
});

it('the command shows, applies and takes back over HTTP', async () => {
  const { url, apiKey } = scene.workspace;
  const said: string[] = [];
  const world = {
    recommendations: askRecommendations({ url, apiKey }),
    say: (lines: readonly string[]) => {
      said.push(...lines);
    },
    ask: async () => true,
  };
  await runRecommendations({ apply: true, undo: null, yes: false }, world);
  expect(said).toContain('The recommendations would change 5 key accounts and leave 2 to a review; 4 stay.');
  expect(said).toContain('Changed 5 key accounts.');
  expect(await statuses(scene)).toEqual(APPLIED);
  const runId = /--undo (\S+)$/.exec(said.at(-1) ?? '')?.[1] ?? '';
  await runRecommendations({ apply: false, undo: runId, yes: true }, world);
  expect(said.at(-1)).toBe('Gave 5 key accounts the status from before.');
  expect(await statuses(scene)).toEqual(AT_FIRST);
  await expect(runRecommendations({ apply: false, undo: runId, yes: true }, world)).rejects.toThrow(
    'was undone already',
  );
});
