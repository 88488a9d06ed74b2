import type { StoredCredit } from '../../domain/account/programme-records.ts';
import { restatedHistory } from '../../domain/credit/coverage-rule.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { Hidden } from '../../domain/shared/hidden.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { followCommand } from '../account/follow-command.ts';
import type { RecomputePorts } from '../account/ports.ts';
import { MOST_ATTEMPTS } from '../attempts.ts';
import type { Leaders } from '../merge/ports.ts';
import { secondProblem } from '../merge/second.ts';
import type { CoverageStore } from './coverage-ports.ts';
import type { CreditStore } from './credit-ports.ts';

/** Before any day that a credit can have. */
const BEGINNING: DayNumber = Number.MIN_SAFE_INTEGER;

export type RestatePorts = RecomputePorts & {
  leaders: Leaders;
  coverage: Pick<CoverageStore, 'find' | 'replaceHistory'>;
};

/** Whoever asks, with their rights. */
export type Decider = {
  coverage: Pick<CoverageStore, 'confirmShares'>;
  credits: Pick<CreditStore, 'seen'>;
};

/**
 * How many credits were changed of those that whoever asked may see, or why nothing was restated. Whoever may see no
 * credits is told that these are hidden, and no number.
 */
export type Restated = {
  changed: number | null;
  hidden: readonly Hidden[];
  error?: string;
  failure?: string;
};

const HIDDEN: readonly Hidden[] = [{ list: 'salesCredits', fields: null }];

const refused = (error: string): Restated => ({ changed: 0, hidden: [], error });

const notThere = (keyAccountId: string): Restated =>
  refused(`There is no key account ${keyAccountId}, or you may not see it.`);

async function toldOf({ credits }: Decider, changedIds: readonly string[]): Promise<Restated> {
  const changed = await credits.seen(changedIds);
  return { changed, hidden: changed === null ? HIDDEN : [] };
}

async function creditsOf(
  { accounts, clock }: RestatePorts,
  companyId: string,
): Promise<readonly StoredCredit[]> {
  const wanted = { companyIds: [companyId], records: {}, withTraffic: false };
  return (await accounts.read(wanted, clock.now())).accounts.flatMap(({ salesCredits }) => salesCredits);
}

/** Recomputes a company, and tells whoever asked how many of its credits that changed. */
async function follow(
  ports: RestatePorts,
  decider: Decider,
  companyId: string,
  restatedFrom: DayNumber,
  until: Date,
): Promise<Restated> {
  const before = new Map(
    (await creditsOf(ports, companyId)).map(({ id, updatedAt }) => [id, updatedAt.getTime()]),
  );
  const asked = { companyIds: [companyId], withTraffic: false, restatedFrom };
  const [failed] = await followCommand(ports, asked, until);
  const after = await creditsOf(ports, companyId);
  const changed = after.filter(({ id, updatedAt }) => before.get(id) !== updatedAt.getTime());
  const told = await toldOf(
    decider,
    changed.map(({ id }) => id),
  );
  return { ...told, ...(failed === undefined ? {} : { failure: failed.reason }) };
}

/**
 * Makes the credits of a key account again from a day on, with who covers it and the shares that are in force now: the
 * history of coverage says so from that day, and the account is recomputed. What was credited before stays.
 *
 * @param from null for all that was ever credited
 * @param decider writes and is told with the rights of whoever asks, so that only those may who may set the shares
 * @throws {WorkspaceError} when the workspace refuses
 */
export async function restateCredits(
  ports: RestatePorts,
  decider: Decider,
  keyAccountId: string,
  from: DayNumber | null,
  until: Date,
): Promise<Restated> {
  const { coverage, clock, settings } = ports;
  let isConfirmed = false;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const asked = await coverage.find(keyAccountId);
    if (asked === null) return notThere(keyAccountId);
    const isNews: boolean = !isConfirmed && (await decider.coverage.confirmShares(asked));
    isConfirmed ||= isNews;
    // Confirming may have left a later mark on the record.
    const account = isNews || !isConfirmed ? await coverage.find(keyAccountId) : asked;
    if (account === null) return notThere(keyAccountId);
    if (!isConfirmed) {
      // It stands as it was read, and yet the workspace found nothing to write for whoever asked.
      if (account.updatedAt.getTime() === asked.updatedAt.getTime()) return notThere(keyAccountId);
      continue;
    }
    // Only whoever may restate is told what else stands in the way.
    const second = await secondProblem(ports, { keyAccountId, companyId: account.companyId });
    if (second !== null) return refused(second);
    const today = localDay(clock.now(), settings.timeZone);
    const { history, problem } = restatedHistory(account.history, account, from, today, settings.language);
    if (problem !== null) return refused(problem);
    if (!(await coverage.replaceHistory(account, history))) continue;
    return account.companyId === null
      ? toldOf(decider, [])
      : follow(ports, decider, account.companyId, from ?? BEGINNING, until);
  }
  return refused('The key account was changed at the same time. Try again.');
}
