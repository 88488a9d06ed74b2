/** Who is told what, route by route: nobody gets from the app what the workspace would not show them. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ids } from '../../src/definitions/ids.ts';
import { benchForTests } from './support/bench.ts';
import { coveredCompanies } from './support/credits.ts';
import { member } from './support/deals.ts';
import { need } from './support/needs.ts';
import { basics } from './support/play.ts';
import { create, money, update } from './support/records.ts';

const on = benchForTests();
const id = (key: string): string => on.stage.id(key);

const REP = 3;
const DIRECTOR = 1;
const ADMIN = 0;

/** What stands in the workspace and may not come out: an opponent's support level, a policy's name, a number of it. */
const SECRETS = ['ENEMY', 'Most secret policy', 'Secret frame'];

beforeEach(() =>
  on.sendQuietly(
    ...basics(on.stage).map(({ object, values }) =>
      create(object, object === 'scoringPolicy' ? { ...values, name: 'Most secret policy' } : values),
    ),
    ...coveredCompanies(on.stage).map(({ object, values }) => create(object, values)),
    create('person', {
      id: id('opponent'),
      name: { firstName: 'Olga', lastName: 'Brandt' },
      companyId: id('a'),
      buyingRole: 'DECISION_MAKER',
      supportLevel: 'ENEMY',
    }),
    create('accountNeed', need(on.stage, { horizon: 'WITHIN_3_MONTHS', ownerId: member(REP) })),
    create('opportunity', {
      id: id('taught'),
      name: 'Secret pilot',
      stage: 'NEW',
      companyId: id('a'),
      insightGained: 'Secret wish',
    }),
    create('contract', {
      id: id('contract'),
      name: 'Secret frame',
      status: 'ACTIVE',
      amount: money(100_000),
      signedOn: on.stage.day(-10),
      companyId: id('a'),
    }),
    update('keyAccount', id('account'), {
      status: 'CANDIDATE',
      recommendedStatus: 'KEY',
      recommendationReason: 'Among the ten best by Most secret policy.',
      createdAt: '2026-11-20T09:00:00.000Z',
    }),
  ),
);

const base64 = (claims: unknown): string => Buffer.from(JSON.stringify(claims)).toString('base64url');
const tokenOf = (claims: unknown): string => `${base64({ alg: 'ES256' })}.${base64(claims)}.c2lnbmF0dXJl`;

const signIn = (roleId: string | null, index: number): string => on.workspace.signIn(member(index), roleId);

/** Birch is the other company; nothing else of the first one is seen either. */
function otherCompanyOnly(roleId: string) {
  const ofBirch = { companyId: { eq: id('b') } };
  return on.workspace.addRole(roleId, {
    rows: {
      company: { id: { eq: id('b') } },
      ...Object.fromEntries(
        ['person', 'opportunity', 'contract', 'keyAccount', 'accountNeed', 'salesCredit'].map((name) => [
          name,
          ofBirch,
        ]),
      ),
    },
  });
}

/** A director who decides on shares, and sees no credit. */
const withoutCredits = () => on.workspace.addRole(ids.roles.director, { objects: ['salesCredit'] });

/** A rep who sees companies and people, and next to nothing of the programme. */
const outsider = () =>
  on.workspace.addRole(ids.roles.rep, {
    objects: ['keyAccount', 'scoringPolicy', 'scoreRun', 'espPlan', 'accountNeed', 'contract', 'salesCredit'],
    fields: { company: ['importanceScore', 'closenessScore'], person: ['supportLevel'] },
  });

const CALLERS = {
  nobody: () => null,
  'somebody with a token of another workspace': () =>
    tokenOf({ type: 'ACCESS', workspaceId: '11111111-2222-4333-8444-555555555555', userId: member(ADMIN) }),
  'somebody with an expired token': () => {
    const token = signIn(null, ADMIN);
    on.workspace.expire(token);
    return token;
  },
  'somebody with a forged token': () => {
    const [, claims = ''] = signIn(null, ADMIN).split('.');
    return `${base64({ alg: 'none' })}.${claims}.Zm9yZ2Vk`;
  },
  'another app that may see nothing of it': () => on.workspace.tokenOfOtherApp(outsider()),
  'an API key of an administrator': () => on.workspace.apiKey,
  'an API key of a rep': () => on.workspace.addApiKey(ids.roles.rep),
  'a rep': () => signIn(ids.roles.rep, REP),
  'a director': () => signIn(ids.roles.director, DIRECTOR),
  'an administrator': () => signIn(null, ADMIN),
  'a rep from whom a field is hidden': () =>
    signIn(on.workspace.addRole(ids.roles.rep, { fields: { person: ['supportLevel'] } }), REP),
  'a rep who sees another company only': () => signIn(otherCompanyOnly(ids.roles.rep), REP),
  'a director who sees another company only': () => signIn(otherCompanyOnly(ids.roles.director), DIRECTOR),
  'a director who sees no credits': () => signIn(withoutCredits(), DIRECTOR),
  'somebody who sees nothing of the programme': () => signIn(outsider(), REP),
} as const satisfies Record<string, () => string | null>;

type CallerName = keyof typeof CALLERS;

const ROUTES = {
  rescore: () => ({ companyIds: [id('a')] }),
  'rescore of all': () => ({ all: true }),
  'what-if': () => ({ changes: { keyShare: 25 } }),
  health: () => ({}),
  'exchange-rates': () => ({}),
  brief: () => ({ companyId: id('a') }),
  stakeholders: () => ({ companyId: id('a') }),
  'relationship-map': () => ({ companyId: id('a') }),
  'plan-page': () => ({ planId: id('no plan') }),
  print: () => ({ planId: id('no plan') }),
  'restate-credits': () => ({ keyAccountId: id('account') }),
  'credit-totals': () => ({}),
  incubate: () => ({ needId: id('need') }),
  cover: () => ({ needId: id('need') }),
  'make-need': () => ({ opportunityId: id('taught') }),
  review: () => ({ keyAccountId: id('account'), monitor: 'NEEDS' }),
  'review of the importance': () => ({ keyAccountId: id('account'), monitor: 'IMPORTANCE', status: 'KEY' }),
  'review-form': () => ({ keyAccountId: id('account') }),
  recommendations: () => ({}),
  'apply-recommendations': () => ({}),
  'plan-template': () => ({ keyAccountId: id('account') }),
  combine: () => ({ keyAccountId: id('account') }),
  'undo-recommendations': () => ({ runId: id('no run') }),
  'new-revision': () => ({ planId: id('no plan') }),
} as const satisfies Record<string, () => Record<string, unknown>>;

type RouteName = keyof typeof ROUTES;

const Body = z.looseObject({
  failure: z.string().optional(),
  error: z.string().optional(),
  hidden: z.array(z.unknown()).optional(),
  markdown: z.string().nullable().optional(),
  findings: z.array(z.object({ text: z.string() })).optional(),
  applied: z.array(z.unknown()).optional(),
  skipped: z.array(z.object({ reason: z.string() })).optional(),
});

/** What came of a request, in a word. */
function inAWord(status: number, body: z.output<typeof Body>): string {
  if (status !== 200) return String(status);
  const { failure, error, hidden = [], markdown, findings = [], skipped = [], applied = [] } = body;
  if (failure?.startsWith('FORBIDDEN')) return 'refused';
  if (failure !== undefined) return failure;
  if (error !== undefined) return 'not there';
  if (applied.length === 0 && skipped.some(({ reason }) => reason.startsWith('FORBIDDEN'))) return 'refused';
  const isPartly =
    hidden.length > 0 ||
    markdown?.includes('idden from you') ||
    findings.some(({ text }) => text.startsWith('Hidden from you'));
  return isPartly ? 'partly' : 'told';
}

async function ask(caller: CallerName, route: RouteName): Promise<{ word: string; text: string }> {
  const [action = ''] = route.split(' ');
  const token = CALLERS[caller]();
  const { status, body } = await on.workspace.callRoute(`/key-accounts/${action}`, ROUTES[route](), {
    ...(token === null ? {} : { token }),
  });
  return { word: inAWord(status, Body.parse(body)), text: JSON.stringify(body) };
}

/** Who shows no good token is told nothing by any route. */
const REFUSED_AT_THE_DOOR = [
  'nobody',
  'somebody with a token of another workspace',
  'somebody with an expired token',
  'somebody with a forged token',
];

/** What there is not for anybody. */
const USUAL: Partial<Record<RouteName, string>> = {
  combine: 'not there',
  'undo-recommendations': 'not there',
  'new-revision': 'not there',
  'plan-page': 'not there',
  print: 'not there',
};

/** Cells that are not `told`, by caller and route. */
const A_REP: Partial<Record<RouteName, string>> = {
  'restate-credits': 'refused',
  'review of the importance': 'refused',
  'apply-recommendations': 'refused',
};
const AN_OUTSIDER: Partial<Record<RouteName, string>> = {
  ...Object.fromEntries(Object.keys(ROUTES).map((route) => [route, 'refused'])),
  rescore: 'partly',
  health: 'partly',
  'exchange-rates': 'told',
  stakeholders: 'partly',
  'relationship-map': 'partly',
  'plan-page': 'not there',
  print: 'not there',
  brief: 'partly',
};
const OTHER_COMPANY: Partial<Record<RouteName, string>> = Object.fromEntries(
  (
    [
      'brief',
      'stakeholders',
      'relationship-map',
      'incubate',
      'cover',
      'make-need',
      'review',
      'review of the importance',
      'review-form',
      'plan-template',
      'restate-credits',
    ] as const
  ).map((route) => [route, 'not there']),
);
const EXCEPTIONS: Partial<Record<CallerName, Partial<Record<RouteName, string>>>> = {
  'an API key of a rep': A_REP,
  'a rep': A_REP,
  'a rep from whom a field is hidden': {
    ...A_REP,
    brief: 'partly',
    stakeholders: 'partly',
    'relationship-map': 'partly',
    'plan-template': 'refused',
  },
  'a rep who sees another company only': { ...OTHER_COMPANY, 'restate-credits': 'refused' },
  'a director who sees another company only': OTHER_COMPANY,
  'a director who sees no credits': { 'restate-credits': 'partly', 'credit-totals': 'refused' },
  'another app that may see nothing of it': AN_OUTSIDER,
  'somebody who sees nothing of the programme': AN_OUTSIDER,
};

const expectedWord = (caller: CallerName, route: RouteName): string =>
  REFUSED_AT_THE_DOOR.includes(caller) ? '401' : (EXCEPTIONS[caller]?.[route] ?? USUAL[route] ?? 'told');

/** What a caller may not be told by any route. */
function hiddenFrom(caller: CallerName): readonly string[] {
  if (caller === 'a rep from whom a field is hidden') return ['ENEMY'];
  if (caller === 'a director who sees no credits') return ['"changed":1', '"changed":0'];
  const seesAll = EXCEPTIONS[caller] === undefined || EXCEPTIONS[caller] === A_REP;
  return seesAll && !REFUSED_AT_THE_DOOR.includes(caller) ? [] : SECRETS;
}

describe.each(Object.keys(CALLERS) as CallerName[])('%s', (caller) => {
  it.each(Object.keys(ROUTES) as RouteName[])('%s', async (route) => {
    const { word, text } = await ask(caller, route);
    expect({ word, told: hiddenFrom(caller).filter((secret) => text.includes(secret)) }).toEqual({
      word: expectedWord(caller, route),
      told: [],
    });
  });
});
