import * as z from 'zod/mini';
import type { CompanyChange, ScoreWriter, WriteOutcome } from '../../flows/ports.ts';
import type { Answer, TwentyClient } from './client.ts';
import { RETURN_TO_TRASH, WRITE_ROOTS, type WriteRootName, writeScores } from './documents/writes.ts';
import { toWorkspaceError } from './errors.ts';
import { and, anyOf, markedBefore } from './filters.ts';
import { type Plan, planWrites, variablesOf } from './write-plan.ts';

const Owner = z.nullable(z.object({ id: z.string(), scoredAt: z.nullable(z.string()) }));
const Row = z.object({
  id: z.string(),
  createdAt: z.optional(z.string()),
  scoredAt: z.optional(z.nullable(z.string())),
  company: z.optional(Owner),
});
type Row = z.infer<typeof Row>;

/** The batched writes, each with the update beside it, the record's mark, and the way back. Companies come first. */
const UPSERTS: readonly {
  claim: WriteRootName;
  upsert: WriteRootName;
  mark: string;
  document: string;
}[] = [
  { claim: 'claimCompanies', upsert: 'companies', mark: 'scoredAt', document: RETURN_TO_TRASH.companies },
  { claim: 'claimPeople', upsert: 'people', mark: 'closenessScoredAt', document: RETURN_TO_TRASH.people },
  {
    claim: 'claimKeyAccounts',
    upsert: 'keyAccounts',
    mark: 'scoredAt',
    document: RETURN_TO_TRASH.keyAccounts,
  },
];

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

/** Why a write was not done in full. Twenty 2.21 does not say which root an error belongs to; its null does. */
const refusalOf = ({ data, errors }: Answer, { roots }: Plan): string | null => {
  const [first] = errors;
  if (!first) return null;
  const { code, message } = toWorkspaceError(first);
  const refused = roots.map(fieldOf).filter((field) => (data[field] ?? null) === null);
  return `${code}: ${refused.join(', ')}: ${message}`;
};

/** Writes computed values over Twenty's GraphQL, guarded by each company's `scoredAt` mark. */
export const createScoreWriter = (client: TwentyClient): ScoreWriter => {
  const returnToTrash = async (answer: Answer, plan: Plan, readAt: Date): Promise<string[]> => {
    const found = UPSERTS.map(({ claim, upsert, mark, document }) => ({
      ids: broughtBack(answer, plan, claim, upsert, readAt),
      mark,
      document,
    }));
    for (const { ids, mark, document } of found.filter(({ ids }) => ids.length > 0)) {
      // A record with a mark as new as ours is alive, whatever the answers looked like: it must never be thrown away.
      await client.mutate(document, { filter: and({ id: anyOf(ids) }, markedBefore(mark, readAt)) });
    }
    return found[0]?.ids ?? [];
  };

  const outcomesOf = (
    answer: Answer,
    plan: Plan,
    changes: readonly CompanyChange[],
    confirmed: readonly string[],
    gone: readonly string[],
    readAt: Date,
  ): WriteOutcome[] => {
    const refusal = refusalOf(answer, plan);
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
      const outcomes = new Map<string, WriteOutcome>();
      for (const plan of planWrites(changes, confirmed, policyProblem, readAt)) {
        const answer = await client.mutate(writeScores(plan.roots), variablesOf(plan));
        const gone = await returnToTrash(answer, plan, readAt);
        // What went wrong with further contacts counts against nobody: the next pass compares them again.
        if (outcomes.size > 0) continue;
        for (const outcome of outcomesOf(answer, plan, changes, confirmed, gone, readAt)) {
          outcomes.set(outcome.companyId, outcome);
        }
      }
      return [...outcomes.values()];
    },
  };
};
