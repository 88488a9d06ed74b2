import type { StoredCredit } from '../../domain/account/programme-records.ts';
import { restatedHistory } from '../../domain/credit/coverage-rule.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { followCommand } from '../account/follow-command.ts';
import type { RecomputePorts } from '../account/ports.ts';
import { MOST_ATTEMPTS } from '../attempts.ts';
import type { CoverageStore } from './coverage-ports.ts';

export type RestatePorts = RecomputePorts & { coverage: Pick<CoverageStore, 'find' | 'replaceHistory'> };

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
const follow = async (ports: RestatePorts, companyId: string, until: Date): Promise<Restated> => {
  const before = new Map(
    (await creditsOf(ports, companyId)).map(({ id, updatedAt }) => [id, updatedAt.getTime()]),
  );
  const asked = { companyIds: [companyId], withTraffic: false };
  const [failed] = await followCommand(ports, asked, until);
  const after = await creditsOf(ports, companyId);
  const changed = after.filter(({ id, updatedAt }) => before.get(id) !== updatedAt.getTime()).length;
  return { changed, ...(failed === undefined ? {} : { failure: failed.reason }) };
};

/**
 * Credits every contract of a key account with the shares that are in force now, whenever it was signed: the history
 * of shares is replaced, and the account recomputed.
 *
 * @param decider writes with the rights of whoever asks, so that only those may who may set the shares
 * @throws {WorkspaceError} when the workspace refuses
 */
export const restateCredits = async (
  ports: RestatePorts,
  decider: Pick<CoverageStore, 'confirmShares'>,
  keyAccountId: string,
  until: Date,
): Promise<Restated> => {
  const { coverage, clock, settings } = ports;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const asked = await coverage.find(keyAccountId);
    if (asked === null) return refused(`There is no key account ${keyAccountId}.`);
    if (attempt === 1) await decider.confirmShares(asked);
    // Confirming may have left a later mark on the record.
    const account = attempt === 1 ? await coverage.find(keyAccountId) : asked;
    if (account === null) return refused(`There is no key account ${keyAccountId}.`);
    const today = localDay(clock.now(), settings.timeZone);
    const { history, problem } = restatedHistory(account.shares, today, settings.language);
    if (problem !== null) return refused(problem);
    if (!(await coverage.replaceHistory(account, history))) continue;
    return account.companyId === null ? { changed: 0 } : follow(ports, account.companyId, until);
  }
  return refused('The key account was changed at the same time. Try again.');
};
