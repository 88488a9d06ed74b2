/** A deal's assessment as a page of text. Pure. */
import { type Block, heading, list, paragraph, plain, table } from '../brief/document.ts';
import { type DayNumber, formatDay } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { assessmentSaidIn, wordsOf } from '../words/languages.ts';
import type { Answers, Assessment, AssessmentNumbers } from './assess.ts';
import { ALL_GROUPS, ALL_QUESTIONS } from './questions.ts';
import type { Evidence, Suggestion } from './suggest.ts';
import { questionText, verdictText } from './texts.ts';

export type AssessedDeal = {
  name: string;
  /** The round by which it is judged; null without one. */
  round: { number: number | null; day: DayNumber; answers: Answers } | null;
  /** Null without a round, and under a policy that can't be used. */
  assessment: Assessment | null;
  numbers: AssessmentNumbers;
  /** The names of its rivals, in the order of the assessment's. */
  rivals: readonly string[];
  suggestions: readonly Suggestion[];
};

function standing({ round, assessment, numbers, rivals }: AssessedDeal, language: Language): Block[] {
  const { space } = wordsOf(language);
  const words = assessmentSaidIn(language);
  if (round === null || assessment === null) return [paragraph(words.page.noRound)];
  const leads = assessment.rivals.map(({ lead }, index) => [
    { text: `${plain(rivals[index] ?? '')} ${lead === null ? words.page.noLead : String(lead)}` },
  ]);
  return [
    paragraph(
      { text: words.verdicts[assessment.verdict], isStrong: true },
      ` ${assessment.score} (${formatDay(round.day)})`,
    ),
    paragraph(verdictText(assessment, round.answers, numbers, words, space)),
    list(
      ALL_GROUPS.map((group) => [
        { text: `${words.groups[group]} ${words.lights[assessment.lights[group]]}` },
      ]),
    ),
    ...(leads.length === 0 ? [] : [heading(2, words.page.lead), list(leads)]),
  ];
}

/** Why an answer is suggested, in words; records by their names. */
function evidenceText(evidence: Evidence, language: Language): string {
  const { evidence: texts } = assessmentSaidIn(language);
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const text = (texts[evidence.code] as (evidence: Evidence) => string)(evidence);
  return 'record' in evidence ? `${plain(evidence.record.name)} ${text}` : text;
}

/** Where a deal stands, and which answers its records suggest, for a person to confirm. */
export function dealPage(deal: AssessedDeal, language: Language): Block[] {
  const words = assessmentSaidIn(language);
  const { page } = words;
  const answers = deal.round?.answers ?? {};
  const suggested = new Map(deal.suggestions.map((one) => [one.question, one]));
  return [
    heading(1, page.title(plain(deal.name))),
    ...standing(deal, language),
    heading(2, page.answers),
    paragraph(page.drafts),
    table(
      [page.question, page.answer, page.suggested, page.evidence],
      ALL_QUESTIONS.map((question) => {
        const answer = answers[question];
        const suggestion = suggested.get(question);
        return [
          questionText(question, words),
          answer ? words.answers[answer] : '–',
          suggestion === undefined ? '' : words.answers[suggestion.answer],
          suggestion?.evidence.map((evidence) => evidenceText(evidence, language)).join('; ') ?? '',
        ];
      }),
    ),
  ];
}
