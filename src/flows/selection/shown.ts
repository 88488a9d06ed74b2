/** What a key account shows of its place. */
import type { Recommendation } from '../../domain/selection/recommend.ts';
import { noCompanyText, placeText, recommendationText } from '../../domain/selection/recommendation-text.ts';
import type { Language } from '../../domain/shared/language.ts';
import { wordsOf } from '../../domain/words/languages.ts';
import type { RankingRow, StoredRanking } from './ports.ts';

/** A key account, and what it should show. */
export type Shown = { account: StoredRanking; values: RankingRow };

/** Of a recommendation. */
export const valuesOf = (
  recommendation: Recommendation,
  policyName: string,
  language: Language,
  amountsWithoutRate = '',
): RankingRow => ({
  recommendedStatus: recommendation.recommended,
  recommendationReason: recommendationText(recommendation, policyName, language, amountsWithoutRate),
  importanceRank: recommendation.rank,
  rankedOutOf: recommendation.rankedOutOf,
  importancePlace: placeText(recommendation, policyName, language),
});

const nothing = (recommendationReason: string): RankingRow => ({
  recommendedStatus: 'NONE',
  recommendationReason,
  importanceRank: null,
  rankedOutOf: null,
  importancePlace: null,
});

/** When its company does not exist for any rule. */
export const valuesWithoutCompany = (language: Language): RankingRow => nothing(noCompanyText(language));

/** When another one of its company leads. */
export const valuesOfSecond = (language: Language): RankingRow => nothing(wordsOf(language).secondKeyAccount);

const differs = ({ account, values }: Shown): boolean =>
  (Object.keys(values) as (keyof RankingRow)[]).some((key) => account[key] !== values[key]);

/** What has to be written, so that every key account shows what it should. */
export const changedRows = (shown: readonly Shown[]): (RankingRow & { id: string })[] =>
  shown.filter(differs).map(({ account, values }) => ({ id: account.id, ...values }));
