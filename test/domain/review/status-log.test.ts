import { describe, expect, it } from 'vitest';
import { logAfter, NO_CHANGES, type StatusLog } from '../../../src/domain/review/status-log.ts';

const toWatch = {
  from: 'KEY',
  to: 'WATCH',
  on: 200,
  formerSince: 150,
  who: 'Maya Okafor',
  remark: 'Quiet.',
  command: null,
} as const;
const toKey = { ...toWatch, from: 'WATCH', to: 'KEY', formerSince: 200, who: null, remark: null } as const;

describe('the log of statuses', () => {
  it('numbers what changes from the first on, and keeps it until it is told', () => {
    expect(logAfter(NO_CHANGES, toWatch)).toEqual({
      changes: 1,
      untold: [{ ...toWatch, ordinal: 0 }],
      commands: [],
    });
  });

  it('forgets what was told, and keeps the number', () => {
    const log = logAfter(NO_CHANGES, toWatch);
    expect(logAfter(log, null)).toEqual({ changes: 1, untold: [], commands: [] });
    expect(logAfter(logAfter(log, null), null)).toEqual({ changes: 1, untold: [], commands: [] });
  });

  it('keeps the last commands that are behind changes', () => {
    let log: StatusLog = NO_CHANGES;
    for (let number = 0; number < 25; number += 1) log = logAfter(log, toWatch, `APPLIED ${number}`);
    expect(log.commands).toHaveLength(20);
    expect(log.commands.at(-1)).toBe('APPLIED 24');
    expect(logAfter(log, toKey).commands).toEqual(log.commands);
  });

  it('gives the same change on the same day a number of its own each time', () => {
    const ordinals: (number | undefined)[] = [];
    let log: StatusLog = NO_CHANGES;
    for (const change of [toWatch, toKey, toWatch, toKey]) {
      log = logAfter(log, change);
      ordinals.push(log.untold[0]?.ordinal);
    }
    expect(ordinals).toEqual([0, 1, 2, 3]);
  });
});
