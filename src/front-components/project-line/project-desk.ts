/** What people change of a deal's project line, each change guarded by what they saw. */
import type { Answer, Answers } from '../../domain/assessment/assess.ts';
import type { Fit } from '../../domain/assessment/criteria.ts';
import { answerField } from '../../domain/assessment/questions.ts';
import type { WorkspaceClient } from '../workspace/client.ts';
import { rateFit } from '../workspace/criterion-fits.ts';
import type { Answer as Answered } from '../workspace/failures.ts';
import { type Values, whileSeen, write } from '../workspace/guarded-write.ts';
import {
  ADD_COMPETITOR,
  ADD_CRITERION,
  ADD_MILESTONE,
  ADD_NOTE,
  ADD_RIVAL,
  ANSWER_RIVAL,
  ANSWER_ROUND,
  BEGIN_ROUND,
  CHANGE_CRITERION,
  CHANGE_DEAL,
  CHANGE_MILESTONE,
  REMOVE,
  type Removable,
  TIE_NOTE,
} from '../workspace/project-documents.ts';

/** Begins a round with the answers that are known already. */
export const beginRound = (
  client: WorkspaceClient,
  dealId: string,
  kind: 'FULL' | 'QUICK',
  round: number,
  assessedOn: string,
  answers: Answers,
) =>
  write(client, BEGIN_ROUND, {
    data: [
      {
        opportunityId: dealId,
        kind,
        round,
        assessedOn,
        ...Object.fromEntries(
          Object.entries(answers).map(([question, answer]) => [answerField(Number(question)), answer]),
        ),
      },
    ],
  });

/** Answers a question of a round, or of a rival, unless somebody answered it otherwise meanwhile. */
export const answerQuestion = (
  client: WorkspaceClient,
  of: 'ROUND' | 'RIVAL',
  id: string,
  question: number,
  before: Answer | null,
  after: Answer | null,
) =>
  write(client, of === 'ROUND' ? ANSWER_ROUND : ANSWER_RIVAL, {
    filter: whileSeen(id, { [answerField(question)]: before }),
    data: { [answerField(question)]: after },
  });

/** Says how a rival, or we where none is named, meets a criterion, unless somebody said otherwise meanwhile. */
export const rate = (
  client: WorkspaceClient,
  criterionId: string,
  rivalId: string | null,
  before: Fit | null,
  after: Fit | null,
) =>
  rivalId === null
    ? write(client, CHANGE_CRITERION, {
        filter: whileSeen(criterionId, { ourFit: before }),
        data: { ourFit: after },
      })
    : rateFit(client, rivalId, criterionId, before, after);

/** Changes fields of a deal unless they changed meanwhile. */
export const changeDeal = (client: WorkspaceClient, id: string, seen: Values, data: Values) =>
  write(client, CHANGE_DEAL, { filter: whileSeen(id, seen), data });

export const changeRival = (client: WorkspaceClient, id: string, data: Values) =>
  write(client, ANSWER_RIVAL, { filter: { id: { eq: id } }, data });

export const changeCriterion = (client: WorkspaceClient, id: string, data: Values) =>
  write(client, CHANGE_CRITERION, { filter: { id: { eq: id } }, data });

export const changeMilestone = (client: WorkspaceClient, id: string, data: Values) =>
  write(client, CHANGE_MILESTONE, { filter: { id: { eq: id } }, data });

export const addCriterion = (client: WorkspaceClient, dealId: string, data: Values) =>
  write(client, ADD_CRITERION, { data: [{ opportunityId: dealId, ...data }] });

export const addMilestone = (client: WorkspaceClient, dealId: string, data: Values) =>
  write(client, ADD_MILESTONE, { data: [{ opportunityId: dealId, ...data }] });

/** Adds a rival: a competitor that is known, one that is not yet, or no decision. */
export async function addRival(
  client: WorkspaceClient,
  dealId: string,
  rival: { competitorId: string } | { newName: string } | 'NO_DECISION',
): Promise<Answered<string[]>> {
  if (rival === 'NO_DECISION')
    return write(client, ADD_RIVAL, { data: [{ opportunityId: dealId, standing: 'NO_DECISION' }] });
  if ('competitorId' in rival)
    return write(client, ADD_RIVAL, { data: [{ opportunityId: dealId, competitorId: rival.competitorId }] });
  const made = await write(client, ADD_COMPETITOR, { data: [{ name: rival.newName }] });
  const [competitorId] = made.ok ? made.data : [];
  return competitorId === undefined
    ? made
    : write(client, ADD_RIVAL, { data: [{ opportunityId: dealId, competitorId }] });
}

/** Puts a rival, a criterion or a step into the trash. */
export const removeFromDeal = (client: WorkspaceClient, what: Removable, id: string) =>
  write(client, REMOVE[what], { id });

/** Puts a note on the timeline of a deal. */
export async function noteOnDeal(
  client: WorkspaceClient,
  dealId: string,
  note: { title: string; markdown: string },
): Promise<Answered<string[]>> {
  const made = await write(client, ADD_NOTE, {
    data: [{ title: note.title, bodyV2: { markdown: note.markdown } }],
  });
  const [noteId] = made.ok ? made.data : [];
  return noteId === undefined
    ? made
    : write(client, TIE_NOTE, { data: [{ noteId, targetOpportunityId: dealId }] });
}
