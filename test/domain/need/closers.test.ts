import { expect, it } from 'vitest';
import { gapClosers, type Help } from '../../../src/domain/need/closers.ts';

const help = (memberId: string, state: string | null, companyId: string | null = 'other'): Help => ({
  memberId,
  state,
  companyId,
});

it.each<[string, Help[], [string, number, number, number][]]>([
  ['nobody who was only asked', [help('ann', 'ASKED'), help('ann', 'DECLINED')], []],
  // 1 + 2 × 1 against 2.
  [
    'those who helped here first',
    [help('ann', 'DELIVERED'), help('ann', 'DELIVERED'), help('bo', 'DELIVERED', 'acme')],
    [
      ['bo', 1, 1, 0],
      ['ann', 2, 0, 0],
    ],
  ],
  // 2 − 2 against 1; a state that nobody knows is open.
  [
    'those with much to do later',
    [
      help('ann', 'DELIVERED'),
      help('ann', 'DELIVERED'),
      help('ann', 'ACCEPTED'),
      help('ann', null),
      help('bo', 'DELIVERED'),
    ],
    [
      ['bo', 1, 0, 0],
      ['ann', 2, 0, 2],
    ],
  ],
  [
    'three at most, in the order of their ids',
    ['d', 'c', 'b', 'a'].map((id) => help(id, 'DELIVERED')),
    [
      ['a', 1, 0, 0],
      ['b', 1, 0, 0],
      ['c', 1, 0, 0],
    ],
  ],
])('proposes %s', (_name, helps, expected) => {
  expect(
    gapClosers(helps, 'acme').map(({ memberId, delivered, here, open }) => [memberId, delivered, here, open]),
  ).toEqual(expected);
});

it('knows nobody here for a need of no company', () => {
  expect(gapClosers([help('ann', 'DELIVERED', null)], null)).toEqual([
    { memberId: 'ann', delivered: 1, here: 0, open: 0 },
  ]);
});
