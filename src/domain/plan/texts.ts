/** The words of plans: what they lack, why they stand as they do, and what a new one proposes. */
import { countOf, leftOutAlike, type RevenueLeftOut } from '../left-out.ts';
import { revenueLeftOutText } from '../left-out-texts.ts';
import { LANGUAGES, type Language } from '../shared/language.ts';
import type { RevenueReason } from '../shared/reasons.ts';
import { deskWordsOf, wordsOf } from '../words/languages.ts';
import type { Missing } from './completeness.ts';
import { byGrade, type Grades, type Overdue, type Pace, type Unmeasurable } from './health.ts';
import type { PlanProblem } from './problems.ts';
import type { PlanMakingWords, PlanWords } from './words.ts';

/** What the app writes on plans by rule in a language. */
export const planWords = (language: Language): PlanWords => wordsOf(language).plans;

/** What it writes as a plan is made or revised. */
export const planMakingWords = (language: Language): PlanMakingWords => deskWordsOf(language).planMaking;

/** Overdue objectives that are named one by one; the others are counted. */
const MOST_NAMED = 3;

// The unions can't be followed through the lookups; the tables' types tie each item to its own words.
const missingWords = (missing: Missing, words: PlanWords): string =>
  (words.missing[missing.item] as (missing: Missing) => string)(missing);

const problemWords = (problem: PlanProblem, words: PlanWords): string =>
  (words.problems[problem.code] as (problem: PlanProblem) => string)(problem);

/** What a plan lacks, as one sentence; empty for a plan that lacks nothing. */
export function missingText(missing: readonly Missing[], language: Language): string {
  const words = planWords(language);
  return missing.length === 0 ? '' : words.sentence(missing.map((item) => missingWords(item, words)));
}

function overdueTexts(overdue: readonly Overdue[], words: PlanWords): string[] {
  if (overdue.length === 0) return [words.nothingOverdue];
  const further = overdue.length - MOST_NAMED;
  return [
    ...overdue.slice(0, MOST_NAMED).map(words.overdue),
    ...(further > 0 ? [words.moreOverdue(further)] : []),
  ];
}

/** Kinds of what was left out that have a sentence of their own; the records of the others are counted. */
const MOST_KINDS = 5;

function leftOutTexts(left: readonly RevenueReason[], language: Language): string[] {
  const kinds = leftOutAlike(left.flatMap((reason): RevenueLeftOut[] => ('id' in reason ? [reason] : [])));
  const further = countOf(kinds.slice(MOST_KINDS).flat());
  return [
    ...kinds.slice(0, MOST_KINDS).map((alike) => revenueLeftOutText(alike, language)),
    ...(further > 0 ? [planWords(language).moreLeftOut(further)] : []),
  ];
}

/** What a plan's health is judged by, and how each of it stands. */
export type Findings = {
  pace: Pace | null;
  unmeasurable: Unmeasurable | null;
  overdue: readonly Overdue[];
  completenessPercent: number;
  grades: Grades;
};

/**
 * Why a plan's health is what it is: revenue against time, overdue objectives and completeness, what is worst first
 * because lists show only the beginning, and then what could not be counted.
 */
export function healthText(
  { pace, unmeasurable, overdue, completenessPercent, grades }: Findings,
  left: readonly RevenueReason[],
  language: Language,
): string {
  const words = planWords(language);
  const parts = [
    {
      grade: grades.pace,
      texts: [unmeasurable === null ? words.pace(pace) : words.unmeasurable(unmeasurable)],
    },
    { grade: grades.overdue, texts: overdueTexts(overdue, words) },
    { grade: grades.completeness, texts: [words.complete(completenessPercent)] },
  ].sort((one, other) => byGrade(one.grade, other.grade));
  return words.text([words.sentence(parts.flatMap(({ texts }) => texts)), ...leftOutTexts(left, language)]);
}

/** What is wrong with a plan, one sentence a problem; empty when nothing is. */
export function planProblemText(problems: readonly PlanProblem[], language: Language): string {
  const words = planWords(language);
  return words.text(problems.map((problem) => problemWords(problem, words)));
}

/** The name of a further revision: "Alder Works 2027, revision 2". A mark that is there goes, in whatever language. */
export function revisionName(name: string, revision: number, language: Language): string {
  const bare = LANGUAGES.reduce(
    (text, written) => text.replace(planMakingWords(written).revisionMark, ''),
    name,
  );
  return planMakingWords(language).revision(bare, revision);
}
