import { describe, expect, it } from 'vitest';
import { runTroubleText } from '../../../src/domain/health-texts.ts';
import { type JudgedRun, runTroubles } from '../../../src/domain/run-troubles.ts';

const NOW = new Date('2026-11-24T09:00:00Z');
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);

const run = (values: Partial<JudgedRun> = {}): JudgedRun => ({
  mode: 'SWEEP',
  state: 'FINISHED',
  policyId: null,
  processed: 21,
  total: 21,
  failed: 0,
  failureReasons: [],
  leasedUntil: null,
  updatedAt: ago(60),
  ...values,
});

const REFUSED = [{ reason: 'The thresholds have to rise.' }];
const failed = (values: Partial<JudgedRun> = {}): JudgedRun =>
  run({ mode: 'POLICY', policyId: 'p', failed: 19, failureReasons: REFUSED, ...values });
const early = (values: Partial<JudgedRun> = {}): JudgedRun =>
  run({ state: 'FAILED', processed: 0, total: 0, failureReasons: REFUSED, ...values });

const codes = (...runs: JudgedRun[]) => runTroubles(runs, NOW).map(({ code }) => code);

describe('runs, the newest first', () => {
  it.each<[string, JudgedRun[], string[]]>([
    ['nothing ran', [], []],
    ['all went well', [run(), run({ mode: 'POLICY', policyId: 'p' })], []],
    ['companies of a policy failed', [failed()], ['COMPANIES_FAILED']],
    ['every company failed', [failed({ state: 'FAILED', failed: 21 })], ['COMPANIES_FAILED']],
    [
      'and another policy’s did not',
      [run({ mode: 'POLICY', policyId: 'q' }), failed()],
      ['COMPANIES_FAILED'],
    ],
    ['and they did not in a run before', [failed(), run()], ['COMPANIES_FAILED']],
    [
      'and did not any more in a later run of the policy',
      [failed({ failed: 0, failureReasons: [] }), failed()],
      [],
    ],
    ['and did not any more in a later full pass', [run(), failed()], []],
    ['nor in one over all that a policy’s end caused', [run({ mode: 'POLICY' }), failed()], []],
    ['nor in one by hand', [run({ mode: 'MANUAL' }), failed()], []],
    ['and failed again in a later full pass', [run({ failed: 3 }), failed()], ['COMPANIES_FAILED']],
    [
      'companies of a full pass failed, and a policy’s did not',
      [run({ mode: 'POLICY', policyId: 'p' }), run({ failed: 3 })],
      ['COMPANIES_FAILED'],
    ],
    [
      'a later full pass is on its way',
      [run({ state: 'RUNNING', leasedUntil: ago(-3) }), failed()],
      ['COMPANIES_FAILED'],
    ],
    ['a later full pass ended early', [early(), failed()], ['ENDED_EARLY', 'COMPANIES_FAILED']],
    ['full passes end early again and again', [early(), early(), early()], ['ENDED_EARLY']],
    ['what follows a run failed', [run({ failureReasons: REFUSED })], ['FOLLOW_UP_FAILED']],
    ['one is held', [run({ state: 'RUNNING', leasedUntil: ago(-3), updatedAt: ago(300) })], []],
    ['one waits for the next tick', [run({ state: 'RUNNING', updatedAt: ago(9) })], []],
    [
      'one was left by a process that died',
      [run({ state: 'RUNNING', leasedUntil: ago(50), updatedAt: ago(55) })],
      ['STANDING_STILL'],
    ],
    ['nobody began one', [run({ state: 'WAITING', updatedAt: ago(36) })], ['STANDING_STILL']],
    [
      'one stands still, and a later full pass came through',
      [run(), run({ state: 'RUNNING', updatedAt: ago(500) })],
      [],
    ],
  ])('%s', (_case, runs, expected) => {
    expect(codes(...runs)).toEqual(expected);
  });
});

describe('in words', () => {
  const texts = (language: 'en' | 'zh-CN', ...runs: JudgedRun[]) =>
    runTroubles(runs, NOW).map((trouble) => runTroubleText(trouble, language));

  it('with mode, numbers and the first reason', () => {
    expect(texts('en', failed())).toEqual([
      '19 of 21 companies failed in the last run (Policy change): The thresholds have to rise.',
    ]);
    expect(texts('zh-CN', failed({ failureReasons: [] }))).toEqual([
      '最近一次运行（策略变更）中，21 家公司有 19 家计分失败：未保留原因',
    ]);
    expect(texts('en', early({ processed: 5, total: 21 }))).toEqual([
      'The last run (Sweep) failed after 5 of 21 companies: The thresholds have to rise.',
    ]);
    expect(texts('en', run({ mode: 'MANUAL', failureReasons: REFUSED }))).toEqual([
      'What follows the last run (By hand) failed in part: The thresholds have to rise.',
    ]);
    const still = run({ mode: 'BACKFILL', state: 'RUNNING', processed: 7, updatedAt: ago(90) });
    expect(texts('en', still)[0]).toMatch(/^A run \(Backfill\) stands still after 7 of 21 companies\./);
    expect(texts('zh-CN', still)[0]).toMatch(/^有一次运行（初次计分）在处理 7 \/ 21 家公司后停滞。/);
  });
});
