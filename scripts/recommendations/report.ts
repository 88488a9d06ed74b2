import { inWords } from '../support/in-words.ts';
import { table } from '../support/table.ts';
import type { Applied, Change, Preview, Undone } from './ask.ts';

const HEADER = ['company', 'is', 'becomes', 'because'];

const rows = (changes: readonly Change[]): string[] =>
  table([HEADER, ...changes.map(({ name, from, to, reason }) => [name, from, to, reason])]);

const leftRows = (left: NonNullable<Preview['forReview']>): string[] =>
  table([
    ['company', 'is', 'recommended', 'because'],
    ...left.map(({ name, from, recommended, reason }) => [name, from, recommended, reason]),
  ]);

const GROUPS = [
  ['PROMOTION', 'Promoted'],
  ['WATCH', 'Put on watch'],
  ['EXIT', 'Leaving'],
] as const;

const accounts = (count: number): string => `${count} key account${count === 1 ? '' : 's'}`;

/** What would change, as lines for a terminal. */
export const previewLines = ({ changes, forReview = [], unchanged }: Preview): string[] => [
  forReview.length === 0
    ? `The recommendations would change ${accounts(changes.length)}; ${unchanged} stay.`
    : `The recommendations would change ${accounts(changes.length)} and leave ${forReview.length} to a review; ${unchanged} stay.`,
  ...GROUPS.flatMap(([kind, title]) => {
    const group = changes.filter((change) => change.kind === kind);
    return group.length === 0 ? [] : ['', title, ...rows(group)];
  }),
  ...(forReview.length === 0 ? [] : ['', 'Left to a review', ...leftRows(forReview)]),
];

const left = (stays: readonly { keyAccountId: string; reason: string }[], named: Map<string, string>) =>
  stays.length === 0
    ? []
    : [
        '',
        'Left as they are',
        ...table([
          ['account', 'because'],
          ...stays.map(({ keyAccountId, reason }) => [
            named.get(keyAccountId) ?? keyAccountId,
            inWords(reason),
          ]),
        ]),
      ];

/** What was applied, and how it can be taken back. */
export const appliedLines = ({ runId, applied, skipped, failure }: Applied, shown: Preview): string[] => [
  `Changed ${accounts(applied.length)}.`,
  ...left(skipped, new Map(shown.changes.map(({ keyAccountId, name }) => [keyAccountId, name]))),
  ...(failure === undefined ? [] : ['', `It ended early: ${inWords(failure)}`]),
  ...(runId === null ? [] : ['', `To take it back: npm run recommendations -- --undo ${runId}`]),
];

/** What was taken back. */
export const undoneLines = ({ restored, kept, failure }: Undone): string[] => [
  `Gave ${accounts(restored.length)} the status from before.`,
  ...left(kept, new Map()),
  ...(failure === undefined ? [] : ['', `It ended early: ${inWords(failure)}`]),
];
