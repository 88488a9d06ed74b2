import * as z from 'zod/mini';
import { chunksOf } from '../../domain/shared/grouping.ts';
import type { CompanyChange, ScoreWriter, WriteOutcome } from '../../flows/ports.ts';
import type { Answer, TwentyClient } from './client.ts';
import { RETURN_TO_TRASH, WRITE_ROOTS, type WriteRootName, writeScores } from './documents.ts';
import { toWorkspaceError } from './errors.ts';
import { and, anyOf, type Filter } from './filters.ts';

/** The most records that one of Twenty's writes takes. */
const MOST_RECORDS = 200;

const Owner = z.nullable(z.object({ id: z.string(), scoredAt: z.nullable(z.string()) }));
const Row = z.object({
  id: z.string(),
  createdAt: z.optional(z.string()),
  scoredAt: z.optional(z.nullable(z.string())),
  company: z.optional(Owner),
});
type Row = z.infer<typeof Row>;

type Plan = { roots: WriteRootName[]; variables: Record<string, unknown> };

/** Companies that no newer reading has marked. */
const unmarkedSince = (ids: readonly string[], readAt: Date): Filter =>
  and({ id: anyOf(ids) }, { or: [{ scoredAt: { is: 'NULL' } }, { scoredAt: { lt: readAt.toISOString() } }] });

/**
 * One update for one record, an upsert for several: an update can't bring a record back from the trash, but gives
 * every record the same values; an upsert gives each its own, but brings records back. The update that goes before
 * the upsert tells which of them are alive.
 */
const planCompanies = (
  changes: readonly CompanyChange[],
  confirmed: readonly string[],
  readAt: Date,
): Plan => {
  const changed = changes.flatMap(({ companyId, company }) =>
    company ? [{ id: companyId, ...company }] : [],
  );
  const marked = [...changes.map(({ companyId }) => companyId), ...confirmed];
  const scoredAt = readAt.toISOString();
  const [only] = changed;
  if (changed.length === 1 && only && marked.length === 1) {
    const { id, ...values } = only;
    return {
      roots: ['claimCompanies'],
      variables: { claim: unmarkedSince([id], readAt), claimed: { ...values, scoredAt } },
    };
  }
  return {
    roots:
      marked.length === 0 ? [] : changed.length === 0 ? ['claimCompanies'] : ['claimCompanies', 'companies'],
    variables: { claim: unmarkedSince(marked, readAt), claimed: { scoredAt }, companies: changed },
  };
};

const planPeople = (people: readonly { id: string; closeness: number }[], readAt: Date): Plan => {
  const closenessScoredAt = readAt.toISOString();
  const [only] = people;
  if (!only) return { roots: [], variables: {} };
  const living = { livingPeople: { id: anyOf(people.map(({ id }) => id)) } };
  return people.length === 1
    ? {
        roots: ['claimPeople'],
        variables: { ...living, markedPeople: { closeness: only.closeness, closenessScoredAt } },
      }
    : {
        roots: ['claimPeople', 'people'],
        variables: { ...living, markedPeople: { closenessScoredAt }, people },
      };
};

const planKeyAccounts = (changes: readonly CompanyChange[], readAt: Date): Plan => {
  const keyAccounts = changes.flatMap(({ keyAccount }) => (keyAccount ? [keyAccount] : []));
  const scoredAt = readAt.toISOString();
  const [only] = keyAccounts;
  if (!only) return { roots: [], variables: {} };
  const living = { livingKeyAccounts: { id: anyOf(keyAccounts.map(({ id }) => id)) } };
  const { id: _id, ...values } = only;
  return keyAccounts.length === 1
    ? { roots: ['claimKeyAccounts'], variables: { ...living, markedKeyAccounts: { ...values, scoredAt } } }
    : {
        roots: ['claimKeyAccounts', 'keyAccounts'],
        variables: { ...living, markedKeyAccounts: { scoredAt }, keyAccounts },
      };
};

const planMonths = (changes: readonly CompanyChange[], readAt: Date): Plan => {
  const months = changes.flatMap(({ companyId, month }) =>
    month ? [{ companyId, ...month, calculatedAt: readAt.toISOString() }] : [],
  );
  return months.length === 0 ? { roots: [], variables: {} } : { roots: ['months'], variables: { months } };
};

const join = (...plans: readonly Plan[]): Plan => ({
  roots: plans.flatMap(({ roots }) => roots),
  variables: Object.assign({}, ...plans.map(({ variables }) => variables)),
});

const needed = ({ roots, variables }: Plan): Record<string, unknown> => {
  const names = roots.flatMap((root) =>
    [...WRITE_ROOTS[root].declaration.matchAll(/\$(\w+):/g)].map(([, name]) => name ?? ''),
  );
  return Object.fromEntries(names.map((name) => [name, variables[name]]));
};

const fieldOf = (root: WriteRootName): string => /^\w+/.exec(WRITE_ROOTS[root].call)?.[0] ?? '';

const rowsOf = (answer: Answer, root: WriteRootName): Row[] | null => {
  const rows = z.safeParse(z.array(Row), answer.data[fieldOf(root)]);
  return rows.success ? rows.data : null;
};

/** Ids that a batched write brought back from the trash: written, though the claim before it did not find them. */
const broughtBack = (
  answer: Answer,
  plan: Plan,
  claim: WriteRootName,
  upsert: WriteRootName,
  readAt: Date,
): string[] => {
  if (!plan.roots.includes(upsert)) return [];
  const living = rowsOf(answer, claim);
  const written = rowsOf(answer, upsert);
  // Without the claim's answer nobody knows who was alive, and a living record must never be thrown away.
  if (living === null || written === null) return [];
  const alive = new Set(living.map(({ id }) => id));
  // A company that lives but carries a mark as new as ours was not claimed either: it stays.
  const isOlder = (mark: string | null | undefined): boolean => !mark || Date.parse(mark) < readAt.getTime();
  return written.filter(({ id, scoredAt }) => !alive.has(id) && isOlder(scoredAt)).map(({ id }) => id);
};

const isNewer = (mark: string | null, readAt: Date): boolean =>
  mark !== null && Date.parse(mark) > readAt.getTime();

const refusalOf = ({ errors }: Answer): string | null => {
  const [first] = errors;
  if (!first) return null;
  const { code, message } = toWorkspaceError(first);
  return `${code}: ${first.path?.[0] ?? 'write'}: ${message}`;
};

/** Writes computed values over Twenty's GraphQL, guarded by each company's `scoredAt` mark. */
export const createScoreWriter = (client: TwentyClient): ScoreWriter => {
  const returnToTrash = async (answer: Answer, plan: Plan, readAt: Date): Promise<string[]> => {
    const companies = broughtBack(answer, plan, 'claimCompanies', 'companies', readAt);
    const people = broughtBack(answer, plan, 'claimPeople', 'people', readAt);
    const keyAccounts = broughtBack(answer, plan, 'claimKeyAccounts', 'keyAccounts', readAt);
    for (const [ids, document] of [
      [companies, RETURN_TO_TRASH.companies],
      [people, RETURN_TO_TRASH.people],
      [keyAccounts, RETURN_TO_TRASH.keyAccounts],
    ] as const) {
      if (ids.length > 0) await client.mutate(document, { filter: { id: anyOf(ids) } });
    }
    return companies;
  };

  const outcomesOf = (
    answer: Answer,
    plan: Plan,
    changes: readonly CompanyChange[],
    confirmed: readonly string[],
    gone: readonly string[],
    readAt: Date,
  ): WriteOutcome[] => {
    const refusal = refusalOf(answer);
    const claimed = new Set((rowsOf(answer, 'claimCompanies') ?? []).map(({ id }) => id));
    const marks = plan.roots
      .flatMap((root) => rowsOf(answer, root) ?? [])
      .flatMap(({ id, scoredAt, company }) => [
        ...(scoredAt === undefined ? [] : [{ companyId: id, mark: scoredAt }]),
        ...(company ? [{ companyId: company.id, mark: company.scoredAt }] : []),
      ]);
    const overtaken = new Set(
      marks.filter(({ mark }) => isNewer(mark, readAt)).map(({ companyId }) => companyId),
    );
    return [...changes.map(({ companyId }) => companyId), ...confirmed].map((companyId): WriteOutcome => {
      if (gone.includes(companyId)) return { companyId, result: 'GONE' };
      if (refusal) return { companyId, result: 'REFUSED', reason: refusal };
      return {
        companyId,
        result: overtaken.has(companyId) || !claimed.has(companyId) ? 'OVERTAKEN' : 'WRITTEN',
      };
    });
  };

  return {
    async write(changes, confirmed, policyProblem, readAt): Promise<WriteOutcome[]> {
      const [people = [], ...furtherPeople] = chunksOf(
        changes.flatMap(({ contacts }) => contacts),
        MOST_RECORDS,
      );
      const plan = join(
        planCompanies(changes, confirmed, readAt),
        planPeople(people, readAt),
        planKeyAccounts(changes, readAt),
        planMonths(changes, readAt),
        policyProblem
          ? {
              roots: ['policyProblem'],
              variables: {
                policyId: policyProblem.id,
                policyProblem: { policyProblem: policyProblem.text ?? '' },
              },
            }
          : { roots: [], variables: {} },
      );
      const answer = await client.mutate(writeScores(plan.roots), needed(plan));
      const gone = await returnToTrash(answer, plan, readAt);
      const outcomes = outcomesOf(answer, plan, changes, confirmed, gone, readAt);
      for (const chunk of furtherPeople) {
        const further = planPeople(chunk, readAt);
        await returnToTrash(
          await client.mutate(writeScores(further.roots), needed(further)),
          further,
          readAt,
        );
      }
      return outcomes;
    },
  };
};
