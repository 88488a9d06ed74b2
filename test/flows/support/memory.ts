/** Ports in memory: accounts that are read and written at once, so that a flow is tested in milliseconds. */
import type { Account, AccountObject } from '../../../src/domain/account/account.ts';
import type { StoredPolicy } from '../../../src/domain/policy/stored-policy.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import type {
  AccountReader,
  AccountWork,
  AccountWriter,
  RecomputePorts,
  Wanted,
  WorkOutcome,
} from '../../../src/flows/account/ports.ts';

export const MORNING = new Date('2026-11-23T09:00:00.000Z');

const LIST_OF: Readonly<Record<Exclude<AccountObject, 'company'>, keyof Account>> = {
  opportunity: 'opportunities',
  contract: 'contracts',
  accountNeed: 'accountNeeds',
  person: 'people',
  keyAccount: 'keyAccounts',
  closenessScore: 'closenessScores',
  espPlan: 'espPlans',
  planObjective: 'planObjectives',
  salesCredit: 'salesCredits',
  supportRequest: 'supportRequests',
  dealAssessment: 'dealAssessments',
  dealCompetitor: 'dealCompetitors',
  decisionCriterion: 'decisionCriteria',
  dealMilestone: 'dealMilestones',
};

type Row = { id: string };

function corrected(account: Account, work: AccountWork): Account {
  let next = account;
  for (const { object, id, values } of work.corrections) {
    if (object === 'company') {
      if (next.company) next = { ...next, company: { ...next.company, ...values } as Account['company'] };
      continue;
    }
    const list = LIST_OF[object];
    const rows = (next[list] as readonly Row[]).map((row) => (row.id === id ? { ...row, ...values } : row));
    next = { ...next, [list]: rows };
  }
  for (const { object, id, values } of work.creations) {
    const list = LIST_OF[object];
    const row = { ...values, id: id.replace(/^new /, ''), updatedAt: MORNING };
    next = { ...next, [list]: [...(next[list] as readonly Row[]), row] };
  }
  return next;
}

export type Memory = RecomputePorts & {
  accounts: AccountReader & { readings: Wanted[] };
  work: AccountWriter & { writings: AccountWork[][] };
  stored: Map<string, Account>;
  /** Companies that were left to the feed. */
  uncounted: string[];
  /** The next write of a company finds that it was overtaken. */
  overtakeOnce(companyId: string): void;
};

/** A workspace of accounts with a policy. */
export function inMemory(
  accounts: readonly Account[],
  { policies = [], now = () => MORNING }: { policies?: readonly StoredPolicy[]; now?: () => Date } = {},
): Memory {
  const stored = new Map(accounts.map((account) => [account.company?.id ?? '', account]));
  const readings: Wanted[] = [];
  const writings: AccountWork[][] = [];
  const overtaken = new Set<string>();
  const uncounted: string[] = [];

  const outcomeOf = (work: AccountWork, readAt: Date): WorkOutcome => {
    const key = work.companyId ?? '';
    const account = stored.get(key);
    if (overtaken.delete(key)) return { companyId: work.companyId, result: 'OVERTAKEN' };
    if (!account) return { companyId: work.companyId, result: 'GONE' };
    const next = corrected(account, work);
    const { mark } = work;
    stored.set(
      key,
      next.company && mark
        ? {
            ...next,
            company: {
              ...next.company,
              countedRecords: mark.countedRecords,
              scoredAt: mark.isScored ? readAt : next.company.scoredAt,
            },
          }
        : next,
    );
    return { companyId: work.companyId, result: 'WRITTEN' };
  };

  return {
    accounts: {
      readings,
      async read(wanted) {
        readings.push(wanted);
        return {
          accounts: wanted.companyIds.flatMap((id) => {
            const account = stored.get(id);
            return account ? [{ ...account, hasTraffic: wanted.withTraffic }] : [];
          }),
          policies: [...policies],
          discovered: [],
        };
      },
      async companiesCounting() {
        return [];
      },
      async memberNames() {
        return new Map();
      },
    },
    work: {
      async forget() {},
      async retie() {},
      async uncount(companyIds) {
        uncounted.push(...companyIds);
      },
      writings,
      async write(works, _problem, readAt) {
        writings.push([...works]);
        return works.map((work) => outcomeOf(work, readAt));
      },
    },
    stored,
    uncounted,
    overtakeOnce: (companyId) => overtaken.add(companyId),
    decisionRuns: { touchedSince: async () => [] },
    clock: { now },
    log: { write: () => undefined },
    scoring: DEFAULT_SETTINGS,
    settings: { timeZone: 'UTC', language: 'en' },
  };
}
