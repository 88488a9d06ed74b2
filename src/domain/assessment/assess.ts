/**
 * Whether a deal is worth the firm's best people, by the answers to the twenty-two questions of TAS+.
 *
 *   group points = 100 × (Σ + n) / 2n          YES 1, UNKNOWN and unanswered 0, NO −1
 *   score        = Σ weight × points / Σ weight over the first four groups, rounded half up to one decimal
 */
import { roundToOneDecimal, sum } from '../shared/numbers.ts';
import {
  ALL_GROUPS,
  GROUPS,
  type Group,
  questionsOf,
  RIVALRY,
  WEIGHED,
  type WeighedGroup,
} from './questions.ts';

export const ANSWERS = ['YES', 'UNKNOWN', 'NO'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Answers by the number of their question; one that is not there was not given. */
export type Answers = Readonly<Record<number, Answer | null | undefined>>;

export type Light = 'GREY' | 'GREEN' | 'YELLOW' | 'RED';

export const VERDICTS = ['GO', 'IMPROVE', 'STOP'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a verdict is what it is: the first thing that decided it. */
export type VerdictCause =
  | 'NO_MONEY_NO_EVENT'
  | 'DOES_NOT_FIT'
  | 'FAILS_MANDATORY'
  | 'NO_PROFIT_NO_STRATEGY'
  | 'LOW_SCORE'
  | 'LOSING_TO_RIVAL'
  | 'GOOD'
  | 'SCORE_BELOW_GO'
  | 'TOO_LITTLE_KNOWN'
  | 'RED_LIGHT';

/** How assessments are judged. */
export type AssessmentNumbers = {
  weights: Readonly<Record<WeighedGroup, number>>;
  stopBelow: number;
  goFrom: number;
  /** Questions that have to be answered for a go. */
  goKnown: number;
};

export const STANDINGS = ['INCUMBENT', 'SHORTLISTED', 'OUTSIDER', 'NO_DECISION'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A competitor as the customer sees it. */
export type Rival = { standing: Standing | null; answers: Answers };

export type RivalStanding = { points: number | null; lead: number | null };

export type Assessment = {
  points: Readonly<Record<Group, number>>;
  lights: Readonly<Record<Group, Light>>;
  score: number;
  /** Questions 1 to 20 that are answered YES or NO. */
  known: number;
  rivals: readonly RivalStanding[];
  /** The smallest lead; null without a rival who was rated. */
  leadOverBest: number | null;
  verdict: Verdict;
  cause: VerdictCause;
  /** The three questions whose turning to YES would raise the score most. */
  worthMost: readonly number[];
};

const VALUES: Readonly<Record<Answer, number>> = { YES: 1, UNKNOWN: 0, NO: -1 };

const pointOf = (answer: Answer | null | undefined): number => (answer ? VALUES[answer] : 0);

const total = (answers: Answers, asked: readonly number[]): number =>
  sum(asked.map((question) => pointOf(answers[question])));

const pointsOf = (answers: Answers, asked: readonly number[]): number =>
  (100 * (total(answers, asked) + asked.length)) / (2 * asked.length);

function lightOf(answers: Answers, asked: readonly number[]): Light {
  if (asked.every((question) => !answers[question])) return 'GREY';
  const found = total(answers, asked);
  if (found >= asked.length / 3) return 'GREEN';
  return found <= -asked.length / 3 ? 'RED' : 'YELLOW';
}

const ofGroups = <Value>(value: (asked: readonly number[]) => Value): Record<Group, Value> =>
  Object.fromEntries(ALL_GROUPS.map((group) => [group, value(questionsOf(group))])) as Record<Group, Value>;

/** Our points on the ten questions less theirs; a rival whom nobody rated, and no decision, have neither. */
function rivalStanding({ standing, answers }: Rival, ours: number): RivalStanding {
  if (standing === 'NO_DECISION' || RIVALRY.every((question) => !answers[question]))
    return { points: null, lead: null };
  const points = pointsOf(answers, RIVALRY);
  return { points, lead: ours - points };
}

/**
 * How much a question's turning to YES would raise the score, in points of it.
 *
 *   gain = weight of its group × (1 − value of its answer) / questions of its group × 50 / Σ weight
 */
export function gainOf(question: number, answers: Answers, { weights }: AssessmentNumbers): number {
  const group = WEIGHED.find((one) => GROUPS[one][0] <= question && question <= GROUPS[one][1]);
  if (group === undefined) return 0;
  const all = sum(WEIGHED.map((one) => weights[one]));
  const share = (weights[group] * (VALUES.YES - pointOf(answers[question]))) / questionsOf(group).length;
  return (50 * share) / all;
}

const mostWorth = (answers: Answers, numbers: AssessmentNumbers): number[] =>
  WEIGHED.flatMap(questionsOf)
    .map((question) => ({ question, gain: gainOf(question, answers, numbers) }))
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain || one.question - other.question)
    .slice(0, 3)
    .map(({ question }) => question);

type Found = Pick<Assessment, 'score' | 'lights' | 'leadOverBest' | 'known'>;

function causeOfStop(
  answers: Answers,
  { score, lights, leadOverBest }: Found,
  failsMandatory: boolean,
  { stopBelow }: AssessmentNumbers,
): VerdictCause | null {
  const isNo = (...asked: number[]): boolean => asked.every((question) => answers[question] === 'NO');
  if (isNo(4, 5)) return 'NO_MONEY_NO_EVENT';
  if (isNo(7)) return 'DOES_NOT_FIT';
  if (failsMandatory) return 'FAILS_MANDATORY';
  if (isNo(18, 20)) return 'NO_PROFIT_NO_STRATEGY';
  if (score < stopBelow) return 'LOW_SCORE';
  return lights.win === 'RED' && leadOverBest !== null && leadOverBest < 0 ? 'LOSING_TO_RIVAL' : null;
}

/** What keeps a deal from being a go; null when nothing does. */
function causeOfImprove(
  { score, known, lights }: Found,
  { goFrom, goKnown }: AssessmentNumbers,
): VerdictCause | null {
  if (score < goFrom) return 'SCORE_BELOW_GO';
  if (known < goKnown) return 'TOO_LITTLE_KNOWN';
  return WEIGHED.some((group) => lights[group] === 'RED') ? 'RED_LIGHT' : null;
}

function verdictOf(
  answers: Answers,
  found: Found,
  failsMandatory: boolean,
  numbers: AssessmentNumbers,
): Pick<Assessment, 'verdict' | 'cause'> {
  const stop = causeOfStop(answers, found, failsMandatory, numbers);
  if (stop !== null) return { verdict: 'STOP', cause: stop };
  const improve = causeOfImprove(found, numbers);
  return improve === null ? { verdict: 'GO', cause: 'GOOD' } : { verdict: 'IMPROVE', cause: improve };
}

/**
 * Judges a round of answers.
 *
 *   STOP     4 and 5 both NO; or 7 NO; or a mandatory criterion WORSE; or 18 and 20 both NO; or score < 40; or "can we
 *            win" red with a negative lead over the best rival
 *   GO       score ≥ 60, 14 known at least, none of the first four groups red
 *   IMPROVE  else
 *
 * @param failsMandatory whether a criterion that is mandatory is fulfilled worse than by others
 * @param numbers the policy's; their weights are not all 0
 */
export function assess(
  answers: Answers,
  rivals: readonly Rival[],
  failsMandatory: boolean,
  numbers: AssessmentNumbers,
): Assessment {
  const points = ofGroups((asked) => pointsOf(answers, asked));
  const lights = ofGroups((asked) => lightOf(answers, asked));
  const { weights } = numbers;
  const weighed = sum(WEIGHED.map((group) => weights[group] * points[group]));
  const score = roundToOneDecimal(weighed / sum(WEIGHED.map((group) => weights[group])));
  const known = WEIGHED.flatMap(questionsOf).filter((question) => pointOf(answers[question]) !== 0).length;
  const standings = rivals.map((rival) => rivalStanding(rival, pointsOf(answers, RIVALRY)));
  const leads = standings.flatMap(({ lead }) => lead ?? []);
  const leadOverBest = leads.length === 0 ? null : Math.min(...leads);
  const found = { score, lights, leadOverBest, known };
  return {
    points,
    rivals: standings,
    ...found,
    ...verdictOf(answers, found, failsMandatory, numbers),
    worthMost: mostWorth(answers, numbers),
  };
}
