/** The assessment of a case. */
import {
  type Answer,
  type Answers,
  assess,
  type Rival,
  type Standing,
} from '../../src/domain/assessment/assess.ts';
import { assessmentNumbers } from '../../src/domain/assessment/numbers.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import type { CaseInput } from './case.ts';

const ANSWERS: readonly unknown[] = ['YES', 'UNKNOWN', 'NO'] satisfies Answer[];
const STANDINGS: readonly unknown[] = [
  'INCUMBENT',
  'SHORTLISTED',
  'OUTSIDER',
  'NO_DECISION',
] satisfies Standing[];

const answersIn = (record: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      name.startsWith('answer') && ANSWERS.includes(value)
        ? [[Number(name.slice('answer'.length)), value as Answer]]
        : [],
    ),
  );

const toRival = (record: Readonly<Record<string, unknown>>): Rival => ({
  standing: STANDINGS.includes(record.standing) ? (record.standing as Standing) : null,
  answers: answersIn(record),
});

const isFailedMandatory = (criterion: unknown): boolean =>
  typeof criterion === 'object' &&
  criterion !== null &&
  'mandatory' in criterion &&
  criterion.mandatory === true &&
  'ourFit' in criterion &&
  criterion.ourFit === 'WORSE';

/** What the answers of a case come to; null for one without. */
export function assessmentOf({ assessment, dealCompetitors, decisionCriteria }: CaseInput) {
  if (assessment === undefined) return null;
  const failsMandatory = Array.isArray(decisionCriteria) && decisionCriteria.some(isFailedMandatory);
  const {
    points,
    cause: _,
    ...judged
  } = assess(
    answersIn(assessment),
    dealCompetitors.map(toRival),
    failsMandatory,
    assessmentNumbers(DEFAULT_POLICY),
  );
  return {
    opportunityPoints: points.opportunity,
    competePoints: points.compete,
    winPoints: points.win,
    worthPoints: points.worth,
    ...judged,
  };
}
