/** What people may do by the app's routes: they decide with their own rights, and the app computes with its own. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ids } from '../../src/definitions/ids.ts';
import { WorkspaceClient } from '../../src/front-components/workspace/client.ts';
import { ALL_RIGHTS, readRights } from '../../src/front-components/workspace/rights.ts';
import { type Actor, benchForTests, type TestBench, type TokenKind } from './support/bench.ts';
import { coveredCompanies } from './support/credits.ts';
import { member } from './support/deals.ts';
import { need } from './support/needs.ts';
import { basics } from './support/play.ts';
import { create, type Given, money, update } from './support/records.ts';

let on: TestBench;

const REP = 3;
const DIRECTOR = 1;
const TOKENS: readonly TokenKind[] = ['browser', 'front component'];
const REFUSED = expect.stringMatching(/^FORBIDDEN: Entity performing the request does not have permission/);

/** 18 for what was rated, 15 for the need and 10 for the contract. */
const WITH_ALL = 43;

const id = (key: string): string => on.stage.id(key);

/** A company with all its scores still to come, a need, a contract, and two accounts of which one is recommended. */
const prepared = (): Given[] => [
  ...basics(on.stage),
  ...coveredCompanies(on.stage),
  { object: 'accountNeed', values: need(on.stage, { horizon: 'WITHIN_3_MONTHS', ownerId: member(REP) }) },
  {
    object: 'contract',
    values: {
      id: id('contract'),
      name: 'Frame',
      status: 'ACTIVE',
      amount: money(100_000),
      signedOn: on.stage.day(-10),
      companyId: id('a'),
    },
  },
];

const standing = {
  status: 'CANDIDATE',
  recommendedStatus: 'KEY',
  recommendationReason: 'Among the ten best.',
  createdAt: '2026-11-20T09:00:00.000Z',
  closenessReviewedOn: '2026-11-23',
};

const rows = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const By = z.object({ source: z.string(), name: z.string(), workspaceMemberId: z.string().nullable() });

const Answer = z.object({
  company: z.object({
    importanceScore: z.number().nullable(),
    keyAccountStatus: z.string(),
    updatedBy: By,
  }),
  keyAccount: z.object({
    status: z.string(),
    importanceReviewedOn: z.string().nullable(),
    needsReviewedOn: z.string().nullable(),
    nextReviewOn: z.string().nullable(),
    directorCreditShare: z.number(),
    coverageHistory: z.unknown(),
    updatedBy: By,
  }),
  salesCredits: rows(z.object({ creditRole: z.string(), share: z.number().nullable() })),
  notes: rows(z.object({ title: z.string(), bodyV2: z.object({ markdown: z.string() }) })),
  opportunities: rows(
    z.object({ id: z.string(), name: z.string(), companyId: z.string().nullable(), createdBy: By }),
  ),
  espPlans: rows(z.object({ id: z.string(), createdBy: By })),
});

async function seen() {
  await on.workspace.settle();
  const answer = Answer.parse(
    await on.query(
      `query Read($company: CompanyFilterInput, $account: KeyAccountFilterInput) {
        company(filter: $company) { importanceScore keyAccountStatus updatedBy { source name workspaceMemberId } }
        keyAccount(filter: $account) { status importanceReviewedOn needsReviewedOn nextReviewOn directorCreditShare
          coverageHistory updatedBy { source name workspaceMemberId } }
        salesCredits { edges { node { creditRole share } } }
        notes { edges { node { title bodyV2 { markdown } } } }
        opportunities { edges { node { id name companyId createdBy { source name workspaceMemberId } } } }
        espPlans { edges { node { id createdBy { source name workspaceMemberId } } } }
      }`,
      { company: { id: { eq: id('a') } }, account: { id: { eq: id('account') } } },
    ),
  );
  const nodes = <Node>({ edges }: { edges: { node: Node }[] }): Node[] => edges.map(({ node }) => node);
  return {
    company: answer.company,
    account: answer.keyAccount,
    credits: nodes(answer.salesCredits),
    notes: nodes(answer.notes),
    deals: nodes(answer.opportunities),
    plans: nodes(answer.espPlans),
  };
}

const calculate = (who: Actor) => who.post('/key-accounts/rescore', { companyIds: [id('a')] });
const decide = (who: Actor, body: Record<string, unknown>) =>
  who.post('/key-accounts/review', { keyAccountId: id('account'), ...body });
const restate = (who: Actor) => who.post('/key-accounts/restate-credits', { keyAccountId: id('account') });
const writes = (from: number) =>
  on.workspace.requests.slice(from).filter(({ query }) => query.trimStart().startsWith('mutation'));

/** A page of whoever has this token open. */
const pageOf = ({ token }: Actor): WorkspaceClient =>
  new WorkspaceClient({
    environment: { TWENTY_API_URL: on.workspace.url, TWENTY_APP_ACCESS_TOKEN: token },
    fetch: globalThis.fetch,
    refreshToken: async () => null,
  });

describe.each(['2.21', 'newer'] as const)('on a server as %s,', (server) => {
  const bench = benchForTests({ server });
  beforeEach(async () => {
    on = bench;
    await on.sendQuietly(
      ...prepared().map(({ object, values }) => create(object, values)),
      update('keyAccount', id('account'), standing),
    );
  });

  describe.each(TOKENS)('a rep, with the token of a %s,', (kind) => {
    const rep = (): Actor => on.as(ids.roles.rep, REP, kind);
    const carlos = { source: 'MANUAL', name: 'Carlos Medina', workspaceMemberId: member(REP) };

    it('is told by the workspace what may be offered, and nothing changes by asking', async () => {
      const before = await seen();
      expect(await readRights(pageOf(rep()))).toEqual({ ...ALL_RIGHTS, decide: false });
      expect(await readRights(pageOf(on.as(ids.roles.director, DIRECTOR, kind)))).toEqual(ALL_RIGHTS);
      expect(await seen()).toEqual(before);
    });

    it('has a company calculated, by the app', async () => {
      const answer = await calculate(rep());
      expect(answer).not.toHaveProperty('failure');
      expect(answer).not.toHaveProperty('error');
      const { company, credits } = await seen();
      expect(company).toMatchObject({ importanceScore: WITH_ALL, updatedBy: { source: 'APPLICATION' } });
      expect(credits).toHaveLength(2);
    });

    it('completes a needs review: its day is the rep’s, and what follows is the app’s', async () => {
      await on.send(update('keyAccount', id('account'), { status: 'KEY' }));
      expect((await seen()).account).toMatchObject({ needsReviewedOn: null, nextReviewOn: '2026-12-20' });
      expect(await decide(rep(), { monitor: 'NEEDS', remark: 'Two new claims teams.' })).toEqual({
        review: {
          keyAccountId: id('account'),
          monitor: 'NEEDS',
          reviewedOn: '2026-11-23',
          statusBefore: 'KEY',
          statusAfter: 'KEY',
        },
        requests: expect.any(Number),
      });
      const { account, notes } = await seen();
      expect(account).toMatchObject({ needsReviewedOn: '2026-11-23', nextReviewOn: '2026-12-23' });
      const note = notes.find(({ title }) => title === 'Needs review of Alder Works, 23 Nov 2026');
      expect(note?.bodyV2.markdown).toContain('Carlos Medina');
      expect(note?.bodyV2.markdown).toContain('Two new claims teams.');
    });

    it('begins a plan from the template, as its maker', async () => {
      expect(await rep().post('/key-accounts/plan-template', { keyAccountId: id('account') })).toMatchObject({
        created: true,
      });
      expect((await seen()).plans).toMatchObject([{ createdBy: carlos }]);
    });

    it('incubates a need, as its maker', async () => {
      expect(await rep().post('/key-accounts/incubate', { needId: id('need') })).toMatchObject({
        created: true,
      });
      expect((await seen()).deals).toMatchObject([
        { name: 'Claims automation', companyId: id('a'), createdBy: carlos },
      ]);
    });

    it.each([
      [
        'decides no status',
        (who: Actor) => decide(who, { monitor: 'IMPORTANCE', status: 'KEY' }),
        () => ({ review: null, failure: REFUSED }),
      ],
      [
        'applies no recommendation',
        (who: Actor) => who.post('/key-accounts/apply-recommendations', {}),
        () => ({
          applied: [],
          skipped: [{ keyAccountId: id('account'), reason: expect.stringMatching(/^FORBIDDEN: your role/) }],
        }),
      ],
      ['restates no credit', restate, () => ({ changed: 0, failure: REFUSED })],
    ])('%s: it is refused and nothing changes', async (_name, command, refused) => {
      await calculate(on.as(null, 0));
      await on.sendQuietly(update('keyAccount', id('account'), { directorCreditShare: 20 }));
      const before = await seen();
      expect(before.credits).toHaveLength(2);
      expect(await command(rep())).toMatchObject(refused());
      expect(await seen()).toEqual(before);
    });

    it('is not given by the app what the workspace refuses', async () => {
      await expect(rep().send(update('keyAccount', id('account'), { status: 'KEY' }))).rejects.toThrow(
        'no permission to write field "status" on "keyAccount"',
      );
      await expect(rep().send(update('company', id('a'), { importanceScore: 99 }))).rejects.toThrow(
        'no permission to write field "importanceScore" on "company"',
      );
    });
  });

  describe.each(TOKENS)('a director, with the token of a %s,', (kind) => {
    const director = (): Actor => on.as(ids.roles.director, DIRECTOR, kind);

    it('has a company calculated, by the app', async () => {
      expect(await calculate(director())).not.toHaveProperty('failure');
      expect((await seen()).company).toMatchObject({
        importanceScore: WITH_ALL,
        updatedBy: { source: 'APPLICATION' },
      });
    });

    it('decides a status in an importance review', async () => {
      expect(await decide(director(), { monitor: 'IMPORTANCE', status: 'KEY' })).toMatchObject({
        review: { statusBefore: 'CANDIDATE', statusAfter: 'KEY' },
      });
      const { account, company, notes } = await seen();
      expect(account).toMatchObject({ status: 'KEY', importanceReviewedOn: '2026-11-23' });
      expect(company.keyAccountStatus).toBe('KEY');
      expect(notes.map(({ bodyV2 }) => bodyV2.markdown).join('\n')).toContain('Decided by Jonas Lindqvist');
    });

    it('applies recommendations', async () => {
      expect(await director().post('/key-accounts/apply-recommendations', {})).toMatchObject({
        applied: [{ keyAccountId: id('account'), from: 'CANDIDATE', to: 'KEY' }],
        skipped: [],
      });
      expect((await seen()).account.status).toBe('KEY');
    });

    it('restates credits', async () => {
      await calculate(director());
      await on.sendQuietly(update('keyAccount', id('account'), { directorCreditShare: 20 }));
      expect(await restate(director())).toMatchObject({ changed: 1 });
      expect((await seen()).credits).toContainEqual({ creditRole: 'DIRECTOR', share: 20 });
    });
  });

  /** The token of another workspace: all is there but the right to be heard. */
  const foreign = (token: string): string => {
    const [header, payload = '', signature] = token.split('.');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = { ...z.record(z.string(), z.unknown()).parse(claims), workspaceId: id('elsewhere') };
    return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
  };

  describe('nobody', () => {
    it.each([
      ['without a token', () => undefined],
      ['with something that is no token', () => 'open-sesame'],
      ['with the token of another workspace', () => foreign(on.workspace.apiKey)],
      ['with a token that the workspace did not sign', () => `${on.workspace.apiKey}x`],
    ])('%s has anything done', async (_name, tokenOf) => {
      const token = tokenOf();
      const from = on.workspace.requests.length;
      for (const [action, body] of [
        ['rescore', { companyIds: [id('a')] }],
        ['health', {}],
        ['review', { keyAccountId: id('account'), monitor: 'IMPORTANCE', status: 'KEY' }],
        ['nothing', {}],
      ] as const) {
        const answer = await on.workspace.callRoute(`/key-accounts/${action}`, body, token ? { token } : {});
        expect(answer.status).toBe(401);
        expect(JSON.stringify(answer.body)).toMatch(/[A-Z]\w* [^"]+\./);
      }
      expect(writes(from)).toEqual([]);
      expect((await seen()).company.importanceScore).toBeNull();
    });
  });

  it('an API key acts as the app where nobody decides, and with its own rights where somebody does', async () => {
    await on.post('/key-accounts/rescore', { companyIds: [id('a')] });
    expect((await seen()).company).toMatchObject({
      importanceScore: WITH_ALL,
      updatedBy: { source: 'APPLICATION' },
    });
    await on.post('/key-accounts/review', {
      keyAccountId: id('account'),
      monitor: 'IMPORTANCE',
      status: 'KEY',
    });
    expect((await seen()).account.status).toBe('KEY');
  });
});
