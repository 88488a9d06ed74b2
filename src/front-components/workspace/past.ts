/** What records remember of earlier days, as the app stores it: read leniently, what can't be read is left out. */
import * as z from 'zod/mini';
import { dayOfInstant, formatDay } from '../../domain/shared/calendar.ts';
import type { Money } from '../../domain/shared/money.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { COMPANIES_QUERY, CONTRACT_QUERY, COVERAGE_QUERY, MEMBERS_QUERY } from './documents.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';
import { money, moneyBeside } from './money.ts';
import { firstOf } from './records.ts';

const text = z.nullable(z.string());
const maybe = z.optional(text);
const number = z.nullable(z.number());

const listed = <Schema extends z.ZodMiniType>(stored: unknown, schema: Schema): z.output<Schema>[] =>
  (Array.isArray(stored) ? stored : []).flatMap((entry) => {
    const { success, data } = z.safeParse(schema, entry);
    return success ? [data] : [];
  });

const StoredShares = z.object({
  since: z.string(),
  ownerCreditShare: number,
  directorCreditShare: number,
  regionalOwnerId: maybe,
  directorId: maybe,
});

/** Who covered an account with which share of the credit, in per cent, from a day on; `until` the day before the next. */
export type CoverageSpan = {
  since: string;
  until: string | null;
  owner: string | null;
  ownerShare: number | null;
  director: string | null;
  directorShare: number | null;
};

async function namesOf(
  client: WorkspaceClient,
  query: string,
  list: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const name = z.nullable(z.union([z.string(), z.object({ firstName: text, lastName: text })]));
  const answer = parsed(
    await client.graphql(query, { ids: [...new Set(ids)] }),
    z.object({ data: z.object({ [list]: listOf(z.object({ id: z.string(), name })) }) }),
  );
  // Somebody who may not see names reads the rest.
  if (!answer.ok) return new Map();
  return new Map(
    (answer.data.data[list] ?? []).flatMap((node): [string, string][] => {
      const full =
        typeof node.name === 'string'
          ? node.name
          : [node.name?.firstName, node.name?.lastName].filter(Boolean).join(' ');
      return full === '' ? [] : [[node.id, full]];
    }),
  );
}

/** The names of companies by id, as far as the reader may see them. */
export const readCompanyNames = (client: WorkspaceClient, ids: readonly string[]) =>
  namesOf(client, COMPANIES_QUERY, 'companies', ids);

const dayBefore = (day: string): string => formatDay(dayOfInstant(new Date(`${day}T00:00:00Z`)) - 1);

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(`${day}T00:00:00Z`));

/** Who covered a key account, the present coverage first; null for one that is not there. */
export async function readCoverage(
  client: WorkspaceClient,
  id: string,
): Promise<Answer<CoverageSpan[] | null>> {
  const found = await firstOf(
    client.graphql(COVERAGE_QUERY, { id }),
    'keyAccounts',
    z.object({ id: z.string(), coverageHistory: z.unknown() }),
  );
  if (!found.ok || found.data === null) return found.ok ? { ok: true, data: null } : found;
  const entries = listed(found.data.coverageHistory, StoredShares)
    .filter(({ since }) => isDay(since))
    .toSorted((one, other) => (one.since < other.since ? -1 : 1));
  const members = entries.flatMap(({ regionalOwnerId, directorId }) => [regionalOwnerId, directorId]);
  const names = await namesOf(
    client,
    MEMBERS_QUERY,
    'workspaceMembers',
    members.filter((member) => typeof member === 'string'),
  );
  const nameOf = (member: string | null | undefined) => (member == null ? null : (names.get(member) ?? ''));
  const spans = entries.map((entry, index): CoverageSpan => {
    const next = entries[index + 1];
    return {
      since: entry.since,
      until: next === undefined ? null : dayBefore(next.since),
      owner: nameOf(entry.regionalOwnerId),
      ownerShare: entry.ownerCreditShare,
      director: nameOf(entry.directorId),
      directorShare: entry.directorCreditShare,
    };
  });
  return { ok: true, data: spans.toReversed() };
}

const StoredEarlier = moneyBeside({ until: z.string() });

const StoredTerm = moneyBeside({
  startsOn: z.string(),
  endsOn: z.string(),
  amountPer: maybe,
  earlier: z.optional(z.unknown()),
});

const Contract = z.object({
  id: z.string(),
  name: text,
  companyId: text,
  startsOn: text,
  endsOn: text,
  amount: money,
  amountPer: text,
  earlierAmounts: z.unknown(),
  pastTerms: z.unknown(),
});

/** A term of a contract and its amount; `earlier` stood before, each until a day. */
export type Term = {
  startsOn: string | null;
  endsOn: string | null;
  amount: Money;
  amountPer: string | null;
  earlier: { until: string; amount: Money }[];
};

export type ContractTerms = {
  id: string;
  name: string | null;
  companyId: string | null;
  present: Term;
  /** The last that ended first. */
  past: Term[];
};

const earlierIn = (stored: unknown): Term['earlier'] =>
  listed(stored, StoredEarlier).map(({ until, amount }) => ({ until, amount }));

/** The terms of a contract; null for one that is not there. */
export async function readTerms(client: WorkspaceClient, id: string): Promise<Answer<ContractTerms | null>> {
  const found = await firstOf(client.graphql(CONTRACT_QUERY, { id }), 'contracts', Contract);
  if (!found.ok || found.data === null) return found.ok ? { ok: true, data: null } : found;
  const { name, companyId, startsOn, endsOn, amount, amountPer, earlierAmounts, pastTerms } = found.data;
  const past = listed(pastTerms, StoredTerm).map(
    ({ startsOn: from, endsOn: to, amount: worth, amountPer: per, earlier }): Term => ({
      startsOn: from,
      endsOn: to,
      amount: worth,
      amountPer: per ?? null,
      earlier: earlierIn(earlier),
    }),
  );
  return {
    ok: true,
    data: {
      id,
      name,
      companyId,
      present: { startsOn, endsOn, amount, amountPer, earlier: earlierIn(earlierAmounts) },
      past: past.toSorted((one, other) => ((one.startsOn ?? '') < (other.startsOn ?? '') ? 1 : -1)),
    },
  };
}

const Failure = z.object({ companyId: text, reason: z.string() });

/** Something a run could not calculate: a record to open where one is known, and why. */
export type RunFailure = { record: { object: string; id: string } | null; reason: string };

/** A failure of a record of no company names it before its reason. */
const NAMED_RECORD = /^([a-zA-Z]+) ([0-9a-f-]{36}): (.*)$/s;

/** The failures that a run has stored. */
export const failuresIn = (stored: unknown): RunFailure[] =>
  listed(stored, Failure).map(({ companyId, reason }) => {
    if (companyId !== null) return { record: { object: 'company', id: companyId }, reason };
    const [, object, id, rest] = NAMED_RECORD.exec(reason) ?? [];
    return object && id && rest !== undefined
      ? { record: { object, id }, reason: rest }
      : { record: null, reason };
  });
