import { type CompanyScore, scoreCompany } from '../company-score.ts';
import { explain, type Json, type ScoreExplanation } from '../explanation.ts';
import { amountsText, isUnrated, sumsByCurrency } from '../importance/unrated.ts';
import { ownMonths } from '../merge/months.ts';
import { policyOf } from '../policy/stored-policy.ts';
import { RULES_VERSION } from '../rules-version.ts';
import { monthStart } from '../shared/calendar.ts';
import { computedMoney } from '../shared/money.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import { isSame } from '../shared/same.ts';
import type { Account } from './account.ts';
import type { StoredCompany, StoredPerson } from './business-records.ts';
import { corrected } from './corrected.ts';
import { newMonthId } from './new-records.ts';
import type { StoredKeyAccount, StoredMonth } from './programme-records.ts';
import type { Context, Rule } from './rule.ts';
import { scoredRecords } from './scored-records.ts';

type Scored = { score: CompanyScore; explanation: ScoreExplanation };

// The database gives the keys of what it keeps an order of its own.
const scoredCompany = (company: StoredCompany, { score, explanation }: Scored): StoredCompany =>
  corrected(company, {
    importanceScore: score.importance.score,
    closenessScore: score.closeness.score,
    closenessTrend: score.trend,
    relationshipState: score.closeness.state,
    lastContactOn: score.closeness.lastContactOn,
    amountsWithoutRate: amountsText(sumsByCurrency(score.importance.missing.filter(isUnrated))),
    scoreExplanation: isSame(company.scoreExplanation, explanation) ? company.scoreExplanation : explanation,
  });

function scoredPeople(people: readonly StoredPerson[], { score }: Scored): readonly StoredPerson[] {
  const contacts = new Map(score.closeness.contacts.map((contact) => [contact.id, contact]));
  return people.map((person) => {
    const contact = contacts.get(person.id);
    if (contact === undefined) return person;
    const { closeness, lastContactOn } = contact;
    return corrected(person, { closeness: roundToOneDecimal(closeness), lastContactOn });
  });
}

/** The points of the four factors of importance, as they are shown. */
function importancePoints({ importance: { score, parts } }: CompanyScore) {
  const points = (value: number): number | null => (score === null ? null : roundToOneDecimal(value));
  return {
    revenuePoints: points(parts.revenue.points),
    potentialPoints: points(parts.potential.points),
    referencePoints: points(parts.reference.points),
    winnabilityPoints: points(parts.winnability.points),
  };
}

/** Revenue of the last 365 days; unknown, and not 0, where all that there may be of it has no exchange rate. */
function knownRevenue({ importance: { score, parts, missing } }: CompanyScore): number | null {
  const { amount } = parts.revenue;
  const mayBeMore = missing.some(({ code }) => code === 'AMOUNT_WITHOUT_RATE');
  return score === null || (amount === 0 && mayBeMore) ? null : amount;
}

const scoredKeyAccount = (
  keyAccount: StoredKeyAccount,
  { score }: Scored,
  baseCurrency: string,
): StoredKeyAccount =>
  corrected(keyAccount, {
    importanceScore: score.importance.score,
    ...importancePoints(score),
    closenessScore: score.closeness.score,
    revenue: computedMoney(knownRevenue(score), keyAccount.revenue, baseCurrency),
  });

/** What the row of a month keeps of the scores. */
export function monthNumbers(score: CompanyScore) {
  const { parts } = score.closeness;
  const judged = score.closeness.score !== null;
  // Parts are shares of 1; on the month's row they read on the same 0 to 100 scale as the score.
  const percent = (value: number): number | null => (judged ? roundToOneDecimal(100 * value) : null);
  return {
    score: score.closeness.score,
    quality: percent(parts.quality.value),
    density: percent(parts.density.value),
    authority: percent(parts.authority.value),
    commercial: percent(parts.commercial.value),
    threads: judged ? parts.threads : null,
    change: score.change,
    importance: score.importance.score,
    ...importancePoints(score),
    rulesVersion: RULES_VERSION,
  };
}

/** A month's row is made for a company once it has a score of either kind, and kept up to date from then on. */
function scoredMonths(
  months: readonly StoredMonth[],
  company: StoredCompany,
  { score, explanation }: Scored,
  { readAt, today }: Context,
): readonly StoredMonth[] {
  const month = monthStart(today);
  const numbers = monthNumbers(score);
  const words = {
    name: `${company.name} ${month.slice(0, 7)}`,
    explanation: { ...explanation.closeness } as Json,
  };
  const row = months.find((candidate) => candidate.month === month);
  if (row) {
    const next = corrected(row, { ...numbers, aboutCompany: company.id });
    // Name and explanation follow the numbers: nobody asks what they were.
    return next === row ? months : months.map((one) => (one === row ? { ...next, ...words } : one));
  }
  if (numbers.score === null && numbers.importance === null) return months;
  const id = newMonthId(company.id, month);
  const ofCompany = { companyId: company.id, aboutCompany: company.id };
  return [...months, { id, updatedAt: readAt, ...ofCompany, month, ...numbers, ...words }];
}

const withScores = (account: Account, company: StoredCompany, scored: Scored, context: Context): Account => ({
  ...account,
  company: scoredCompany(company, scored),
  people: scoredPeople(account.people, scored),
  keyAccounts: account.keyAccounts.map((keyAccount) =>
    scoredKeyAccount(keyAccount, scored, context.scoring.baseCurrency),
  ),
  closenessScores: scoredMonths(ownMonths(account.closenessScores, company.id), company, scored, context),
});

/**
 * Scores the company from its records as they stand, with the explanation of every number, the closeness of each of
 * its people, the points on its key account and the row of the month. A company that is under a policy that can't be
 * used keeps its last scores, as does one whose mails and meetings were not read.
 */
export const judgeScores: Rule = (account, context) => {
  const { company, hasTraffic } = account;
  if (company === null || !hasTraffic) return { account };
  const { policy, problems } = policyOf(company.scoringPolicyId, context.policies);
  if (problems.length > 0) return { account };
  const { scoring, today } = context;
  const score = scoreCompany(scoredRecords(account, company, context), policy, scoring, today);
  const explanation = explain(score, policy, scoring.baseCurrency);
  return { account: withScores(account, company, { score, explanation }, context) };
};
