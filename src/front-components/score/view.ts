import type { ClosenessTrend, RelationshipState } from '../../domain/closeness/relationship.ts';
import { amountsText, sumsByCurrency } from '../../domain/importance/unrated.ts';
import type { ScoredCompany } from '../workspace/answers.ts';
import { type Explanation, parseExplanation, type WordedReason } from './explanation.ts';
import { parseReason } from './reasons.ts';
import { type ScoreTable, scoreTable } from './rows.ts';

export type ImportancePart = keyof Explanation['importance']['parts'];
export type ClosenessPart = 'quality' | 'density' | 'authority' | 'commercial';
export type PartName = ImportancePart | ClosenessPart;

/** One score as it is shown. Without a table there is nothing to judge. */
export type ScoreSection<Name extends string = PartName> = {
  score: number | null;
  table: ScoreTable<Name> | null;
  reasons: WordedReason[];
};

export type ScoreView =
  | { kind: 'NOT_SCORED' }
  | { kind: 'NOTHING_TO_JUDGE'; scoredAt: string | null }
  | {
      kind: 'UNKNOWN_FORM';
      importance: number | null;
      closeness: number | null;
      scoredAt: string | null;
    }
  | {
      kind: 'SCORED';
      importance: ScoreSection<ImportancePart>;
      closeness: ScoreSection<ClosenessPart> & {
        trend: ClosenessTrend;
        state: RelationshipState;
        /** Points since the previous month. */
        change: number | null;
        silence: number | null;
        usualGap: number;
      };
      missing: WordedReason[];
      /** What importance leaves out for want of an exchange rate; empty when there is nothing. */
      withoutRate: string;
      baseCurrency: string;
      policyName: string;
      scoredAt: string | null;
    };

const TRENDS = ['RISING', 'STEADY', 'FALLING', 'UNKNOWN'] as const satisfies readonly ClosenessTrend[];
const STATES = ['ACTIVE', 'COOLING', 'DORMANT', 'UNKNOWN'] as const satisfies readonly RelationshipState[];

/** An option that an administrator added is shown as unknown rather than not at all. */
const known = <Value extends string>(values: readonly Value[], value: string | null): Value | 'UNKNOWN' =>
  values.find((candidate) => candidate === value) ?? 'UNKNOWN';

/** A reason that both scores name is said once. */
const withoutRepeats = (reasons: readonly WordedReason[]): WordedReason[] => [
  ...new Map(reasons.map((reason) => [reason.text, reason])).values(),
];

/** An amount without a rate, with those beside it that are not named; an earlier version did not keep amounts. */
function unratedIn(stored: WordedReason): { amount: number; currency: string }[] {
  const reason = parseReason(stored);
  if (reason?.code !== 'AMOUNT_WITHOUT_RATE' || reason.amount === null) return [];
  const more = 'moreAmount' in reason ? (reason.moreAmount ?? 0) : 0;
  return [{ amount: reason.amount + more, currency: reason.currency }];
}

const inPoints = ({ value, weight }: { value: number; weight: number }) => ({ points: 100 * value, weight });

const importanceSection = (
  { score, parts, reasons }: Explanation['importance'],
  shown: number | null,
): ScoreSection<ImportancePart> => ({
  score: shown,
  table: score === null ? null : scoreTable(parts, null),
  reasons,
});

const closenessSection = (
  { score, parts, reasons }: Explanation['closeness'],
  shown: number | null,
): ScoreSection<ClosenessPart> => ({
  score: shown,
  table:
    score === null
      ? null
      : scoreTable(
          {
            quality: inPoints(parts.quality),
            density: inPoints(parts.density),
            authority: inPoints(parts.authority),
            commercial: inPoints(parts.commercial),
          },
          parts.cap,
        ),
  reasons,
});

const withoutRateIn = (missing: readonly WordedReason[]): string =>
  amountsText(sumsByCurrency(missing.flatMap((stored) => unratedIn(stored))));

/** What the score tab shows for a company. */
export function scoreView(company: ScoredCompany): ScoreView {
  const { importanceScore, closenessScore, scoredAt, scoreExplanation } = company;
  const hasScore = importanceScore !== null || closenessScore !== null;
  if (scoreExplanation === null || scoreExplanation === undefined) {
    return hasScore
      ? { kind: 'UNKNOWN_FORM', importance: importanceScore, closeness: closenessScore, scoredAt }
      : { kind: 'NOT_SCORED' };
  }
  const explanation = parseExplanation(scoreExplanation);
  if (explanation === null) {
    return { kind: 'UNKNOWN_FORM', importance: importanceScore, closeness: closenessScore, scoredAt };
  }
  const { importance, closeness, policy, baseCurrency } = explanation;
  if (!hasScore && importance.score === null && closeness.score === null) {
    return { kind: 'NOTHING_TO_JUDGE', scoredAt };
  }
  return {
    kind: 'SCORED',
    importance: importanceSection(importance, importanceScore),
    closeness: {
      ...closenessSection(closeness, closenessScore),
      trend: known(TRENDS, company.closenessTrend),
      state: known(STATES, company.relationshipState),
      change: closeness.change,
      silence: closeness.silence,
      usualGap: closeness.usualGap,
    },
    missing: withoutRepeats([...importance.missing, ...closeness.missing]),
    withoutRate: withoutRateIn(importance.missing),
    baseCurrency,
    policyName: policy.name,
    scoredAt,
  };
}
