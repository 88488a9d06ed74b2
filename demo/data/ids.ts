/**
 * Ids of the demo records.
 *
 * A demo record is told by its id alone: every id starts with one fixed group, then carries the kind, the seed and a
 * number. So the records can be counted and removed by a range of ids, whatever else the workspace holds, and no name
 * needs a "demo" in it. All ids have the form of a UUID v4.
 */

/** The kinds of demo records. A kind's place is part of its ids, so new ones come at the end. */
export const DEMO_KINDS = [
  'scoringPolicies',
  'companies',
  'people',
  'opportunities',
  'contracts',
  'messageThreads',
  'messages',
  'messageParticipants',
  'calendarEvents',
  'calendarEventParticipants',
  'accountNeeds',
  'espPlans',
  'planObjectives',
  'supportRequests',
  'keyAccounts',
  'closenessScores',
  'messageChannelMessageAssociations',
  'calendarChannelEventAssociations',
  'competitors',
  'dealAssessments',
  'dealCompetitors',
  'decisionCriteria',
  'dealMilestones',
  'notes',
  'noteTargets',
] as const;

export type DemoKind = (typeof DEMO_KINDS)[number];

/** Kinds that come right after the companies: what scores or ranks a company finds its key account and history there. */
const WITH_COMPANIES: readonly DemoKind[] = ['keyAccounts', 'closenessScores'];

/** Kinds that deals point to. */
const BEFORE_DEALS: readonly DemoKind[] = ['competitors'];

/** The kinds in an order in which every record comes after those it points to. */
export const LOAD_ORDER: readonly DemoKind[] = DEMO_KINDS.flatMap((kind) =>
  kind === 'companies'
    ? [kind, ...WITH_COMPANIES, ...BEFORE_DEALS]
    : [...WITH_COMPANIES, ...BEFORE_DEALS].includes(kind)
      ? []
      : [kind],
);

const DEMO_MARK = '5eedca11';
const DEMO_ID = new RegExp(`^${DEMO_MARK}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$`);

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * The id of the n-th record (from 0) of a kind. `seed` counts modulo 2^32; ids of one kind and seed sort by `n`.
 */
export function demoId(seed: number, kind: DemoKind, n: number): string {
  const s = hex(seed >>> 0, 8);
  const k = hex(DEMO_KINDS.indexOf(kind) + 1, 2);
  return `${DEMO_MARK}-${k}${s.slice(0, 2)}-4${s.slice(2, 5)}-8${s.slice(5)}-${hex(n, 12)}`;
}

/** The number of a demo record within its kind and seed, from its id. */
export const demoNumber = (id: string): number => Number.parseInt(id.slice(-12), 16);

/** Whether an id is one of a demo record, of any kind and seed. */
export const isDemoId = (id: string): boolean => DEMO_ID.test(id);

/** An inclusive range of ids. */
export type IdRange = { first: string; last: string };

/** The range that holds every demo id (and no id that Twenty itself would draw, but for one chance in 2^32). */
export const ALL_DEMO_IDS: IdRange = {
  first: `${DEMO_MARK}-0000-4000-8000-000000000000`,
  last: `${DEMO_MARK}-ffff-4fff-8fff-ffffffffffff`,
};

/** The range that holds every id of one kind and seed. */
export const demoIdRange = (seed: number, kind: DemoKind): IdRange => ({
  first: demoId(seed, kind, 0),
  last: demoId(seed, kind, 0xffffffffffff),
});
