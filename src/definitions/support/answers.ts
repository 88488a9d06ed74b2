import { answerField } from '../../domain/assessment/questions.ts';
import { assessment } from '../../domain/words/assessment-en.ts';
import type { FieldName } from './fields.ts';
import { choice } from './options.ts';

type AnswerIds = Readonly<Record<'YES' | 'UNKNOWN' | 'NO', string>>;

/**
 * The fields that hold the answers to some questions, labelled by their numbers and a word or two.
 *
 * @param describe what a person reads about the field
 */
export const answersTo = (
  questions: readonly number[],
  named: (field: string) => FieldName,
  options: Readonly<{ [field: `answer${number}`]: AnswerIds }>,
  describe: (question: number) => string,
) =>
  questions.flatMap((question) => {
    const field = answerField(question);
    const identifiers = options[field];
    return identifiers === undefined
      ? []
      : [
          choice(
            named(field),
            {
              label: `${question}. ${assessment.questions[question]}`,
              icon: 'IconHelpCircle',
              description: describe(question),
            },
            identifiers,
            { YES: ['Yes', 'green'], UNKNOWN: ['Unknown', 'yellow'], NO: ['No', 'red'] },
          ),
        ];
  });
