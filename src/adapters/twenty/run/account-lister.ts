import * as z from 'zod/mini';
import { RENEWAL_NOTICE_DAYS } from '../../../domain/contract/terms.ts';
import { dayOfInstant, formatDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { LooseObject } from '../../../flows/account/ports.ts';
import type { AccountLister, Scope } from '../../../flows/run/ports.ts';
import type { TwentyClient } from '../client.ts';
import { ALIVE, and, type Filter } from '../filters.ts';
import { parseAs } from '../lists.ts';

const LIST_COMPANIES = `query ListCompanies($filter: CompanyFilterInput, $first: Int) {
  companies(first: $first, filter: $filter, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { id } } pageInfo { hasNextPage } }
}`;

const COUNT_COMPANIES = `query CountCompanies($filter: CompanyFilterInput) {
  companies(first: 1, filter: $filter) { totalCount }
}`;

const LIST_TURNING = `query ListTurningContracts($filter: ContractFilterInput, $first: Int) {
  contracts(first: $first, filter: $filter, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { id companyId } } pageInfo { hasNextPage } }
}`;

/** The lists of records that may have no company, and of companies that may be in the trash. */
const LOOSE = {
  company: ['companies', 'Company'],
  opportunity: ['opportunities', 'Opportunity'],
  contract: ['contracts', 'Contract'],
  accountNeed: ['accountNeeds', 'AccountNeed'],
  keyAccount: ['keyAccounts', 'KeyAccount'],
  espPlan: ['espPlans', 'EspPlan'],
  supportRequest: ['supportRequests', 'SupportRequest'],
  salesCredit: ['salesCredits', 'SalesCredit'],
} as const satisfies Record<LooseObject | 'company', readonly [string, string]>;

type Listed = keyof typeof LOOSE;

const OBJECTS = Object.keys(LOOSE) as Listed[];

/** Records of each object that are listed, and recomputed, together: as many as one of Twenty's writes takes. */
const LOOSE_PER_PAGE = 200;

/** Lists only of what there is more: of hundreds of thousands of one object the others would cost most. */
const listLoose = (objects: readonly Listed[]): string =>
  `query ListLooseRecords(${objects.map((object) => `$${object}: ${LOOSE[object][1]}FilterInput`).join(', ')}) {
  ${objects
    .map(
      (
        object,
      ) => `${LOOSE[object][0]}(first: ${LOOSE_PER_PAGE}, filter: $${object}, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { id } } pageInfo { hasNextPage } }`,
    )
    .join('\n  ')}
}`;

export const LISTER_DOCUMENTS = {
  LIST_COMPANIES,
  COUNT_COMPANIES,
  LIST_TURNING,
  LIST_LOOSE: listLoose(OBJECTS),
};

const listFields = () => ({
  edges: z.array(z.object({ node: z.object({ id: z.string() }) })),
  pageInfo: z.object({ hasNextPage: z.boolean() }),
});
const List = lazily(() => z.object(listFields()));
const Counted = lazily(() => z.object({ totalCount: z.number() }));

const Turning = lazily(() =>
  z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), companyId: z.nullable(z.string()) }) })),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
);

/** The last id of each object; null for an object that has no more. */
const Cursor = lazily(() => z.catchall(z.object({}), z.nullable(z.string())));

const inClass = ({ id, isDefault }: { id: string; isDefault: boolean }): Filter => ({
  or: [{ scoringPolicyId: { eq: id } }, ...(isDefault ? [{ scoringPolicyId: { is: 'NULL' } }] : [])],
});

const IN_PROGRAMME = ['KEY', 'WATCH'];

function inScope(scope: Scope): Filter[] {
  if (scope === null) return [];
  if (scope === 'PROGRAMME') return [{ keyAccountStatus: { in: IN_PROGRAMME } }];
  if (scope === 'OTHERS')
    return [
      { or: [{ keyAccountStatus: { is: 'NULL' } }, { not: { keyAccountStatus: { in: IN_PROGRAMME } } }] },
    ];
  return [inClass(scope)];
}

const companyFilter = (cursor: string | null, scope: Scope): Filter =>
  and({ id: cursor === null ? { is: 'NOT_NULL' } : { gt: cursor } }, ...inScope(scope));

/** Contracts that begin, end, or become due for renewal from two days ago until tomorrow, wherever their day is. */
function turningAbout(now: Date): Filter {
  const today = dayOfInstant(now);
  const about = (offset: number) => ({
    gte: formatDay(today + offset - 2),
    lte: formatDay(today + offset + 1),
  });
  return {
    or: [
      ...['startsOn', 'endsOn', 'terminatedOn', 'amountFrom', 'noticeBy'].map((name) => ({
        [name]: about(0),
      })),
      ...['endsOn', 'noticeBy'].map((name) => ({ [name]: about(RENEWAL_NOTICE_DAYS) })),
    ],
  };
}

function readCursor(text: string | null): Record<string, string | null> {
  if (text === null) return {};
  try {
    const parsed = z.safeParse(Cursor(), JSON.parse(text));
    return parsed.success ? parsed.data : {};
  } catch (error) {
    // A cursor that can't be read means the beginning: nothing is written twice.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** What an object's list has of records without a company; of companies those in the trash that still count something. */
const ofLoose = (object: Listed): Filter[] =>
  object === 'company'
    ? [{ deletedAt: { is: 'NOT_NULL' } }, { countedRecords: { neq: '' } }]
    : [
        { companyId: { is: 'NULL' } },
        ALIVE,
        // A credit that was taken back has nothing left to lose.
        ...(object === 'salesCredit' ? [{ creditState: { neq: 'REVERSED' } }] : []),
      ];

const looseFilter = (object: Listed, after: string | undefined): Filter =>
  and(...ofLoose(object), ...(after === undefined ? [] : [{ id: { gt: after } }]));

/** Lists what a pass is about, over Twenty's GraphQL. */
export const createAccountLister = (client: TwentyClient): AccountLister => ({
  async count(cursor, scope) {
    const answer = await client.query(COUNT_COMPANIES, { filter: companyFilter(cursor, scope) });
    return parseAs(Counted(), answer.companies, 'companies').totalCount;
  },

  async companies(cursor, size, scope) {
    const filter = companyFilter(cursor, scope);
    const answer = await client.query(LIST_COMPANIES, { filter, first: size });
    const { edges, pageInfo } = parseAs(List(), answer.companies, 'companies');
    return { ids: edges.map(({ node }) => node.id), hasMore: pageInfo.hasNextPage };
  },

  async turning(cursor, size, now) {
    const filter = and(turningAbout(now), ALIVE, ...(cursor === null ? [] : [{ id: { gt: cursor } }]));
    const answer = await client.query(LIST_TURNING, { filter, first: size });
    const { edges, pageInfo } = parseAs(Turning(), answer.contracts, 'contracts');
    return {
      companyIds: [...new Set(edges.flatMap(({ node }) => node.companyId ?? []))].sort(),
      next: pageInfo.hasNextPage ? (edges.at(-1)?.node.id ?? null) : null,
    };
  },

  async loose(text) {
    const cursor = readCursor(text);
    const objects = OBJECTS.filter((object) => cursor[object] !== null);
    const filters = objects.map((object) => [object, looseFilter(object, cursor[object] ?? undefined)]);
    const answer = await client.query(listLoose(objects), Object.fromEntries(filters));
    const lists = OBJECTS.map((object) => {
      if (!objects.includes(object)) return { object, ids: [], next: null };
      const { edges, pageInfo } = parseAs(List(), answer[LOOSE[object][0]], LOOSE[object][0]);
      const ids = edges.map(({ node }) => node.id);
      return { object, ids, next: pageInfo.hasNextPage ? (ids.at(-1) ?? null) : null };
    });
    const records = lists.filter(({ object, ids }) => object !== 'company' && ids.length > 0);
    return {
      records: Object.fromEntries(records.map(({ object, ids }) => [object, ids])),
      thrownAway: lists.flatMap(({ object, ids }) => (object === 'company' ? ids : [])),
      cursor: lists.some(({ next }) => next !== null)
        ? JSON.stringify(Object.fromEntries(lists.map(({ object, next }) => [object, next])))
        : null,
    };
  },
});
