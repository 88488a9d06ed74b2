import { expect, it } from 'vitest';
import type { AccountStatus } from '../../../src/domain/selection/recommend.ts';
import { mirroredStatus } from '../../../src/domain/selection/status-mirror.ts';

it.each<[string, (AccountStatus | null)[], string]>([
  ['no key account', [], 'NONE'],
  ['one', ['WATCH'], 'WATCH'],
  ['one whose status is empty', [null], 'NONE'],
  ['two, of which there can only be one', ['KEY', 'FORMER'], 'KEY'],
])('a company with %s', (_case, statuses, expected) => {
  expect(mirroredStatus(statuses.map((status) => ({ status })))).toBe(expected);
});
