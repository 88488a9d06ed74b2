import type { AccountWork, AccountWriter } from '../../../flows/account/ports.ts';
import type { TwentyClient } from '../client.ts';
import { forgetCompanies, uncountCompanies } from './forget.ts';
import { retie } from './retie.ts';
import { onlyStillSo } from './still-so.ts';
import { createOutcomes, type Outcomes } from './write-outcomes.ts';
import { type PaperRows, paperRows } from './write-papers.ts';
import { planAccounts, planPapers } from './write-plan.ts';
import { createOthers, restoreCredits, returnBroughtBack } from './write-repairs.ts';
import { type AnswerRow, inParts, type Sent, sendFurther, sendRoots } from './write-requests.ts';

const NOTHING = {
  corrections: [],
  creations: [],
  removedMonths: [],
  tasks: [],
  closedTasks: [],
  notes: [],
  mark: null,
};

/** Companies that a newer reading has marked by the time that their rows were written. */
function newerMarks(sent: readonly Sent[], readAt: Date): Set<string> {
  const marksOf = ({ id, scoredAt, company }: AnswerRow) => [
    ...(scoredAt === undefined ? [] : [{ companyId: id, mark: scoredAt }]),
    ...(company ? [{ companyId: company.id, mark: company.scoredAt }] : []),
  ];
  return new Set(
    sent
      .flatMap(({ rows }) => rows ?? [])
      .flatMap(marksOf)
      .filter(({ mark }) => mark !== null && Date.parse(mark) > readAt.getTime())
      .map(({ companyId }) => companyId),
  );
}

/**
 * Writes what accounts are to show over Twenty's GraphQL. Tasks and notes come first: what says that they were given
 * must not stand without them, and what ties them needs them to be there. Everything else is one document, unless an
 * object's records get different values that no upsert may give them.
 */
export function createAccountWriter(client: TwentyClient): AccountWriter {
  /** Makes tasks and notes; works whose papers could not be made are refused. */
  const writePapers = async (papers: PaperRows, outcomes: Outcomes): Promise<void> => {
    for (const roots of planPapers(papers)) {
      for (const one of await sendRoots(client, 'WritePapers', roots))
        if (one.error) await createOthers(client, 'WritePapers', one, outcomes);
    }
  };

  const settleRoot = async (one: Sent, outcomes: Outcomes): Promise<void> => {
    const { root, rows, error } = one;
    if (error && root.kind === 'CREATE') {
      if (root.object !== 'salesCredit') return createOthers(client, 'WriteAccounts', one, outcomes);
      if (error.code === 'DUPLICATE') return restoreCredits(client, one, outcomes);
    }
    if (error) outcomes.refuse(root.rows, root.field, error);
    else if (root.kind === 'GUARDED' || root.kind === 'CLAIM') {
      const written = new Set(rows?.map(({ id }) => id));
      for (const id of written) outcomes.answered.add(id);
      outcomes.overtake(root.rows.filter(({ id }) => !written.has(id)));
    }
  };

  const settle = async (
    sent: readonly Sent[],
    work: readonly AccountWork[],
    outcomes: Outcomes,
    readAt: Date,
  ): Promise<void> => {
    const all = await inParts(client, sent);
    await returnBroughtBack(client, all, outcomes, readAt);
    for (const one of all) await settleRoot(one, outcomes);
    const newer = newerMarks(all, readAt);
    for (const [owner, { companyId }] of work.entries())
      if (companyId !== null && newer.has(companyId)) outcomes.overtake([{ id: companyId, owners: [owner] }]);
  };

  return {
    retie: (arrivals) => retie(client, arrivals),

    uncount: (companyIds) => uncountCompanies(client, companyIds),

    forget: (companyIds, forgottenAt) => forgetCompanies(client, companyIds, forgottenAt),

    async write(work, policyProblem, readAt) {
      const outcomes = createOutcomes();
      const papers = await paperRows(work);
      await writePapers(papers, outcomes);
      const kept = work.map((one, owner) => (outcomes.isRefused(owner) ? { ...one, ...NOTHING } : one));
      const ties = outcomes.isAnyRefused() ? await paperRows(kept) : papers;
      let send = sendRoots;
      for (const planned of await planAccounts(kept, ties, policyProblem, readAt)) {
        const roots = await onlyStillSo(client, planned, outcomes);
        if (roots.length === 0) continue;
        await settle(await send(client, 'WriteAccounts', roots), work, outcomes, readAt);
        send = sendFurther;
      }
      return outcomes.all(work);
    },
  };
}
