/**
 * Whether a deal is worth the firm's best people, by the answers to the twenty-two questions of TAS+.
 *
 *   group points = 100 × (Σ + n) / 2n          YES 1, UNKNOWN and unanswered 0, NO −1
 *   score        = Σ weight × points / Σ weight over the first four groups, rounded half up to one decimal
 */
import { roundToOneDecimal, sum } from '../shared/numbers.ts';

export type Answer = 'YES' | 'UNKNOWN' | 'NO';

/** Answers by the number of their question; one that is not there was not given. */
export type Answers = Readonly<Record<number, Answer | null | undefined>>;

export type Light = 'GREY' | 'GREEN' | 'YELLOW' | 'RED';

export type Verdict = 'GO' | 'IMPROVE' | 'STOP';

/** The questions of each group, from the first to the last. */
const GROUPS = {
  opportunity: [1, 5],
  compete: [6, 10],
  win: [11, 15],
  worth: [16, 20],
  plus: [21, 22],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

type Group = keyof typeof GROUPS;
export type WeighedGroup = Exclude<Group, 'plus'>;

/** How assessments are judged. */
export type AssessmentNumbers = {
  weights: Readonly<Record<WeighedGroup, number>>;
  stopBelow: number;
  goFrom: number;
  /** Questions that have to be answered for a go. */
  goKnown: number;
};

export const DEFAULT_ASSESSMENT: AssessmentNumbers = {
  weights: { opportunity: 20, compete: 25, win: 35, worth: 20 },
  stopBelow: 40,
  goFrom: 60,
  goKnown: 14,
};

export type Standing = 'INCUMBENT' | 'SHORTLISTED' | 'OUTSIDER' | 'NO_DECISION';

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
  /** The three questions whose turning to YES would raise the score most. */
  worthMost: readonly number[];
};

const VALUES: Readonly<Record<Answer, number>> = { YES: 1, UNKNOWN: 0, NO: -1 };

const pointOf = (answer: Answer | null | undefined): number => (answer ? VALUES[answer] : 0);

const questions = ([first, last]: readonly [number, number]): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The ten questions by which we are compared with others. */
const RIVALRY = questions([6, 15]);

const total = (answers: Answers, asked: readonly number[]): number =>
  sum(asked.map((question) => pointOf(answers[question])));

const pointsOf = (answers: Answers, asked: readonly number[]): number =>
  (100 * (total(answers, asked) + asked.length)) / (2 * asked.length);

const lightOf = (answers: Answers, asked: readonly number[]): Light => {
  if (asked.every((question) => !answers[question])) return 'GREY';
  const found = total(answers, asked);
  if (found >= asked.length / 3) return 'GREEN';
  return found <= -asked.length / 3 ? 'RED' : 'YELLOW';
};

const ofGroups = <Value>(value: (asked: readonly number[]) => Value): Record<Group, Value> => ({
  opportunity: value(questions(GROUPS.opportunity)),
  compete: value(questions(GROUPS.compete)),
  win: value(questions(GROUPS.win)),
  worth: value(questions(GROUPS.worth)),
  plus: value(questions(GROUPS.plus)),
});

const WEIGHED: readonly WeighedGroup[] = ['opportunity', 'compete', 'win', 'worth'];

/** Our points on the ten questions less theirs; a rival whom nobody rated, and no decision, have neither. */
const rivalStanding = ({ standing, answers }: Rival, ours: number): RivalStanding => {
  if (standing === 'NO_DECISION' || RIVALRY.every((question) => !answers[question]))
    return { points: null, lead: null };
  const points = pointsOf(answers, RIVALRY);
  return { points, lead: ours - points };
};

const mostWorth = (answers: Answers, { weights }: AssessmentNumbers): number[] => {
  const gains = WEIGHED.flatMap((group) => {
    const asked = questions(GROUPS[group]);
    return asked.map((question) => ({
      question,
      gain: (weights[group] * (VALUES.YES - pointOf(answers[question]))) / asked.length,
    }));
  });
  return gains
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain || one.question - other.question)
    .slice(0, 3)
    .map(({ question }) => question);
};

const isStop = (
  answers: Answers,
  { score, lights, leadOverBest }: Pick<Assessment, 'score' | 'lights' | 'leadOverBest'>,
  failsMandatory: boolean,
  { stopBelow }: AssessmentNumbers,
): boolean => {
  const isNo = (...asked: number[]): boolean => asked.every((question) => answers[question] === 'NO');
  return (
    isNo(4, 5) ||
    isNo(7) ||
    failsMandatory ||
    isNo(18, 20) ||
    score < stopBelow ||
    (lights.win === 'RED' && leadOverBest !== null && leadOverBest < 0)
  );
};

/**
 * Judges a round of answers.
 *
 *   STOP     4 and 5 both NO; or 7 NO; or a mandatory criterion WORSE; or 18 and 20 both NO; or score < 40; or "can we
 *            win" red with a negative lead over the best rival
 *   GO       score ≥ 60, 14 known at least, none of the first four groups red
 *   IMPROVE  else
 *
 * @param failsMandatory whether a criterion that is mandatory is fulfilled worse than by others
 */
export const assess = (
  answers: Answers,
  rivals: readonly Rival[],
  failsMandatory: boolean,
  numbers: AssessmentNumbers = DEFAULT_ASSESSMENT,
): Assessment => {
  const points = ofGroups((asked) => pointsOf(answers, asked));
  const lights = ofGroups((asked) => lightOf(answers, asked));
  const { weights } = numbers;
  const weighed = sum(WEIGHED.map((group) => weights[group] * points[group]));
  const score = roundToOneDecimal(weighed / sum(WEIGHED.map((group) => weights[group])));
  const known = questions([1, 20]).filter((question) => pointOf(answers[question]) !== 0).length;
  const standings = rivals.map((rival) => rivalStanding(rival, pointsOf(answers, RIVALRY)));
  const leads = standings.flatMap(({ lead }) => lead ?? []);
  const leadOverBest = leads.length === 0 ? null : Math.min(...leads);
  const isGo =
    score >= numbers.goFrom && known >= numbers.goKnown && WEIGHED.every((group) => lights[group] !== 'RED');
  const judged = { score, lights, leadOverBest };
  return {
    points,
    known,
    rivals: standings,
    ...judged,
    verdict: isStop(answers, judged, failsMandatory, numbers) ? 'STOP' : isGo ? 'GO' : 'IMPROVE',
    worthMost: mostWorth(answers, numbers),
  };
};
