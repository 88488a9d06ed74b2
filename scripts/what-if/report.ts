import { table } from '../support/table.ts';
import type { Move, Shift, WhatIf } from './ask.ts';

const shown = (value: number | null): string => (value === null ? '–' : String(value));

const moveRow = ({ name, before, after }: Move): string[] => [
  name,
  shown(before.importance),
  shown(after.importance),
  before.recommended,
  after.recommended,
  after.reason,
];

const HEADER = ['company', 'score', 'then', 'is', 'would be', 'because'];

const list = (title: string, moves: readonly Move[]): string[] =>
  moves.length === 0 ? [] : ['', title, ...table([HEADER, ...moves.map(moveRow)])];

const shiftRow = (name: string, { before, after, added, dropped }: Shift): string[] =>
  [name, before, after, added.length, dropped.length].map(String);

/** What would change, as lines for a terminal. */
export const reportLines = ({ policy, ranked, key, candidate, keptScores }: WhatIf): string[] => [
  `${policy.name}: ${ranked} companies with a score. Nothing was changed.`,
  '',
  ...table([
    ['recommended', 'now', 'then', 'added', 'dropped'],
    shiftRow('KEY', key),
    shiftRow('CANDIDATE', candidate),
  ]),
  ...list('Added to KEY', key.added),
  ...list('Dropped from KEY', key.dropped),
  ...list('Added to CANDIDATE', candidate.added),
  ...list('Dropped from CANDIDATE', candidate.dropped),
  ...(keptScores === 0
    ? []
    : ['', `${keptScores} companies were taken with the score they have: they have no explanation yet.`]),
];
