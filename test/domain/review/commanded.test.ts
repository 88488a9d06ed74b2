import { describe, expect, it } from 'vitest';
import { commandBehind, type TracedRun } from '../../../src/domain/review/commanded.ts';
import type { RecordedDecision } from '../../../src/domain/selection/decision-record.ts';

const DAYS = { statusSince: '2025-07-19', keySince: '2024-03-01' };

const decision = (values: Partial<RecordedDecision> = {}): RecordedDecision => ({
  keyAccountId: 'alder',
  companyId: 'company',
  name: 'Alder Works',
  from: 'WATCH',
  to: 'FORMER',
  kind: 'EXIT',
  reason: 'On watch.',
  reviewedOnBefore: '2026-08-01',
  reviewedOn: '2026-11-23',
  daysBefore: DAYS,
  result: 'APPLIED',
  resultReason: null,
  undo: null,
  ...values,
});

const run = (values: Partial<RecordedDecision> = {}, isTakenBack = false): TracedRun => ({
  id: 'run',
  decisions: [decision(values)],
  isTakenBack,
});

const LEFT = {
  id: 'alder',
  status: 'FORMER',
  recordedStatus: 'WATCH',
  importanceReviewedOn: '2026-11-23',
} as const;
const BACK = {
  id: 'alder',
  status: 'WATCH',
  recordedStatus: 'FORMER',
  importanceReviewedOn: '2026-08-01',
} as const;
const RESTORED = { result: 'RESTORED', reason: null } as const;
const KEPT = { result: 'KEPT', reason: 'It was changed since.' } as const;

describe('the command behind a status', () => {
  it.each([
    ['was applied', LEFT, run()],
    ['may have been applied', LEFT, run({ result: 'PENDING' })],
    ['was applied to an account that was never seen', { ...LEFT, recordedStatus: null }, run()],
    ['was applied and is about to be taken back', LEFT, run({}, true)],
  ] as const)('that %s', (_, account, traced) => {
    expect(commandBehind(account, [traced], [])).toEqual({
      command: 'APPLIED',
      name: 'APPLIED run',
      days: null,
    });
  });

  it.each([
    ['was taken back', BACK, run({ undo: RESTORED })],
    ['may have been taken back', BACK, run({}, true)],
  ] as const)('that %s, with the days of before', (_, account, traced) => {
    expect(commandBehind(account, [traced], [])).toEqual({
      command: 'UNDONE',
      name: 'UNDONE run',
      days: DAYS,
    });
  });

  it.each([
    ['is on record', { ...LEFT, recordedStatus: 'FORMER' }, run()],
    ['is empty', { ...LEFT, status: null }, run()],
    ['is of another account', { ...LEFT, id: 'birch' }, run()],
    ['a person gave without a review', { ...LEFT, importanceReviewedOn: '2026-08-01' }, run()],
    ['a person gave meanwhile', LEFT, run({ result: 'CHANGED_MEANWHILE' })],
    ['a person gave after it was taken back', LEFT, run({ undo: RESTORED }, true)],
    ['a person gave back', BACK, run()],
    ['a person gave back, so that the undo kept it', BACK, run({ undo: KEPT }, true)],
    ['a person reviewed', { ...BACK, importanceReviewedOn: '2026-11-24' }, run({ undo: RESTORED }, true)],
  ] as const)('is none when it %s', (_, account, traced) => {
    expect(commandBehind(account, [traced], [])).toBeNull();
  });

  it('is none once it went on record', () => {
    expect(commandBehind(LEFT, [run()], ['APPLIED run'])).toBeNull();
    expect(commandBehind(BACK, [run({ undo: RESTORED })], ['UNDONE run'])).toBeNull();
    expect(commandBehind(BACK, [run({ undo: RESTORED })], ['APPLIED run'])?.command).toBe('UNDONE');
  });
});
