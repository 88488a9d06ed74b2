/** How complete the records are that scores are made of. */

/**
 * What is counted, each of how many: first what companies have, then what of other records is missing. Those that are
 * `missing` are flaws; the others are inputs, of which there can't be enough.
 */
export const QUALITY = [
  { key: 'COMPANIES_SCORED', of: 'company', counts: 'HAVE' },
  { key: 'COMPANIES_WITH_DEAL', of: 'company', counts: 'HAVE' },
  { key: 'COMPANIES_WITH_CONTRACT', of: 'company', counts: 'HAVE' },
  { key: 'COMPANIES_WITH_POTENTIAL', of: 'company', counts: 'HAVE' },
  { key: 'COMPANIES_WITH_RATINGS', of: 'company', counts: 'HAVE' },
  { key: 'COMPANIES_WITH_CONTACT_ROLE', of: 'company', counts: 'HAVE' },
  { key: 'DEALS_WITHOUT_RATE', of: 'opportunity', counts: 'LACK' },
  { key: 'CONTRACTS_WITHOUT_RATE', of: 'contract', counts: 'LACK' },
  { key: 'DEALS_WITHOUT_AMOUNT', of: 'opportunity', counts: 'LACK' },
  { key: 'DEALS_WITHOUT_CLOSE_DATE', of: 'opportunity', counts: 'LACK' },
  { key: 'DEALS_WITHOUT_TERM', of: 'opportunity', counts: 'LACK' },
  { key: 'DEALS_WITHOUT_COMPANY', of: 'opportunity', counts: 'LACK' },
  { key: 'CONTACTS_WITHOUT_ROLE', of: 'person', counts: 'LACK' },
] as const;

export type QualityKey = (typeof QUALITY)[number]['key'];
export type QualityObject = (typeof QUALITY)[number]['of'];

export type QualityCounts = {
  /** How many records there are of each object. */
  totals: Readonly<Record<QualityObject, number>>;
  counts: Readonly<Record<QualityKey, number>>;
};

export type QualityLine = {
  key: QualityKey;
  /** How many records have it, or lack it. */
  count: number;
  total: number;
  /** What is as it should be, 0 to 1; null where there is no record to speak of. */
  share: number | null;
};

/** Each count with its share in the whole. */
export const qualityLines = ({ totals, counts }: QualityCounts): QualityLine[] =>
  QUALITY.map(({ key, of, counts: kind }) => {
    const [count, total] = [counts[key], totals[of]];
    const share = total === 0 ? null : count / total;
    return { key, count, total, share: share === null || kind === 'HAVE' ? share : 1 - share };
  });
