/** The twenty-two questions of TAS+: which there are, in which groups, and which of them are quick or about rivals. */

/** The questions of each group, from the first to the last. */
export const GROUPS = {
  opportunity: [1, 5],
  compete: [6, 10],
  win: [11, 15],
  worth: [16, 20],
  plus: [21, 22],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type Group = keyof typeof GROUPS;

/** The groups that the score is made of; what serves the account beside (the plus) has a light and no weight. */
export const WEIGHED = ['opportunity', 'compete', 'win', 'worth'] as const satisfies readonly Group[];

export type WeighedGroup = (typeof WEIGHED)[number];

/** All groups in the order in which people go through them. */
export const ALL_GROUPS = [...WEIGHED, 'plus'] as const satisfies readonly Group[];

/** The numbers from the first to the last. */
const numbersFrom = ([first, last]: readonly [number, number]): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const QUESTIONS: Readonly<Record<Group, readonly number[]>> = {
  opportunity: numbersFrom(GROUPS.opportunity),
  compete: numbersFrom(GROUPS.compete),
  win: numbersFrom(GROUPS.win),
  worth: numbersFrom(GROUPS.worth),
  plus: numbersFrom(GROUPS.plus),
};

/** The questions of a group in their order. */
export const questionsOf = (group: Group): readonly number[] => QUESTIONS[group];

export const ALL_QUESTIONS: readonly number[] = numbersFrom([1, 22]);

/** The ten questions by which we are compared with others. */
export const RIVALRY: readonly number[] = numbersFrom([6, 15]);

/** What a deal of the green channel is asked. */
export const QUICK_QUESTIONS: readonly number[] = [1, 5, 7, 11, 18];

/** The field that holds the answer to a question. */
export const answerField = (question: number): `answer${number}` => `answer${question}`;
