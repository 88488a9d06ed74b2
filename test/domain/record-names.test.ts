import { describe, expect, it } from 'vitest';
import type { RunOutcome } from '../../src/domain/record-name-words.ts';
import { runName } from '../../src/domain/record-names.ts';

const AT = new Date('2026-11-23T09:00:12Z');
const outcome = (changes: Partial<RunOutcome> = {}): RunOutcome => ({
  state: 'FINISHED',
  processed: 1200,
  changed: 14,
  failed: 0,
  isUndone: false,
  ...changes,
});

describe('a run is called by what it is, when it began and what came of it', () => {
  it.each([
    ['nothing known', null, 'Sweep 2026-11-23 09:00:12'],
    ['at work', outcome({ state: 'RUNNING' }), 'Sweep 2026-11-23 09:00:12'],
    ['over', outcome(), 'Sweep 2026-11-23 09:00:12 · 1200 done, 14 changed'],
    [
      'over, some failed',
      outcome({ failed: 2 }),
      'Sweep 2026-11-23 09:00:12 · 1200 done, 14 changed, 2 failed',
    ],
    [
      'ended early',
      outcome({ state: 'FAILED', processed: 50, changed: 0, failed: 1 }),
      'Sweep 2026-11-23 09:00:12 · ended early, 50 done, 0 changed, 1 failed',
    ],
    ['taken back', outcome({ isUndone: true }), 'Sweep 2026-11-23 09:00:12 · undone, 1200 done, 14 changed'],
  ] as const)('%s', (_case, known, expected) => {
    expect(runName('SWEEP', AT, 'en', known)).toBe(expected);
  });

  it('without a day while it waits', () => {
    expect(runName('POLICY', null, 'en', outcome({ state: 'WAITING' }))).toBe('Policy change (waiting)');
  });
});
