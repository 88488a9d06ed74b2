import type { CompanyScore } from './company-score.ts';
import { firstOfEach } from './left-out.ts';
import { reasonText } from './reason-texts.ts';
import { roundToOneDecimal } from './shared/numbers.ts';
import { isObject } from './shared/properties.ts';
import type { Explained, Reason } from './shared/reasons.ts';

/** A value that survives being stored as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

type WordedReason = Reason & { text: string };

export type ExplainedScore = {
  score: number | null;
  parts: Json;
  reasons: WordedReason[];
  missing: WordedReason[];
};

/** What is stored beside a company's scores, so that every number explains itself. */
export type ScoreExplanation = {
  baseCurrency: string;
  policy: { id: string | null; name: string };
  importance: ExplainedScore;
  closeness: ExplainedScore & {
    state: string;
    silence: number | null;
    usualGap: number;
    trend: string;
    change: number | null;
  };
};

const SHARES: ReadonlySet<string> = new Set([
  'value',
  'quality',
  'outcome',
  'probability',
  'frequency',
  'recency',
]);

/**
 * Rounds what is shown: shares to four decimals, everything else to one, so that an explanation changes only when
 * a reader could see it.
 */
function rounded(value: unknown, key = ''): Json {
  if (typeof value === 'number') {
    const isShare = SHARES.has(key) && Math.abs(value) <= 1;
    return isShare ? Math.round(value * 10_000) / 10_000 : roundToOneDecimal(value);
  }
  if (Array.isArray(value)) return value.map((inner) => rounded(inner, key));
  if (isObject(value)) {
    const parts: { [name: string]: Json } = {};
    for (const [name, inner] of Object.entries(value)) parts[name] = rounded(inner, name);
    return parts;
  }
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

const worded = (reasons: readonly Reason[], baseCurrency: string): WordedReason[] =>
  firstOfEach(reasons).map((reason) =>
    Object.assign(rounded(reason) as Reason, { text: reasonText(reason, baseCurrency) }),
  );

const explained = (score: Explained<unknown>, baseCurrency: string): ExplainedScore => ({
  score: score.score,
  parts: rounded(score.parts),
  reasons: worded(score.reasons, baseCurrency),
  missing: worded(score.missing, baseCurrency),
});

/** The explanation of a company's scores under a policy. */
export const explain = (
  score: CompanyScore,
  policy: { id: string | null; name: string },
  baseCurrency: string,
): ScoreExplanation => ({
  baseCurrency,
  policy: { id: policy.id, name: policy.name },
  importance: explained(score.importance, baseCurrency),
  closeness: {
    ...explained(score.closeness, baseCurrency),
    state: score.closeness.state,
    silence: score.closeness.silence,
    usualGap: score.closeness.usualGap,
    trend: score.trend,
    change: score.change,
  },
});
