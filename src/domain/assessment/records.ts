/** What people keep of a deal on the project line, as it is stored. */
import type { Stored } from '../account/business-records.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { ANSWERS, type Answer, type Answers, type Standing, type Verdict } from './assess.ts';
import type { Fit } from './criteria.ts';
import { answerField } from './questions.ts';

/** The answers as they stand in fields of a record. */
export type AnswerFields = { [field: `answer${number}`]: Answer | null };

export type AssessmentKind = 'FULL' | 'QUICK';

/** A round of questions about a deal. */
export type StoredRound = Stored &
  AnswerFields & {
    createdAt: Date;
    name: string;
    opportunityId: string | null;
    kind: AssessmentKind | null;
    round: number | null;
    assessedOn: DayNumber | null;
    opportunityPoints: number | null;
    competePoints: number | null;
    winPoints: number | null;
    worthPoints: number | null;
    score: number | null;
    known: number | null;
    verdict: Verdict | null;
    verdictReason: string;
    /** The stage of the deal when it was judged first. */
    stageThen: string | null;
  };

/** A competitor in a deal. */
export type StoredRival = Stored &
  AnswerFields & {
    name: string;
    opportunityId: string | null;
    competitorId: string | null;
    /** What the competitor is called; null without one, and for one in the trash. */
    competitorName: string | null;
    standing: Standing | null;
    points: number | null;
    lead: number | null;
  };

/** What a customer decides a deal by. */
export type StoredCriterion = Stored & {
  opportunityId: string | null;
  mandatory: boolean;
  ourFit: Fit | null;
};

/** A step of the customer on the way to buying. */
export type StoredMilestone = Stored & {
  opportunityId: string | null;
  dueOn: DayNumber | null;
  doneOn: DayNumber | null;
  agreedOn: DayNumber | null;
};

/** Whether a value is an answer that the rules know. */
export const isAnswer = (value: unknown): value is Answer => ANSWERS.some((answer) => answer === value);

/** The answers of a record to some questions, by their numbers; what is no answer was not given. */
export const answersIn = (record: Readonly<Record<string, unknown>>, questions: readonly number[]): Answers =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const value = record[answerField(question)];
      return isAnswer(value) ? [[question, value]] : [];
    }),
  );
