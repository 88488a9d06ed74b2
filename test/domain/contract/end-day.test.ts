import { expect, it } from 'vitest';
import { endDay } from '../../../src/domain/contract/end-day.ts';
import { aContext, day } from '../../support/account.ts';

// The last change was on the evening of 4 March in UTC, on the 5th in Shanghai.
const updatedAt = new Date('2026-03-04T20:00:00.000Z');
const [HERE, THERE] = ['UTC', 'Asia/Shanghai'];

it.each([
  ['an event showed it ending', { isChangedByHand: true, ended: true, timeZone: HERE }, '2026-03-10'],
  ['a person changed it last', { isChangedByHand: true, ended: false, timeZone: HERE }, '2026-03-04'],
  ['and the day is the one there', { isChangedByHand: true, ended: false, timeZone: THERE }, '2026-03-05'],
  ['an application changed it last', { isChangedByHand: false, ended: false, timeZone: HERE }, '2026-03-10'],
])('a record ended on the day that is known: %s', (_, { isChangedByHand, ended, timeZone }, expected) => {
  const context = aContext({ timeZone, endedIds: new Set(ended ? ['contract'] : ['other']) });
  expect(endDay({ id: 'contract', updatedAt, isChangedByHand }, context)).toBe(day(expected));
});
