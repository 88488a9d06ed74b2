import { coverageProblemText } from '../domain/credit/coverage-texts.ts';
import { recordShares, type SharesSince } from '../domain/credit/shares.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import type { Language } from '../domain/shared/language.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { CoveragePorts } from './coverage.ts';
import type { CoverageStore, CoveredAccount } from './coverage-ports.ts';
import { type CreditPorts, settleCredits } from './credits.ts';

export type RestatePorts = CoveragePorts & CreditPorts;

/** How many credits were changed, or why nothing was restated. */
export type Restated = { changed: number; error?: string };

const MAX_ATTEMPTS = 3;

const refused = (error: string): Restated => ({ changed: 0, error });

/** A history of the shares of now alone, as if they had always been in force; or why they can't be used. */
const restatedHistory = (
  { shares }: CoveredAccount,
  today: DayNumber,
  language: Language,
): { history: readonly SharesSince[]; problem: string | null } => {
  const { history, problems } = recordShares([], shares, today);
  return { history, problem: coverageProblemText(problems, language) };
};

/**
 * Credits every contract of a key account with the shares that are in force now, whenever it was signed: the history
 * of shares is replaced, and the credits are corrected.
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
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const [asked] = await coverage.read([keyAccountId]);
    if (!asked) return refused(`There is no key account ${keyAccountId}.`);
    if (attempt === 1) await decider.confirmShares(asked);
    // Confirming may have left a later mark on the record.
    const [account] = attempt === 1 ? await coverage.read([keyAccountId]) : [asked];
    if (!account) return refused(`There is no key account ${keyAccountId}.`);
    const { history, problem } = restatedHistory(
      account,
      localDay(clock.now(), settings.timeZone),
      settings.language,
    );
    if (problem !== null) return refused(problem);
    if (!(await coverage.replaceHistory(account, history))) continue;
    if (account.companyId === null) return { changed: 0 };
    const scope = { kind: 'COMPANIES' as const, companyIds: [account.companyId] };
    const { changed } = await settleCredits(ports, scope, until);
    return { changed };
  }
  return refused('The key account was changed at the same time. Try again.');
};
