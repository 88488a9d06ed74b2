/** What a rescore's write consists of: which roots, with which values, under which guards. */
import { chunksOf } from '../../domain/shared/grouping.ts';
import type { CompanyChange } from '../../flows/ports.ts';
import { WRITE_ROOTS, type WriteRootName } from './documents/writes.ts';
import { ALIVE, and, anyOf, type Filter, markedBefore } from './filters.ts';

/** The most records that one of Twenty's writes takes. */
const MOST_RECORDS = 200;

/** Roots of one write and all variables they might need. */
export type Plan = { roots: WriteRootName[]; variables: Record<string, unknown> };

/** Living records that no newer reading has marked. */
const older = (ids: readonly string[], mark: string, readAt: Date): Filter =>
  and({ id: anyOf(ids) }, ALIVE, markedBefore(mark, readAt));

const living = (ids: readonly string[]): Filter => and({ id: anyOf(ids) }, ALIVE);

const NOTHING: Plan = { roots: [], variables: {} };

/**
 * One record is written by an update that its own mark guards, several by an upsert: an update gives every record
 * the same values, an upsert each its own, but can't be conditional and brings records back from the trash. The
 * update beside an upsert tells which of the records were alive, and raises their marks.
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
  const claim = older(marked, 'scoredAt', readAt);
  if (marked.length === 0) return NOTHING;
  if (marked.length === 1 || changed.length === 0) {
    const { id: _id, ...values } = changed[0] ?? { id: '' };
    return { roots: ['claimCompanies'], variables: { claim, claimed: { ...values, scoredAt } } };
  }
  return {
    roots: ['claimCompanies', 'companies'],
    variables: { claim, claimed: { scoredAt }, companies: changed },
  };
};

const planPeople = (people: readonly { id: string; closeness: number }[], readAt: Date): Plan => {
  const closenessScoredAt = readAt.toISOString();
  const ids = people.map(({ id }) => id);
  const [only, second] = people;
  if (!only) return NOTHING;
  return second
    ? {
        roots: ['claimPeople', 'people'],
        variables: { livingPeople: living(ids), markedPeople: { closenessScoredAt }, people },
      }
    : {
        roots: ['claimPeople'],
        variables: {
          livingPeople: older(ids, 'closenessScoredAt', readAt),
          markedPeople: { closeness: only.closeness, closenessScoredAt },
        },
      };
};

const planKeyAccounts = (changes: readonly CompanyChange[], readAt: Date): Plan => {
  const keyAccounts = changes.flatMap(({ keyAccount }) => (keyAccount ? [keyAccount] : []));
  const ids = keyAccounts.map(({ id }) => id);
  const scoredAt = readAt.toISOString();
  const [only, second] = keyAccounts;
  if (!only) return NOTHING;
  const { id: _id, ...values } = only;
  return second
    ? {
        roots: ['claimKeyAccounts', 'keyAccounts'],
        variables: { livingKeyAccounts: living(ids), markedKeyAccounts: { scoredAt }, keyAccounts },
      }
    : {
        roots: ['claimKeyAccounts'],
        variables: {
          livingKeyAccounts: older(ids, 'scoredAt', readAt),
          markedKeyAccounts: { ...values, scoredAt },
        },
      };
};

/** A month's row is never alive without being ours, so bringing one back is right, and an upsert does. */
const planMonths = (changes: readonly CompanyChange[], readAt: Date): Plan => {
  const calculatedAt = readAt.toISOString();
  const months = changes.flatMap(({ companyId, month }) => (month ? [{ companyId, ...month }] : []));
  const [only, second] = months;
  if (!only) return NOTHING;
  const { id, ...values } = only;
  if (!second && id !== null) {
    return {
      roots: ['claimMonth'],
      variables: { olderMonth: older([id], 'calculatedAt', readAt), month: { ...values, calculatedAt } },
    };
  }
  return {
    roots: ['months'],
    variables: { months: months.map(({ id: _row, ...row }) => ({ ...row, calculatedAt })) },
  };
};

const join = (...plans: readonly Plan[]): Plan => ({
  roots: plans.flatMap(({ roots }) => roots),
  variables: Object.assign({}, ...plans.map(({ variables }) => variables)),
});

/** The variables that a plan's roots declare, and no others. */
export const variablesOf = ({ roots, variables }: Plan): Record<string, unknown> => {
  const names = roots.flatMap((root) =>
    [...WRITE_ROOTS[root].declaration.matchAll(/\$(\w+):/g)].map(([, name]) => name ?? ''),
  );
  return Object.fromEntries(names.map((name) => [name, variables[name]]));
};

export type PolicyProblemText = { id: string; text: string | null };

const planPolicyProblem = (problem: PolicyProblemText | null): Plan =>
  problem
    ? {
        roots: ['policyProblem'],
        variables: { policyId: problem.id, policyProblem: { policyProblem: problem.text ?? '' } },
      }
    : NOTHING;

/** The plans of all requests of one write: a single one, unless more contacts changed than a write takes. */
export const planWrites = (
  changes: readonly CompanyChange[],
  confirmed: readonly string[],
  policyProblem: PolicyProblemText | null,
  readAt: Date,
): Plan[] => {
  const [people = [], ...furtherPeople] = chunksOf(
    changes.flatMap(({ contacts }) => contacts),
    MOST_RECORDS,
  );
  const first = join(
    planCompanies(changes, confirmed, readAt),
    planPeople(people, readAt),
    planKeyAccounts(changes, readAt),
    planMonths(changes, readAt),
    planPolicyProblem(policyProblem),
  );
  return [first, ...furtherPeople.map((chunk) => planPeople(chunk, readAt))];
};
