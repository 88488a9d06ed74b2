import type { CompanyScore } from '../domain/company-score.ts';
import type { Json, ScoreExplanation } from '../domain/explanation.ts';
import { dayOfInstant, monthStart } from '../domain/shared/calendar.ts';
import { roundToOneDecimal } from '../domain/shared/numbers.ts';
import type {
  CompanyChange,
  CompanySnapshot,
  MonthScore,
  StoredCompanyScores,
  StoredKeyAccountScores,
} from './ports.ts';

/** JSON with keys in one order, so that a value read back from the database compares equal to the one written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const companyValues = (score: CompanyScore, explanation: ScoreExplanation): StoredCompanyScores => ({
  importanceScore: score.importance.score,
  closenessScore: score.closeness.score,
  closenessTrend: score.trend,
  relationshipState: score.closeness.state,
  scoreExplanation: explanation,
});

const keyAccountValues = (id: string, score: CompanyScore): StoredKeyAccountScores => {
  const { parts } = score.importance;
  const judged = score.importance.score !== null;
  const points = (value: number): number | null => (judged ? roundToOneDecimal(value) : null);
  return {
    id,
    importanceScore: score.importance.score,
    revenuePoints: points(parts.revenue.points),
    potentialPoints: points(parts.potential.points),
    referencePoints: points(parts.reference.points),
    winnabilityPoints: points(parts.winnability.points),
  };
};

const monthValues = (score: CompanyScore): MonthScore => {
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
  };
};

/**
 * What has to be written so that the workspace holds a score; null when it already does.
 * A month's row is made for a company once it has a closeness score, and kept up to date from then on.
 */
export const changeFor = (
  snapshot: CompanySnapshot,
  score: CompanyScore,
  explanation: ScoreExplanation,
  readAt: Date,
): CompanyChange | null => {
  const { stored, records } = snapshot;
  const { id: monthId = null, ...storedMonth } = stored.month ?? {};
  const company = companyValues(score, explanation);
  const contacts = score.closeness.contacts
    .map(({ id, closeness }) => ({ id, closeness: roundToOneDecimal(closeness) }))
    .filter(({ id, closeness }) => stored.contacts.get(id) !== closeness);
  const keyAccount = stored.keyAccount && keyAccountValues(stored.keyAccount.id, score);
  const monthly = monthValues(score);
  const hasMonth = stored.month !== null || monthly.score !== null;
  const month = monthStart(dayOfInstant(readAt));

  const change: CompanyChange = {
    companyId: records.company.id,
    company: isSame(company, stored.company) ? null : company,
    contacts,
    keyAccount: isSame(keyAccount, stored.keyAccount) ? null : keyAccount,
    month:
      !hasMonth || isSame(monthly, storedMonth)
        ? null
        : {
            id: monthId,
            ...monthly,
            month,
            name: `${snapshot.name} ${month.slice(0, 7)}`,
            explanation: { ...explanation.closeness } as Json,
          },
  };
  const isEmpty =
    change.company === null && contacts.length === 0 && change.keyAccount === null && change.month === null;
  return isEmpty ? null : change;
};
