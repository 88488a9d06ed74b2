import type { StoredCredit } from '../../domain/account/programme-records.ts';
import { restatedHistory } from '../../domain/credit/coverage-rule.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { followCommand } from '../account/follow-command.ts';
import type { RecomputePorts } from '../account/ports.ts';
import { MOST_ATTEMPTS } from '../attempts.ts';
import type { Leaders } from '../merge/ports.ts';
import { secondProblem } from '../merge/second.ts';
import type { CoverageStore } from './coverage-ports.ts';

/** Before any day that a credit can have. */
const BEGINNING: DayNumber = Number.MIN_SAFE_INTEGER;

export type RestatePorts = RecomputePorts & {
  leaders: Leaders;
  coverage: Pick<CoverageStore, 'find' | 'replaceHistory'>;
};

/** How many credits were changed, or why nothing was restated. */
export type Restated = { changed: number; error?: string; failure?: string };

const refused = (error: string): Restated => ({ changed: 0, error });

const creditsOf = async (
  { accounts, clock }: RestatePorts,
  companyId: string,
): Promise<readonly StoredCredit[]> => {
  const wanted = { companyIds: [companyId], records: {}, withTraffic: false };
  return (await accounts.read(wanted, clock.now())).accounts.flatMap(({ salesCredits }) => salesCredits);
};

/** Recomputes a company, and tells how many of its credits that changed. */
const follow = async (
  ports: RestatePorts,
  companyId: string,
  restatedFrom: DayNumber,
  until: Date,
): Promise<Restated> => {
  const before = new Map(
    (await creditsOf(ports, companyId)).map(({ id, updatedAt }) => [id, updatedAt.getTime()]),
  );
  const asked = { companyIds: [companyId], withTraffic: false, restatedFrom };
  const [failed] = await followCommand(ports, asked, until);
  const after = await creditsOf(ports, companyId);
  const changed = after.filter(({ id, updatedAt }) => before.get(id) !== updatedAt.getTime()).length;
  return { changed, ...(failed === undefined ? {} : { failure: failed.reason }) };
};

/**
 * Makes the credits of a key account again from a day on, with who covers it and the shares that are in force now: the
 * history of coverage says so from that day, and the account is recomputed. What was credited before stays.
 *
 * @param from null for all that was ever credited
 * @param decider writes with the rights of whoever asks, so that only those may who may set the shares
 * @throws {WorkspaceError} when the workspace refuses
 */
export const restateCredits = async (
  ports: RestatePorts,
  decider: Pick<CoverageStore, 'confirmShares'>,
  keyAccountId: string,
  from: DayNumber | null,
  until: Date,
): Promise<Restated> => {
  const { coverage, clock, settings } = ports;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const asked = await coverage.find(keyAccountId);
    if (asked === null) return refused(`There is no key account ${keyAccountId}.`);
    if (attempt === 1) await decider.confirmShares(asked);
    const second = await secondProblem(ports, { keyAccountId, companyId: asked.companyId });
    if (second !== null) return refused(second);
    // Confirming may have left a later mark on the record.
    const account = attempt === 1 ? await coverage.find(keyAccountId) : asked;
    if (account === null) return refused(`There is no key account ${keyAccountId}.`);
    const today = localDay(clock.now(), settings.timeZone);
    const { history, problem } = restatedHistory(account.history, account, from, today, settings.language);
    if (problem !== null) return refused(problem);
    if (!(await coverage.replaceHistory(account, history))) continue;
    return account.companyId === null
      ? { changed: 0 }
      : follow(ports, account.companyId, from ?? BEGINNING, until);
  }
  return refused('The key account was changed at the same time. Try again.');
};
