import { expect, it } from 'vitest';
import {
  ALIVE,
  and,
  anyOf,
  at,
  EVER,
  knows,
  knowsOf,
  markedBefore,
  NOTHING,
} from '../../src/adapters/twenty/filters.ts';

const NO_RECORD = '00000000-0000-4000-8000-000000000000';
const NINE = new Date('2026-11-23T09:00:00.000Z');
const nine = '2026-11-23T09:00:00.000Z';
const [NULL, NOT_NULL] = [{ is: 'NULL' }, { is: 'NOT_NULL' }];

it.each([
  ['any of two records', anyOf(['a', 'b']), { in: ['a', 'b'] }],
  ['any of no record is an id of none', anyOf([]), { in: [NO_RECORD] }],
  ['nothing', NOTHING, { id: { in: [NO_RECORD] } }],
  ['both', and({ a: 1 }, { b: 2 }), { and: [{ a: 1 }, { b: 2 }] }],
  ['not in the trash', ALIVE, { deletedAt: NULL }],
  ['in the trash or not', EVER, { or: [{ deletedAt: NULL }, { deletedAt: NOT_NULL }] }],
  ['exactly then', at('scoredAt', NINE), { and: [{ scoredAt: { gte: nine } }, { scoredAt: { lte: nine } }] }],
  [
    'before or never',
    markedBefore('scoredAt', NINE),
    { or: [{ scoredAt: NULL }, { scoredAt: { lt: nine } }] },
  ],
  ['a field that has to be there', and(...knows(['a'])), { and: [{ or: [{ a: NULL }, { a: NOT_NULL }] }] }],
  ['none', and(...knows([])), { and: [] }],
  [
    'a field of a related record',
    and(...knowsOf('company', ['a'])),
    { and: [{ or: [{ company: { a: NULL } }, { company: { a: NOT_NULL } }] }] },
  ],
])('%s', (_, filter, expected) => {
  expect(filter).toEqual(expected);
});
