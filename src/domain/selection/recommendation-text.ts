import type { Language } from '../shared/language.ts';
import { recommendationWordsOf } from '../words/languages.ts';
import { decisionTexts } from './decision-texts.ts';
import type { Recommendation } from './recommend.ts';
import type { Placed } from './words.ts';

/**
 * Why a company is recommended what it is, as one sentence; a second one says that this is not certain.
 *
 * @param amountsWithoutRate what has no exchange rate of the company; empty when there is nothing
 */
export function recommendationText(
  { rank, rankedOutOf, importance, reason }: Recommendation,
  policyName: string,
  language: Language,
  amountsWithoutRate = '',
): string {
  const { notScored, withoutRate, place: placeAndPoints, reasons } = recommendationWordsOf(language);
  if (reason.code === 'NOT_SCORED' || rank === null) return notScored(policyName);
  const place = placeAndPoints({ rank, outOf: rankedOutOf, policy: policyName, points: importance ?? 0 });
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = reasons[reason.code] as (place: string, reason: Placed) => string;
  const why = sentence(place, reason);
  return amountsWithoutRate === ''
    ? why
    : [why, withoutRate(amountsWithoutRate)].join(decisionTexts(language).space);
}

/** A company's place among those of its class, such as "3 of 41 in Industry"; null without one. */
export const placeText = (
  { rank, rankedOutOf }: Pick<Recommendation, 'rank' | 'rankedOutOf'>,
  policyName: string,
  language: Language,
): string | null =>
  rank === null ? null : recommendationWordsOf(language).placeIn(rank, rankedOutOf, policyName);

/** What stands on a key account whose company does not exist any more. */
export const noCompanyText = (language: Language): string => recommendationWordsOf(language).noCompany;
