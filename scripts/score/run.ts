/** Judges cases by the app's own rules. */
import { parseSettings } from '../../src/adapters/environment.ts';
import type { Account } from '../../src/domain/account/account.ts';
import { judge } from '../../src/domain/account/judge.ts';
import type { StoredCredit } from '../../src/domain/account/programme-records.ts';
import type { Context } from '../../src/domain/account/rule.ts';
import { businessOf, scoredRecords } from '../../src/domain/account/scored-records.ts';
import { scoreCompany } from '../../src/domain/company-score.ts';
import { firstDay, plannedLastDay } from '../../src/domain/contract/days.ts';
import { readBusiness } from '../../src/domain/importance/business.ts';
import { revenueWithin } from '../../src/domain/importance/revenue.ts';
import type { StoredPolicy } from '../../src/domain/policy/stored-policy.ts';
import { DEFAULT_POLICY, policyProblems, type ScoringPolicy } from '../../src/domain/policy.ts';
import { numbersByName, type PolicyNumber, policyNumbers } from '../../src/domain/policy-fields.ts';
import { reasonText } from '../../src/domain/reason-texts.ts';
import { type DayNumber, formatDay } from '../../src/domain/shared/calendar.ts';
import { localDay } from '../../src/domain/shared/local-day.ts';
import { roundToOneDecimal } from '../../src/domain/shared/numbers.ts';
import type { Reason } from '../../src/domain/shared/reasons.ts';
import { accountOf, creditedDeals } from './account.ts';
import { assessmentOf } from './assessment.ts';
import type { Case } from './case.ts';

const MICROS = 1_000_000;

const shownDay = (day: DayNumber | null): string | null => (day === null ? null : formatDay(day));

/** The settings of a case, parsed as the app parses its own. */
function settingsOf({ settings, timeZone }: Case) {
  const environment = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  return parseSettings({ TIME_ZONE: timeZone, ...environment });
}

/** The default policy with the numbers that a case gives among its settings. */
function policyOfCase({ settings }: Case): ScoringPolicy {
  const own = typeof settings.policy === 'object' && settings.policy !== null ? settings.policy : {};
  const given: Readonly<Record<string, unknown>> = { ...settings, ...own };
  const numbers: Record<PolicyNumber, number> = { ...numbersByName(DEFAULT_POLICY) };
  for (const name of Object.keys(numbers) as PolicyNumber[])
    if (typeof given[name] === 'number') numbers[name] = given[name];
  return { ...DEFAULT_POLICY, id: 'policy', ...policyNumbers(({ field }) => numbers[field]) };
}

const storedPolicy = (policy: ScoringPolicy): StoredPolicy => ({
  id: 'policy',
  name: policy.name,
  isDefault: true,
  changedAt: new Date(0),
  isMadeByApp: true,
  isChangedByApp: true,
  policy,
  problems: policyProblems(policy),
  storedProblem: null,
  workspaceProblem: null,
  tasksSince: null,
});

function contextOf(one: Case, policy: ScoringPolicy): Context {
  const { settings } = settingsOf(one);
  const readAt = new Date(one.now);
  return {
    readAt,
    today: localDay(readAt, settings.timeZone),
    timeZone: settings.timeZone,
    language: 'en',
    scoring: settings.scoring,
    policies: [storedPolicy(policy)],
    decisionRuns: [],
    memberNames: new Map(),
    movedIds: new Set(),
    endedIds: new Set(),
    decidedIds: new Set(),
    restatedFrom: null,
    isLastAttempt: false,
  };
}

/** The credits that the app had given before: those of deals that it saw before their contracts. */
function withEarlierCredits(account: Account, one: Case, context: Context): Account {
  const credited = creditedDeals(one.input);
  if (credited.size === 0) return account;
  const before = judge(
    { ...account, contracts: [], opportunities: account.opportunities.filter(({ id }) => credited.has(id)) },
    context,
  ).account.salesCredits;
  // They are on record by now.
  return { ...account, salesCredits: before.map((credit, index) => ({ ...credit, id: `credit ${index}` })) };
}

const sourceOf = ({ contractId, opportunityId }: StoredCredit): string => contractId ?? opportunityId ?? '';

function creditsOf({ salesCredits }: Account) {
  const starts = (credit: StoredCredit): (DayNumber | null)[] => [
    ...new Set(
      salesCredits
        .filter((other) => sourceOf(other) === sourceOf(credit))
        .map(({ termStartsOn }) => termStartsOn)
        .sort((one, other) => (one ?? 0) - (other ?? 0)),
    ),
  ];
  return salesCredits.map((credit) => ({
    source: sourceOf(credit),
    term: starts(credit).indexOf(credit.termStartsOn) + 1,
    role: credit.creditRole === 'DIRECTOR' ? 'DIRECTOR' : 'OWNER',
    member: credit.memberId,
    share: credit.share,
    creditedOn: shownDay(credit.creditedOn),
    quarter: credit.quarter,
    amount: (credit.amountMicros ?? 0) / MICROS,
    state: credit.creditState,
  }));
}

function planRevenueOf(account: Account, context: Context): number | null {
  const [plan] = account.espPlans;
  if (plan === undefined || plan.periodStartsOn === null || plan.periodEndsOn === null) return null;
  const window = { first: plan.periodStartsOn, last: Math.min(plan.periodEndsOn, context.today) };
  return revenueWithin(window, readBusiness(businessOf(account, context), context.scoring), context.scoring)
    .amount;
}

const byId = <Row extends { id: string }, Value>(rows: readonly Row[], value: (row: Row) => Value) =>
  Object.fromEntries(rows.map((row) => [row.id, value(row)]));

/** What a case comes to. Amounts in the base currency, points 0 to 100, days as `YYYY-MM-DD`. */
export function runCase(one: Case) {
  const policy = policyOfCase(one);
  const context = contextOf(one, policy);
  const read = withEarlierCredits(accountOf(one), one, context);
  const { account } = judge(read, context);
  const { company } = account;
  if (company === null) throw new Error('A case has a company.');
  const score = scoreCompany(
    scoredRecords(account, company, context),
    policy,
    context.scoring,
    context.today,
  );
  const { parts } = score.importance;
  const { closeness } = score;
  const reasons: readonly Reason[] = [
    ...score.importance.reasons,
    ...score.importance.missing,
    ...closeness.reasons,
    ...closeness.missing,
  ];
  const base = context.scoring.baseCurrency;
  return {
    id: one.id,
    title: one.title,
    problems: settingsOf(one).problems.map(({ reason }) => reason),
    policyProblems: policyProblems(policy).map(({ code }) => code),
    importance: score.importance.score,
    points: {
      revenue: parts.revenue.points,
      potential: parts.potential.points,
      reference: parts.reference.points,
      winnability: parts.winnability.points,
    },
    revenue: parts.revenue.amount,
    potential: parts.potential.value,
    typed: parts.potential.typed,
    pipeline: parts.potential.pipeline,
    needs: parts.potential.needs,
    committed: parts.potential.committed,
    canWin: parts.winnability.canWin,
    canDo: parts.winnability.canDo,
    bids: { won: parts.winnability.won, closed: parts.winnability.closed },
    closedOn: byId(account.opportunities, ({ closedOn }) => shownDay(closedOn)),
    salesTrack: byId(account.opportunities, ({ salesTrack }) => salesTrack),
    partOfContract: byId(account.opportunities, ({ partOfContractId }) => partOfContractId),
    terms: byId(account.contracts, (contract) => {
      const deal = account.opportunities.find(({ id }) => id === contract.opportunityId);
      const dates = { ...contract, dealMonths: deal?.termMonths ?? null };
      return {
        status: contract.status,
        firstDay: shownDay(firstDay(contract)),
        lastDay: shownDay(plannedLastDay(dates)),
        terminatedOn: shownDay(contract.terminatedOn),
        noticeBy: shownDay(contract.noticeBy),
        renewalState: contract.renewalState,
      };
    }),
    planRevenue: planRevenueOf(account, context),
    credits: creditsOf(account),
    contacts: byId(closeness.contacts, (contact) => ({
      ...contact,
      closeness: roundToOneDecimal(contact.closeness),
      lastContactOn: shownDay(contact.lastContactOn),
    })),
    account: {
      closeness: closeness.score,
      quality: closeness.parts.quality.value,
      density: closeness.parts.density.value,
      authority: closeness.parts.authority.value,
      commercial: closeness.parts.commercial.value,
      threads: closeness.parts.threads,
      state: closeness.state,
      trend: score.trend,
      lastContactOn: shownDay(closeness.lastContactOn),
    },
    assessment: assessmentOf(one.input),
    named: reasons.map((reason) => ({ ...reason, text: reasonText(reason, base) })),
  };
}

export type Result = ReturnType<typeof runCase>;
