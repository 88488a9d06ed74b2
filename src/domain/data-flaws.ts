/** What in people's records most often makes scores wrong; each is told with the list that shows it. */
export const DATA_FLAWS = [
  'SECOND_KEY_ACCOUNT',
  'AMOUNT_WITHOUT_RATE',
  'TRACK_UNKNOWN',
  'PLAN_NOT_MEASURABLE',
  'WON_WITHOUT_CONTRACT',
  'CONTRACT_INCOMPLETE',
  'OVERDUE_AND_OPEN',
] as const;

export type DataFlaw = (typeof DATA_FLAWS)[number];

/** How many records each is about: companies of the first two, plans, deals and contracts of the others. */
export type FlawCounts = Readonly<Record<DataFlaw, number>>;

/** Those that there are, in the order in which they matter. */
export const flawsIn = (counts: FlawCounts): { flaw: DataFlaw; count: number }[] =>
  DATA_FLAWS.map((flaw) => ({ flaw, count: counts[flaw] })).filter(({ count }) => count > 0);
