import * as z from 'zod/mini';
import { type DayNumber, formatDay } from '../../domain/shared/calendar.ts';
import type { NeedStore, NeedValues, OpenNeed } from '../../flows/need-ports.ts';
import type { Scope } from '../../flows/scope.ts';
import type { TwentyClient } from './client.ts';
import { LIST_OPEN_NEEDS, NEED_UPDATE, OPEN_NEEDS } from './documents/needs.ts';
import { and, anyOf, type Filter, knows } from './filters.ts';
import { writeGuarded } from './guarded-updates.ts';
import { readList, readPage } from './lists.ts';
import { day, HORIZONS, option } from './nodes.ts';
import { inScope } from './scopes.ts';

const horizon = option(HORIZONS);
const text = z.nullable(z.string());

const OpenNeedNode = z.object({
  id: z.string(),
  horizon: text,
  expectedOn: day,
  identifiedOn: day,
  settledHorizon: horizon,
  settledExpectedOn: day,
  createdAt: z.string(),
  updatedAt: z.string(),
  opportunity: z.nullable(z.object({ stage: text })),
});

const toOpenNeed = ({ createdAt, updatedAt, ...node }: z.output<typeof OpenNeedNode>): OpenNeed => {
  const known = z.parse(horizon, node.horizon);
  return {
    ...node,
    horizon: known,
    hasOwnHorizon: known === null && node.horizon !== null && node.horizon !== '',
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
  };
};

/** Fields whose silent absence would move a need are asked for by name. */
const OPEN = and(
  { needState: { eq: 'OPEN' } },
  ...knows(['horizon', 'expectedOn', 'identifiedOn', 'settledHorizon', 'settledExpectedOn', 'opportunityId']),
);

const inScopeOf = (scope: Scope): Filter[] => {
  const own = inScope(scope, { mayHaveNoCompany: true });
  // A won opportunity covers its need, whichever company that is of.
  return scope.kind === 'COMPANIES'
    ? [{ or: [...own, { opportunity: { companyId: anyOf(scope.companyIds) } }] }]
    : own;
};

const dayText = (value: DayNumber | null): string | null => (value === null ? null : formatDay(value));

const DAYS = ['expectedOn', 'identifiedOn', 'settledExpectedOn'] as const;

type Written = Record<string, string | null>;

const toWritten = ({ needState, horizon, settledHorizon, ...days }: NeedValues): Written => ({
  ...(needState === undefined ? {} : { needState }),
  ...(horizon === undefined ? {} : { horizon }),
  ...(settledHorizon === undefined ? {} : { settledHorizon }),
  ...Object.fromEntries(
    DAYS.flatMap((name) => {
      const value = days[name];
      return value === undefined ? [] : [[name, dayText(value)]];
    }),
  ),
});

/** Open needs over Twenty's GraphQL. */
export const createNeedStore = (client: TwentyClient): NeedStore => ({
  async page(scope, cursor) {
    const after = cursor === null ? [] : [{ id: { gt: cursor } }];
    const answer = await client.query(LIST_OPEN_NEEDS, { needs: and(...after, ...inScopeOf(scope), OPEN) });
    const { nodes, hasMore } = readPage(OPEN_NEEDS, OpenNeedNode, answer);
    return { needs: nodes.map(toOpenNeed), hasMore };
  },

  async read(needIds) {
    const needs = and({ id: anyOf(needIds) }, OPEN);
    const answer = await client.query(LIST_OPEN_NEEDS, { needs });
    return (await readList(client, OPEN_NEEDS, needs, OpenNeedNode, answer)).map(toOpenNeed);
  },

  write: (changes) =>
    writeGuarded(
      client,
      NEED_UPDATE,
      changes.map(({ need, values }) => ({
        id: need.id,
        updatedAt: need.updatedAt,
        values: toWritten(values),
      })),
    ),
});
