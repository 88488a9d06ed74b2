/** What is kept of deals on the project line, as it stands in Twenty. */
import { ANSWERS, STANDINGS, VERDICTS } from '../../../domain/assessment/assess.ts';
import { FITS } from '../../../domain/assessment/criteria.ts';
import { ALL_QUESTIONS, answerField, RIVALRY } from '../../../domain/assessment/questions.ts';
import type { AnswerFields } from '../../../domain/assessment/records.ts';
import { day, guarded, id, link, note, number, option, text, toOne, words, yes } from './fields.ts';
import { createdAt, inTrash, updatedAt } from './own-fields.ts';
import { type Field, shape } from './shape.ts';

type AnswerShapes = { [field in keyof AnswerFields]: Field<AnswerFields[field]> };

/** The answers to some questions; a change of one is noticed by the guard of the last. */
const answersTo = (questions: readonly number[]): AnswerShapes =>
  Object.fromEntries(questions.map((question) => [answerField(question), option(ANSWERS)]));

export const projectShapes = {
  dealAssessment: shape(() => ({
    id: id(),
    name: words(),
    opportunityId: guarded(link()),
    kind: guarded(option(['FULL', 'QUICK'])),
    round: guarded(number()),
    assessedOn: guarded(day()),
    ...answersTo(ALL_QUESTIONS),
    opportunityPoints: number(),
    competePoints: number(),
    winPoints: number(),
    worthPoints: number(),
    score: guarded(number()),
    known: number(),
    verdict: guarded(option(VERDICTS)),
    verdictReason: words(),
    stageThen: guarded(note()),
    createdAt,
    updatedAt,
  })),
  dealCompetitor: shape(() => ({
    id: id(),
    name: words(),
    opportunityId: guarded(link()),
    competitorId: guarded(link()),
    standing: guarded(option(STANDINGS)),
    ...answersTo(RIVALRY),
    points: guarded(number()),
    lead: guarded(number()),
    competitor: toOne(shape(() => ({ name: text(), deletedAt: inTrash }))),
    updatedAt,
  })),
  decisionCriterion: shape(() => ({
    id: id(),
    opportunityId: guarded(link()),
    mandatory: guarded(yes()),
    ourFit: guarded(option(FITS)),
    updatedAt,
  })),
  dealMilestone: shape(() => ({
    id: id(),
    opportunityId: guarded(link()),
    dueOn: guarded(day()),
    doneOn: guarded(day()),
    agreedOn: guarded(day()),
    updatedAt,
  })),
} as const;
