import { type CompanyScore, scoreCompany } from '../domain/company-score.ts';
import { explain } from '../domain/explanation.ts';
import { policyProblemText } from '../domain/policy-problem-texts.ts';
import { dayOfInstant } from '../domain/shared/calendar.ts';
import type { Language } from '../domain/shared/language.ts';
import type { ScoringSettings } from '../domain/shared/settings.ts';
import { changeFor } from './compare.ts';
import { policyOf } from './policy-of.ts';
import type {
  AccountReader,
  AccountReading,
  Clock,
  CompanyChange,
  CompanySnapshot,
  Log,
  ScoreWriter,
} from './ports.ts';

export type RescoreResult = 'CHANGED' | 'UNCHANGED' | 'GONE' | 'POLICY_REFUSED' | 'OVERTAKEN' | 'REFUSED';

/** What became of one company, with the scores before and after. */
export type RescoreOutcome = {
  companyId: string;
  result: RescoreResult;
  before: { importance: number | null; closeness: number | null };
  after: { importance: number | null; closeness: number | null };
  reason?: string;
};

export type RescorePorts = {
  reader: AccountReader;
  writer: ScoreWriter;
  clock: Clock;
  log: Log;
  scoring: ScoringSettings;
  settings: { language: Language };
};

export type RescoreOptions = {
  /** Opportunities whose companies are affected too (a contract may be linked to another company's deal). */
  opportunityIds?: readonly string[];
  /**
   * Whether a company without a change is marked as scored. Runs that an event caused leave this mark, so that a
   * slower run that read before the event can't put back what it read.
   */
  confirm: boolean;
};

/** Companies per rescore: their contacts fit one write of 200 records with room to spare. */
export const COMPANIES_PER_PAGE = 20;

/** How often a company that a newer run overtook is read and scored again before it is left to the next sweep. */
const MAX_ATTEMPTS = 3;

const NOTHING = { importance: null, closeness: null };

type Judged = { snapshot: CompanySnapshot; outcome: RescoreOutcome; change: CompanyChange | null };

const judge = (
  snapshot: CompanySnapshot,
  reading: AccountReading,
  { scoring, settings: { language } }: Pick<RescorePorts, 'scoring' | 'settings'>,
  readAt: Date,
): Judged => {
  const companyId = snapshot.records.company.id;
  const { importanceScore, closenessScore } = snapshot.stored.company;
  const before = { importance: importanceScore, closeness: closenessScore };
  const stored = policyOf(snapshot.policyId, reading.policies);
  if (stored.problems.length > 0) {
    const reason = policyProblemText(stored.problems, language) ?? '';
    return {
      snapshot,
      change: null,
      outcome: { companyId, result: 'POLICY_REFUSED', before, after: before, reason },
    };
  }
  const score: CompanyScore = scoreCompany(snapshot.records, stored.policy, scoring, dayOfInstant(readAt));
  const change = changeFor(snapshot, score, explain(score, stored.policy, scoring.baseCurrency), readAt);
  return {
    snapshot,
    change,
    outcome: {
      companyId,
      result: change === null ? 'UNCHANGED' : 'CHANGED',
      before,
      after: { importance: score.importance.score, closeness: score.closeness.score },
    },
  };
};

/** The first policy whose record does not yet say what is wrong with it, or still says what no longer is. */
const outdatedProblem = (
  reading: AccountReading,
  language: Language,
): { id: string; text: string | null } | null => {
  const outdated = reading.policies.find(
    ({ problems, storedProblem }) => policyProblemText(problems, language) !== storedProblem,
  );
  return outdated ? { id: outdated.id, text: policyProblemText(outdated.problems, language) } : null;
};

type Pass = { outcomes: RescoreOutcome[]; again: string[]; linked: string[] };

const pass = async (
  ports: RescorePorts,
  companyIds: readonly string[],
  opportunityIds: readonly string[],
  confirm: boolean,
): Promise<Pass> => {
  const readAt = ports.clock.now();
  const reading = await ports.reader.read(companyIds, opportunityIds, readAt);
  const judged = reading.snapshots.map((snapshot) => judge(snapshot, reading, ports, readAt));
  const found = new Set(judged.map(({ outcome }) => outcome.companyId));
  const gone = companyIds
    .filter((id) => !found.has(id))
    .map((companyId): RescoreOutcome => ({ companyId, result: 'GONE', before: NOTHING, after: NOTHING }));

  const changes = judged.flatMap(({ change }) => (change ? [change] : []));
  const confirmed = confirm
    ? judged.filter(({ outcome }) => outcome.result === 'UNCHANGED').map(({ outcome }) => outcome.companyId)
    : [];
  const problem = outdatedProblem(reading, ports.settings.language);
  const written =
    changes.length + confirmed.length === 0 && problem === null
      ? []
      : await ports.writer.write(changes, confirmed, problem, readAt);

  const outcomes = new Map(judged.map(({ outcome }) => [outcome.companyId, outcome]));
  const again: string[] = [];
  for (const { companyId, result, reason } of written) {
    const outcome = outcomes.get(companyId);
    if (!outcome || result === 'WRITTEN') continue;
    if (result === 'OVERTAKEN') again.push(companyId);
    outcomes.set(companyId, {
      ...outcome,
      result,
      after: outcome.before,
      ...(reason === undefined ? {} : { reason }),
    });
  }
  return { outcomes: [...outcomes.values(), ...gone], again, linked: reading.linkedCompanyIds };
};

/**
 * Scores companies from their current records and writes what changed. This is the one flow behind every entry:
 * event, sweep, button, route and backfill.
 *
 * Three requests for any number of companies that fit a page: two reads (the second only with e-mails or meetings)
 * and one write; none when there is no company. A company that a newer run overtook is read and scored again.
 *
 * @throws {WorkspaceError} when the workspace can't be read or written at all; nothing is then half judged
 */
export const rescoreCompanies = async (
  ports: RescorePorts,
  companyIds: readonly string[],
  { opportunityIds = [], confirm }: RescoreOptions,
): Promise<RescoreOutcome[]> => {
  const outcomes = new Map<string, RescoreOutcome>();
  const asked = new Set(companyIds);
  let pending: readonly string[] = [...asked].sort();
  let opportunities = opportunityIds;

  for (
    let attempt = 1;
    attempt <= MAX_ATTEMPTS && (pending.length > 0 || opportunities.length > 0);
    attempt += 1
  ) {
    const { outcomes: seen, again, linked } = await pass(ports, pending, opportunities, confirm);
    for (const outcome of seen) {
      const first = outcomes.get(outcome.companyId);
      outcomes.set(outcome.companyId, first ? { ...outcome, before: first.before } : outcome);
    }
    const discovered = linked.filter((id) => !asked.has(id));
    for (const id of discovered) asked.add(id);
    pending = [...new Set([...again, ...discovered])].sort();
    opportunities = [];
  }

  const settled = [...outcomes.values()].sort((a, b) => (a.companyId < b.companyId ? -1 : 1));
  for (const outcome of settled) {
    ports.log.write({
      event: 'rescored',
      companyId: outcome.companyId,
      result: outcome.result,
      ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
    });
  }
  return settled;
};
