/** The documents by which the feed looks, and keeps where it stands. */
import type { Turn } from '../../../flows/feed/ports.ts';
import type { Selected } from '../account/shape.ts';
import { RUN_SELECTION } from '../run/run-node.ts';
import { CHANGED, FEED_OBJECTS, type FeedObject, HELD, LISTS, TIES } from './documents.ts';

/** Rows of an object that one look takes. */
const ROWS_PER_LOOK = 500;

/** Rows of the one object that a look asks for more of. */
const ROWS_FURTHER = 5000;

/** Rows of an object that a glance takes: more than a minute of people's work changes. */
const ROWS_PER_GLANCE = 60;

/** Runs that are looked at: those that were written last, which the feed's own is always among. */
const RUNS = 60;

const selected: Record<FeedObject, Selected<unknown>> = { ...CHANGED, ...TIES, ...HELD };

const oldestFirst = (rows: number): string =>
  `first: ${rows}, orderBy: [{ updatedAt: AscNullsFirst }, { id: AscNullsFirst }]`;
const NEWEST_FIRST = `first: ${ROWS_PER_GLANCE}, orderBy: [{ updatedAt: DescNullsLast }, { id: DescNullsLast }]`;

const listRoot = (object: FeedObject, page: string): string =>
  `${LISTS[object][0]}(filter: $${object}, ${page}) {
    edges { node { ${selected[object].selection} } } pageInfo { hasNextPage endCursor } }`;

const declared = (object: FeedObject): string => `$${object}: ${LISTS[object][1]}FilterInput`;

/** Objects that change least, by whose turn they are glanced at. */
const IN_TURN: Readonly<Record<Turn, readonly FeedObject[]>> = {
  0: ['dealAssessment', 'messageChannelMessageAssociation', 'calendarChannelEventAssociation'],
  1: ['dealCompetitor', 'decisionCriterion', 'dealMilestone'],
};

const without = (objects: readonly FeedObject[]): FeedObject[] =>
  FEED_OBJECTS.filter((object) => !objects.includes(object));

/** What a tick glances at. */
export const GLANCED: Readonly<Record<Turn, readonly FeedObject[]>> = {
  0: without(IN_TURN[1]),
  1: without(IN_TURN[0]),
};

const listRoots = (objects: readonly FeedObject[], page: string): string =>
  objects.map((object) => listRoot(object, page)).join('\n  ');

/** The last changes, with how the feed and the runs stand: one root for each object. */
export const glancing = (turn: Turn): string =>
  `query Glance(${GLANCED[turn].map(declared).join(', ')}, $runs: ScoreRunFilterInput, $policies: ScoringPolicyFilterInput) {
  ${listRoots(GLANCED[turn], NEWEST_FIRST)}
  scoringPolicies(first: 1, filter: $policies) { edges { node { workspaceProblem } } }
  scoreRuns(first: ${RUNS}, filter: $runs, orderBy: [{ updatedAt: DescNullsLast }]) {
    edges { node { ${RUN_SELECTION} } } }
}`;

/** What changed from an instant on. */
export const looking = (): string =>
  `query Look(${FEED_OBJECTS.map(declared).join(', ')}) {
  ${listRoots(FEED_OBJECTS, oldestFirst(ROWS_PER_LOOK))}
}`;

/** More of one object, of which there is more than of others. */
export const lookFurther = (object: FeedObject): string =>
  `query LookFurther(${declared(object)}, $after: String) {
  ${listRoot(object, `${oldestFirst(ROWS_FURTHER)}, after: $after`)}
}`;

/** An upsert, as one that somebody threw away comes back by it. */
const BEGIN_FEED = `mutation BeginFeed($data: [ScoreRunCreateInput!]!) {
  createScoreRuns(data: $data, upsert: true) { ${RUN_SELECTION} }
}`;

const KEEP_FEED = `mutation KeepFeed($filter: ScoreRunFilterInput!, $data: ScoreRunUpdateInput!) {
  updateScoreRuns(filter: $filter, data: $data) { ${RUN_SELECTION} }
}`;

export const FEED_DOCUMENTS = { BEGIN_FEED, KEEP_FEED } as const;

/** All that is asked for, for the checks against a schema. */
export const feedDocuments = () => ({
  ...FEED_DOCUMENTS,
  GLANCE: glancing(0),
  GLANCE_IN_TURN: glancing(1),
  LOOK: looking(),
});
