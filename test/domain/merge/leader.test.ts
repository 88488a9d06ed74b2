import { expect, it } from 'vitest';
import { leaderFirst } from '../../../src/domain/merge/leader.ts';
import { aKeyAccount, day } from '../../support/account.ts';

type Given = Parameters<typeof aKeyAccount>[0];

it.each<[string, Given, Given]>([
  ['KEY before WATCH', { id: 'z', status: 'KEY' }, { id: 'a', status: 'WATCH', keySince: day('2020-01-01') }],
  ['WATCH before CANDIDATE', { id: 'z', status: 'WATCH' }, { id: 'a', status: 'CANDIDATE' }],
  ['CANDIDATE before FORMER', { id: 'z', status: 'CANDIDATE' }, { id: 'a', status: 'FORMER' }],
  ['FORMER before none', { id: 'z', status: 'FORMER' }, { id: 'a', status: null }],
  ['the older key', { id: 'z', keySince: day('2024-01-01') }, { id: 'a', keySince: day('2025-01-01') }],
  ['key before never key', { id: 'z', keySince: day('2024-01-01') }, { id: 'a' }],
  ['then the lower id', { id: 'a' }, { id: 'b' }],
])('%s', (_, leader, other) => {
  const [one, two] = [aKeyAccount(leader), aKeyAccount(other)];
  expect(leaderFirst([one, two])).toEqual([one, two]);
  expect(leaderFirst([two, one])).toEqual([one, two]);
});
