/** Closed deals with the round by which each was judged, read with the reader's own rights. */
import * as z from 'zod/mini';
import type { ClosedDeal } from '../../domain/assessment/calibration.ts';
import { ALL_QUESTIONS, answerField } from '../../domain/assessment/questions.ts';
import { answersIn } from '../../domain/assessment/records.ts';
import { lastRound } from '../../domain/assessment/rounds.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import { stageOutcome } from '../../domain/shared/settings.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';
import { CLOSED_DEALS_QUERY } from './project-documents.ts';
import { lostStagesOf, wonStagesOf } from './settings.ts';

const text = z.nullable(z.string());

const Round = z.looseObject({
  id: z.string(),
  kind: text,
  round: z.nullable(z.number()),
  assessedOn: text,
  ...Object.fromEntries(ALL_QUESTIONS.map((question) => [answerField(question), z.optional(text)])),
});

const Deal = z.object({
  id: z.string(),
  stage: text,
  closedOn: text,
  salesTrack: text,
  outcomeReason: text,
  assessmentVerdict: text,
  lostTo: z.nullable(z.object({ name: text })),
  dealAssessments: listOf(Round),
  dealCompetitors: listOf(z.object({ name: text })),
});

const Deals = z.object({
  data: z.object({
    opportunities: z.object({
      edges: z.array(z.object({ node: Deal })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: text }),
    }),
  }),
});

/** Pages that are read at most, of 200 deals each. */
const MOST_PAGES = 10;

const named = (names: readonly (string | null | undefined)[]): string[] => [
  ...new Set(names.flatMap((name) => (name ? [name] : []))),
];

function closedFrom(deal: z.infer<typeof Deal>, isWon: boolean): ClosedDeal {
  const closedOn = parseDay(deal.closedOn) ?? 0;
  const rounds = deal.dealAssessments
    .filter(({ kind }) => kind !== 'QUICK')
    .map((node) => ({ id: node.id, round: node.round, day: parseDay(node.assessedOn) ?? 0, node }));
  const round = lastRound(rounds, closedOn);
  return {
    isWon,
    answers: round === null ? {} : answersIn(round.node, ALL_QUESTIONS),
    verdict: deal.assessmentVerdict,
    track: deal.salesTrack,
    reason: deal.outcomeReason,
    rivals: named([deal.lostTo?.name, ...deal.dealCompetitors.map(({ name }) => name)]),
  };
}

/** The deals that were closed last, and whether there are more than are read. */
export async function readClosedDeals(
  client: WorkspaceClient,
): Promise<Answer<{ deals: ClosedDeal[]; isCut: boolean }>> {
  const stages = {
    wonStages: wonStagesOf(client.setting('WON_STAGES')),
    lostStages: lostStagesOf(client.setting('LOST_STAGES')),
    ignoredStages: [],
  };
  const deals: ClosedDeal[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: Answer<z.infer<typeof Deals>> = parsed(
      await client.graphql(CLOSED_DEALS_QUERY, { after }),
      Deals,
    );
    if (!answer.ok) return answer;
    const { edges, pageInfo }: z.infer<typeof Deals>['data']['opportunities'] =
      answer.data.data.opportunities;
    for (const { node } of edges) {
      const outcome = stageOutcome(node.stage, stages);
      if (outcome === 'WON' || outcome === 'LOST') deals.push(closedFrom(node, outcome === 'WON'));
    }
    if (!pageInfo.hasNextPage) return { ok: true, data: { deals, isCut: false } };
    after = pageInfo.endCursor;
  }
  return { ok: true, data: { deals, isCut: true } };
}
