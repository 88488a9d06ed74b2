import type { Account } from '../../domain/account/account.ts';
import type { Judged } from '../../domain/account/judge.ts';
import { policyOf, type StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { policyProblemText } from '../../domain/policy-problem-texts.ts';
import { hasUntold } from '../../domain/review/rule.ts';
import type { Language } from '../../domain/shared/language.ts';
import { WorkspaceError } from '../workspace-error.ts';
import { arrivalsIn } from './arrivals.ts';
import type { Asked } from './asked.ts';
import { countedElsewhere } from './counted-elsewhere.ts';
import { isEmpty } from './difference.ts';
import { type Attempt, type JudgedAccount, judgeReading } from './judge-reading.ts';
import { type AccountOutcome, goneOutcome, outcomeOf } from './outcome.ts';
import type { LooseIds, RecomputePorts, WorkOutcome } from './ports.ts';

/** The first policy whose record does not yet say what is wrong with it, or still says what no longer is. */
function outdatedProblem(
  policies: readonly StoredPolicy[],
  language: Language,
): { id: string; text: string | null } | null {
  const outdated = policies.find(
    ({ problems, storedProblem }) => policyProblemText(problems, language) !== storedProblem,
  );
  return outdated ? { id: outdated.id, text: policyProblemText(outdated.problems, language) } : null;
}

/** Companies of records that were changed with this account and belong to others: they are judged after it. */
const othersChanged = (read: Account, { account }: Judged): string[] =>
  account.needsOfOthers === read.needsOfOthers
    ? []
    : account.needsOfOthers.flatMap((need, index) =>
        need !== read.needsOfOthers[index] && need.companyId !== null ? [need.companyId] : [],
      );

const refusedText = (
  { company }: Account,
  policies: readonly StoredPolicy[],
  language: Language,
): string | null =>
  company === null ? null : policyProblemText(policyOf(company.scoringPolicyId, policies).problems, language);

export type Attempted = {
  outcomes: AccountOutcome[];
  /** Companies that have to be read and judged again, and whether records without a company have to. */
  again: string[];
  /** Whether none of them was overtaken: all that is left is to tell what is on record now, which takes no scores. */
  isToTell: boolean;
  loose: boolean;
  /** Why records without a company could not be written; null when they could. */
  looseRefusal: string | null;
  /** Companies that turned out to be concerned. */
  discovered: string[];
};

const refusalOf = (outcome: WorkOutcome | undefined): string | null =>
  outcome?.result === 'REFUSED' ? (outcome.reason ?? outcome.result) : null;

/** Reads, judges and writes accounts once. */
export async function attemptOnce(
  ports: RecomputePorts,
  asked: Asked & { records: LooseIds },
  attempt: Attempt,
): Promise<Attempted> {
  const readAt = ports.clock.now();
  const { companyIds, records, withTraffic = true } = asked;
  const reading = await ports.accounts.read({ companyIds, records, withTraffic }, readAt);
  const broken = reading.policies.find(({ workspaceProblem }) => workspaceProblem !== null);
  // Twenty answers nothing, and no error, for a field that is gone: what is judged without it would be wrong.
  if (broken) throw new WorkspaceError('FIELD_MISSING', broken.workspaceProblem ?? '');
  const accounts = await judgeReading(ports, reading, asked, readAt, attempt);
  const marks = countedElsewhere(reading.accounts);
  const counting = marks.length === 0 ? [] : await ports.accounts.companiesCounting(marks);
  const former = counting.filter((id) => !companyIds.includes(id));
  // Should this end before they are judged, the feed comes by them.
  if (former.length > 0) await ports.work.uncount(former);
  const problem = outdatedProblem(reading.policies, ports.settings.language);
  const toWrite = accounts.filter(({ work }) => work.mark !== null || !isEmpty(work));
  const written =
    toWrite.length === 0 && problem === null
      ? []
      : await ports.work.write(
          toWrite.map(({ work }) => work),
          problem,
          readAt,
        );
  const arrivals = reading.accounts.flatMap(arrivalsIn);
  if (arrivals.length > 0) await ports.work.retie(arrivals);
  const byCompany = new Map(written.map((outcome) => [outcome.companyId, outcome]));
  const found = new Set(reading.accounts.map(({ company }) => company?.id ?? null));
  const gone = companyIds.filter((id) => !found.has(id));
  if (gone.length > 0) await ports.work.forget(gone, readAt);
  const resultOf = ({ work }: JudgedAccount) => byCompany.get(work.companyId)?.result;
  const overtaken = accounts.filter((account) => resultOf(account) === 'OVERTAKEN');
  const untold = accounts.filter(
    (account) => resultOf(account) === 'WRITTEN' && hasUntold(account.judged.account),
  );
  const again = [...overtaken, ...untold];
  return {
    outcomes: [
      ...accounts.flatMap((account) =>
        outcomeOf(
          account,
          byCompany.get(account.work.companyId),
          refusedText(account.read, reading.policies, ports.settings.language),
        ),
      ),
      ...gone.map(goneOutcome),
    ],
    again: again.flatMap(({ work }) => work.companyId ?? []),
    isToTell: overtaken.length === 0,
    loose: again.some(({ work }) => work.companyId === null),
    looseRefusal: refusalOf(byCompany.get(null)),
    discovered: [
      ...reading.discovered,
      ...former,
      ...accounts.flatMap(({ read, judged }) => othersChanged(read, judged)),
    ],
  };
}
